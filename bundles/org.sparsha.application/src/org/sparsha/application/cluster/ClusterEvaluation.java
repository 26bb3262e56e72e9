/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sparsha.application.evaluation.AnswerSource;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.CollectedRun;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.Resumption;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;

/**
 * Has the recordings of a run asked about by a cluster. The run's folder is the same as one machine's, to the last byte of its tables, so
 * that either goes on with what the other has begun.
 */
public final class ClusterEvaluation implements AnswerSource {

    /** Name of the job's folder in that of the run, while it runs. */
    public static final String FOLDER = "job";

    private final Path modelPackage;
    private final Optional<ExplanationChoice> explanation;
    private final boolean listening;
    private final Optional<RemoteRecordings> remote;
    private final ClusterEngine engine;

    /**
     * @param modelPackage the model's folder
     * @param explanation how answers are explained, the same as the request says; nothing where none is
     * @param listening whether the sounds and pictures of explanations are wanted besides their figures
     * @param remote where the recordings are, if the processes of the engine don't see them as files
     * @param engine does the work
     */
    public ClusterEvaluation(Path modelPackage, Optional<ExplanationChoice> explanation, boolean listening,
            Optional<RemoteRecordings> remote, ClusterEngine engine) {
        this.modelPackage = modelPackage;
        this.explanation = explanation;
        this.listening = listening;
        this.remote = remote;
        this.engine = engine;
    }

    @Override
    public void answer(EvaluationRequest request, RunSettings settings, ResultStore store, EvaluationListener listener, Progress progress)
            throws SparshaException {
        RunListener told = AnswerSource.telling(listener);
        List<Recording> recordings = request.corpus().recordings();
        Set<String> keys = recordings.stream().map(Recording::key).collect(Collectors.toSet());
        Set<String> known = keys.stream().filter(key -> store.line(key).isPresent()).collect(Collectors.toSet());
        told.resumed(new Resumption(known.size(), store.damaged(), 0, 0, store.others(keys)));
        CollectedRun collected = new CollectedRun(request.corpus(), settings, store, told);
        JobFolder job = prepare(request, settings, store);
        Set<String> answered = new HashSet<>();
        Set<String> said = new HashSet<>();
        long[] changed = {0};
        engine.run(job, text -> {
            RecordingAnswer answer = RecordingAnswer.read(text);
            Recording recording = collected.take(answer.line(), answer.explanation())
                    .orElseThrow(() -> new CorpusException("An answer of the job is damaged: resume the run."));
            if (answered.add(recording.key())) {
                changed[0] += known.contains(recording.key()) && !answer.kept() ? 1 : 0;
                answer.warnings().stream().filter(warning -> said.add(warning.message()))
                        .forEach(warning -> told.warned(recording, warning));
                progress.worked(1.0 / recordings.size());
            }
        }, Progress.cancelOnly(progress));
        if (answered.size() < keys.size()) {
            throw new CorpusException("The job ended with " + (keys.size() - answered.size()) + " of " + keys.size()
                    + " recordings unanswered: resume the run; " + job.path().resolve(JobFolder.LOG) + " says more.");
        }
        new Resumption(0, 0, changed[0], 0, 0).warnings().forEach(listener::warned);
        job.remove();
    }

    /**
     * Writes the job of a run without running it.
     *
     * @param request what to evaluate; has a folder
     * @param settings the run's settings
     * @param store the run's results so far
     * @return the job's folder, {@value #FOLDER} in that of the run
     * @throws SparshaException where it can't be written
     */
    public JobFolder prepare(EvaluationRequest request, RunSettings settings, ResultStore store) throws SparshaException {
        Path folder = request.folder().orElseThrow(() -> new CorpusException("A job on a cluster needs a folder for its results."));
        ClusterJob job = new ClusterJob(request.model().sha256(), request.model().chosenClasses(), request.fitting(), request.channel(),
                settings.grading(), settings.labels(), explanation, listening, remote);
        List<RecordingBatch> batches = RecordingBatches.of(request.corpus().recordings(), request.model(), request.fitting(),
                explanation.isPresent(), store);
        return JobFolder.write(folder.resolve(FOLDER), job, batches, modelPackage);
    }
}
