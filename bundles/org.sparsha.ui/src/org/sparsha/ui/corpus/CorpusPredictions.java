/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Resumption;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.explain.ExplainException;
import org.sparsha.model.Model;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.runtime.MonitorProgress;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.keys.WindowWords;

/**
 * Asks the model about all recordings of a corpus, in the background, and marks each as it is answered. Answers are kept, so that a run
 * goes on where it was stopped.
 */
final class CorpusPredictions extends Job {

    private static final long SEED = 0;

    private final OpenCorpus corpus;
    private final CorpusShelf shelf;
    private final Analysis analysis;
    private final ChannelChoice channel;
    private final Consumer<String> failed;
    private Optional<Export> report = Optional.empty();

    /**
     * @param channel what is heard of each recording
     * @param failed told on the UI's thread where it doesn't work
     */
    CorpusPredictions(OpenCorpus corpus, CorpusShelf shelf, Analysis analysis, ChannelChoice channel,
            Consumer<String> failed) {
        super("Predicting " + corpus.name());
        this.corpus = corpus;
        this.shelf = shelf;
        this.analysis = analysis;
        this.channel = channel;
        this.failed = failed;
        setRule(new OneAtATime(corpus.place()));
    }

    /** Work on the same corpus waits for what runs already: both would write the same answers. */
    private record OneAtATime(Path place) implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return equals(rule);
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return equals(rule);
        }
    }

    /** Has the results written into a folder, too, once all is answered. */
    CorpusPredictions exportTo(Export export) {
        report = Optional.of(export);
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
            tell(WindowWords.of(e));
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
        EvaluateCorpus evaluate = new EvaluateCorpus(analysis.runtime().workers().executor());
        EvaluationRequest request = request(found, model, Optional.empty());
        Path folder = Platform.getStateLocation(Platform.getBundle("org.sparsha.ui")).toFile().toPath().resolve("corpora")
                .resolve(Sha256.of((EvaluateCorpus.settings(request).identity() + corpus.place()).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 24));
        corpus.forgetHeard();
        Set<String> told = Collections.synchronizedSet(new LinkedHashSet<>());
        if (!channel.isMean()) {
            told.add("The model hears channel " + channel.text() + " alone.");
        }
        try {
            evaluate.run(request(found, model, Optional.of(folder)), marking(model.descriptor().labels(), told),
                    MonitorProgress.begin(monitor, getName()));
            if (report.isPresent()) {
                evaluate.copy(folder, report.get().place());
                analysis.ui().execute(() -> report.get().done(Export.Outcome.but(List.copyOf(told))));
            }
        } finally {
            corpus.warn(told);
        }
    }

    private EvaluationRequest request(Corpus found, Model model, Optional<Path> folder) {
        List<String> words = new ArrayList<>(List.of(corpus.place().toAbsolutePath().normalize().toString()));
        corpus.scheme().ifPresent(scheme -> words.addAll(List.of("--scheme", scheme)));
        return new EvaluationRequest(found, words, model, ModelLibrary.word(analysis.choices().model(), model), Optional.empty(), folder,
                true, SEED).hearing(channel);
    }

    /** Marks each recording as it gets its answer, and keeps what the user must know. */
    private EvaluationListener marking(List<String> labels, Set<String> told) {
        return new EvaluationListener() {
            private volatile boolean begun;

            @Override
            public void warned(Warning warning) {
                told.add(WindowWords.of(warning));
            }

            @Override
            public void resumed(Resumption what) {
                begun = true;
                shelf.changed();
            }

            @Override
            public void heard(Recording recording, RunResult result) {
                corpus.hear(recording, labels, result);
                if (begun) {
                    shelf.changed();
                }
            }
        };
    }

    private void tell(String message) {
        analysis.ui().execute(() -> failed.accept(message));
    }
}
