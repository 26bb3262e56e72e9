/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Answer;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.EvaluationTables;
import org.sparsha.corpus.evaluation.Judge;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.ToolVersion;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.report.EvaluationFiles;
import org.sparsha.runtime.MonitorProgress;
import org.sparsha.ui.session.Analysis;

/**
 * Asks the model about all recordings of a corpus, in the background, and marks each as it is answered. Answers are kept, so that a run
 * goes on where it was stopped.
 */
final class CorpusPredictions extends Job {

    private static final long SEED = 0;

    private final OpenCorpus corpus;
    private final CorpusShelf shelf;
    private final Analysis analysis;
    private final Consumer<String> failed;
    private Optional<Path> report = Optional.empty();

    CorpusPredictions(OpenCorpus corpus, CorpusShelf shelf, Analysis analysis, Consumer<String> failed) {
        super("Predicting " + corpus.name());
        this.corpus = corpus;
        this.shelf = shelf;
        this.analysis = analysis;
        this.failed = failed;
    }

    /** Has the results written into a folder, too, once all is answered. */
    CorpusPredictions exportTo(Path folder) {
        report = Optional.of(folder);
        return this;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            run(corpus.corpus().orElseThrow(() -> new ExplainException("The corpus " + corpus.name() + " has not been read yet.")),
                    analysis.model(), monitor);
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (SparshaException e) {
            tell(e.getMessage());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            System.getLogger(CorpusPredictions.class.getName()).log(System.Logger.Level.ERROR, getName() + " failed", e);
            tell(getName() + " failed: " + e + ". What was answered is kept; the log in the workspace has the details.");
        } finally {
            shelf.changed();
            monitor.done();
        }
        return Status.OK_STATUS;
    }

    private void run(Corpus found, Model model, IProgressMonitor monitor) throws SparshaException {
        ModelDescriptor descriptor = model.descriptor();
        if (descriptor.task() != ModelDescriptor.Task.CATEGORICAL) {
            throw new ExplainException("The model " + descriptor.id()
                    + " gives dimensions, not classes, so it can't be right or wrong about"
                    + " labels here; sparsha evaluate measures it.");
        }
        RunSettings settings = settings(found, model);
        Path folder = Platform.getStateLocation(Platform.getBundle("org.sparsha.ui")).toFile().toPath()
                .resolve("corpora").resolve(Sha256.of(settings.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 24));
        Map<String, Recording> byKey = new LinkedHashMap<>();
        found.recordings().forEach(recording -> byKey.put(recording.key(), recording));
        corpus.forgetHeard();
        try (ResultStore store = ResultStore.open(folder, settings, true)) {
            for (Outcome outcome : store.outcomes()) {
                Optional.ofNullable(byKey.get(outcome.key()))
                        .ifPresent(recording -> corpus.hear(recording, descriptor.labels(), outcome.predicted()));
            }
            shelf.changed();
            Judge judge = marking(new ModelJudge(model, Optional.empty()), descriptor.labels());
            new EvaluationRun(found, settings, store, judge, RunListener.NONE).run(analysis.runtime().workers().executor(),
                    MonitorProgress.begin(monitor, getName()));
            if (report.isPresent()) {
                EvaluationFiles.write(report.get(), found, settings, EvaluationTables.evaluation(found, settings, store, SEED),
                        EvaluationTables.failures(found, store));
            }
        }
    }

    /** Marks each recording as it is answered. */
    private Judge marking(Judge judge, List<String> labels) {
        return (recording, progress) -> {
            Answer answer = judge.judge(recording, progress);
            List<Double> probabilities = answer.numbers();
            int best = 0;
            for (int i = 1; i < probabilities.size(); i++) {
                best = probabilities.get(i) > probabilities.get(best) ? i : best;
            }
            corpus.hear(recording, labels, labels.get(best));
            shelf.changed();
            return answer;
        };
    }

    private static RunSettings settings(Corpus found, Model model) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", model.descriptor().id() + " " + model.descriptor().version());
        values.put("modelSha256", model.sha256());
        values.put("corpus", found.root().toString());
        StringBuilder all = new StringBuilder();
        found.recordings().forEach(recording -> all.append(recording.key()).append('\t').append(recording.label()).append('\n'));
        values.put("corpusSha256", Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)));
        values.put("tool", ToolVersion.VERSION);
        return new RunSettings(model.descriptor().labels(), values);
    }

    private void tell(String message) {
        if (!analysis.display().isDisposed()) {
            analysis.display().asyncExec(() -> failed.accept(message));
        }
    }
}
