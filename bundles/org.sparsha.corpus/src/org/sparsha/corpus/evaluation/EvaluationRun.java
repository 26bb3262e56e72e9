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

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.Recording;

/**
 * Asks a model about every recording of a corpus, several at once, and keeps each answer as it comes. Recordings that have a result in
 * the store already are left alone, so a run that was killed goes on where it stopped.
 */
public final class EvaluationRun {

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
        Optional<String> truth = EmotionWords.match(recording.label(), settings.labels());
        if (truth.isEmpty()) {
            fail(recording, "The model has no class for the label '" + recording.label() + "'.");
            return;
        }
        try {
            Answer answer = judge.judge(recording, progress);
            Outcome outcome = outcome(recording, truth.get(), answer);
            if (answer.explainer().isPresent()) {
                Path folder = folders.prepare(recording, outcome.correct());
                answer.explainer().get().explainInto(folder);
            }
            store.add(outcome);
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

    private Outcome outcome(Recording recording, String truth, Answer answer) throws CorpusException {
        List<Double> probabilities = answer.probabilities();
        if (probabilities.size() != settings.labels().size() || !probabilities.stream().allMatch(Double::isFinite)) {
            throw new CorpusException("The model gave no number, or one that is not finite, for a class.");
        }
        int best = 0;
        for (int i = 1; i < probabilities.size(); i++) {
            best = probabilities.get(i) > probabilities.get(best) ? i : best;
        }
        return new Outcome(recording.key(), recording.path(), recording.span(), recording.speaker(), truth, settings.labels().get(best),
                probabilities);
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
