/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;

/**
 * Asks a model about every recording of a corpus, several at once, and keeps each answer as it comes. Recordings that have an answer in
 * the store already are left alone, so a run that was killed goes on where it stopped; those that failed are tried again.
 */
public final class EvaluationRun {

    /** Less room than the files of one explanation take. */
    private static final long LEAST_FREE = 4L << 20;

    private final Corpus corpus;
    private final RunSettings settings;
    private final ResultStore store;
    private final Judge judge;
    private final ExplanationFolders folders;

    /**
     * @param corpus what to ask about
     * @param settings the settings that the store was opened with
     * @param store where results are kept; stays the caller's
     * @param judge asks the model
     */
    public EvaluationRun(Corpus corpus, RunSettings settings, ResultStore store, Judge judge) {
        this.corpus = corpus;
        this.settings = settings;
        this.store = store;
        this.judge = judge;
        this.folders = new ExplanationFolders(store.folder(), corpus);
    }

    /**
     * Runs until all recordings have a result.
     *
     * @param executor runs as many recordings at once as it has threads
     * @param progress told after each recording, up to 1; cancels between recordings
     * @throws CorpusException where results can't be written
     * @throws CancelledException once cancelled and when what was begun is done; what is done is kept
     */
    public void run(Executor executor, Progress progress) throws CorpusException {
        folders.removeUnfinished();
        List<Recording> pending = corpus.recordings().stream().filter(recording -> !store.has(recording.key())).toList();
        CompletionService<Recording> service = new ExecutorCompletionService<>(executor);
        List<Future<Recording>> futures = new ArrayList<>(pending.size());
        ReadWriteLock running = new ReentrantReadWriteLock();
        try {
            for (Recording recording : pending) {
                futures.add(service.submit(() -> {
                    running.readLock().lock();
                    try {
                        progress.checkCancelled();
                        one(recording, new CancelOnly(progress));
                        progress.worked(1.0 / pending.size());
                        return recording;
                    } finally {
                        running.readLock().unlock();
                    }
                }));
            }
            for (int i = 0; i < pending.size(); i++) {
                service.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            futures.forEach(future -> future.cancel(false));
            running.writeLock().lock();
            running.writeLock().unlock();
        }
    }

    private static CorpusException rethrown(Throwable cause) {
        if (cause instanceof CorpusException e) {
            return e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new CorpusException("The evaluation stopped: " + cause.getMessage(), cause);
    }

    private void one(Recording recording, Progress progress) throws CorpusException {
        Optional<Function<List<Double>, RunResult>> grader = settings.grading().grader(recording, settings.labels());
        if (grader.isEmpty()) {
            fail(recording, settings.grading().complaint(recording, settings.labels()));
            return;
        }
        try {
            Answer answer = judge.judge(recording, progress);
            RunResult result = grader.get().apply(checked(answer.numbers()));
            if (answer.explainer().isPresent()) {
                explain(answer.explainer().get(), folders.prepare(recording, settings.grading().folder(result)));
            }
            store.add(result);
        } catch (ResultStore.ResultsLostException | CancelledException e) {
            throw e;
        } catch (SparshaException e) {
            fail(recording, e.getMessage());
        } catch (OutOfMemoryError e) {
            fail(recording, "There was not enough memory for this recording.");
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(EvaluationRun.class.getName()).log(System.Logger.Level.DEBUG, "Failed on " + recording.key(), e);
            fail(recording, "The model or an add-on failed: " + e + ".");
        }
    }

    /** Explains into a folder. On a full disk the run stops: each further recording would fail as well, and be asked in vain. */
    private void explain(Answer.Explainer explainer, Path folder) throws SparshaException {
        try {
            explainer.explainInto(folder);
        } catch (SparshaException e) {
            if (store.freeBytes() < LEAST_FREE) {
                throw new ResultStore.ResultsLostException("There is no room left for explanations in " + store.folder()
                        + ": make room there, then resume the run.", e);
            }
            throw e;
        }
    }

    private List<Double> checked(List<Double> numbers) throws CorpusException {
        if (numbers.size() != settings.labels().size() || !numbers.stream().allMatch(Double::isFinite)) {
            throw new CorpusException("The model gave no number, or one that is not finite, for a class or dimension.");
        }
        return numbers;
    }

    private void fail(Recording recording, String reason) throws CorpusException {
        store.add(new Failure(recording.key(), recording.path(), recording.speaker(), recording.label(), reason));
    }

    /** Passes a cancellation on, but not what is done: the run itself counts whole recordings. */
    private record CancelOnly(Progress progress) implements Progress {

        @Override
        public void checkCancelled() {
            progress.checkCancelled();
        }

        @Override
        public void worked(double share) {
            // counted by the run, a recording at a time
        }

        @Override
        public Progress split(String label, double share) {
            return this;
        }
    }
}
