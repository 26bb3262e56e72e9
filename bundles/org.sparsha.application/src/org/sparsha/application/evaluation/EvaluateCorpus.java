/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.KnownRecordings;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.report.evaluation.EvaluationFiles;

/**
 * Evaluates a model on a corpus: identity of the run, warnings, fitting, asking, measuring, writing. Window and command line call it alike,
 * and the same request leaves the same bytes, whoever makes it and on however many threads. Thread-safe.
 */
public final class EvaluateCorpus {

    /** Share of the progress that fitting takes, where a model is fitted: about as much a recording as asking. */
    private static final double FITTING = 0.4;

    private final AnswerSource source;

    /** @param executor runs as many recordings at once as it has threads, in this process; stays the caller's */
    public EvaluateCorpus(ExecutorService executor) {
        this((request, settings, store, listener, progress) -> here(executor, request, settings, store, listener, progress));
    }

    /** @param source where answers come from */
    public EvaluateCorpus(AnswerSource source) {
        this.source = source;
    }

    /**
     * What a request asks for, as it will stand in {@code run.json}.
     *
     * @param request the request
     * @return the run's settings
     */
    public static RunSettings settings(EvaluationRequest request) {
        return RunIdentity.of(request);
    }

    /**
     * Digest of all that a corpus says of its recordings; not of the sounds.
     *
     * @param corpus the corpus
     * @return the SHA-256 that stands in {@code run.json} as {@value org.sparsha.corpus.evaluation.RunSettings#CORPUS_SHA256}
     */
    public static String digest(Corpus corpus) {
        return RunIdentity.digest(corpus);
    }

    /**
     * Digest of what the results of a request depend on of all that its corpus says: which recordings there are, by whom, and what is true
     * of them. Other attributes decide nothing.
     *
     * @param request the request
     * @return a SHA-256
     */
    public static String judgedDigest(EvaluationRequest request) {
        return RunIdentity.judgedDigest(request);
    }

    /**
     * Runs until every recording has a result, measures, and writes the run's folder where it has one.
     *
     * @param request what to evaluate
     * @param listener told of warnings and results, on several threads
     * @param progress up to 1; cancels: what is done is kept in the folder, and the same request resumed goes on
     * @return all there is to tell of the run
     * @throws SparshaException where the folder can't be used, holds another run, or the model can't be fitted
     */
    public EvaluationReport run(EvaluationRequest request, EvaluationListener listener, Progress progress) throws SparshaException {
        RunSettings settings = settings(request);
        settings.warning().ifPresent(message -> listener.warned(new Warning(KnownRecordings.CODE, message)));
        try (ResultStore store = request.folder().isPresent() ? ResultStore.open(request.folder().get(), settings, request.resume())
                : ResultStore.inMemory(settings)) {
            source.answer(request, settings, store, listener, progress);
            store.settle(request.corpus().recordings().stream().map(Recording::key).toList());
            EvaluationReport report = EvaluationReport.of(request.corpus(), settings, store, request.seed());
            report.warnings().stream().filter(warning -> !warning.code().equals(KnownRecordings.CODE)).forEach(listener::warned);
            if (request.folder().isPresent()) {
                EvaluationFiles.write(request.folder().get(), report).forEach(listener::warned);
            }
            return report;
        }
    }

    /**
     * Copies the folder of a finished run, but for its lock, without computing anything.
     *
     * @param run the run's folder
     * @param folder where to; files of the same names are replaced
     * @throws SparshaException where something can't be read or written
     */
    public void copy(Path run, Path folder) throws SparshaException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).filter(one -> !one.endsWith(ResultStore.LOCK)).toList()) {
                AtomicFiles.write(folder.resolve(run.relativize(file).toString()), out -> Files.copy(file, out));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CorpusException("Cannot read the run in " + run + ": evaluate again.", e);
        }
    }

    private static void here(ExecutorService executor, EvaluationRequest request, RunSettings settings, ResultStore store,
            EvaluationListener listener, Progress progress) throws SparshaException {
        try (FittedModels models = FittedModels.of(request.model(), request.fitting(), request.channel(), request.corpus().recordings(),
                executor, request.fits() ? progress.split("Fitting to speakers", FITTING) : Progress.none())) {
            models.oneSided().ifPresent(listener::warned);
            ModelJudge judge = new ModelJudge(models, request.explanations().map(BatchExplanations::explaining));
            new EvaluationRun(request.corpus(), settings, store, judge, AnswerSource.telling(listener)).run(executor,
                    progress.split("Evaluating", request.fits() ? 1 - FITTING : 1));
        }
    }
}
