/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;

/**
 * Asks a model about every recording of a corpus, several at once, and keeps each answer as it comes. Recordings that have an answer in
 * the store already, and are as they were then, are left alone, so a run that was killed goes on where it stopped; those that failed are
 * tried again.
 */
public final class EvaluationRun {

    /** Less room than the files of one explanation take. */
    private static final long LEAST_FREE = 4L << 20;

    /** How often a recording may change while it is heard before that is a failure. */
    private static final int MOST_CHANGES = 2;

    private final Corpus corpus;
    private final RunSettings settings;
    private final ResultStore store;
    private final Judge judge;
    private final Optional<ExplanationFolders> folders;
    private final RecordingStates states;
    private final RunListener listener;

    /**
     * @param corpus what to ask about
     * @param settings the settings that the store was opened with
     * @param store where results are kept; stays the caller's; explanations lie in its folder, where it has one
     * @param judge asks the model
     * @param listener told of what is found and of each result
     */
    public EvaluationRun(Corpus corpus, RunSettings settings, ResultStore store, Judge judge, RunListener listener) {
        this.corpus = corpus;
        this.settings = settings;
        this.store = store;
        this.judge = judge;
        this.listener = listener;
        this.states = new RecordingStates(corpus, settings, judge, store.isLasting());
        this.folders = store.folder().map(folder -> new ExplanationFolders(folder, corpus));
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
        if (folders.isPresent()) {
            folders.get().removeUnfinished();
        }
        Progress cancelOnly = Progress.cancelOnly(progress);
        List<Recording> pending = pending(executor, cancelOnly);
        inParallel(pending, executor, cancelOnly, recording -> {
            one(recording, cancelOnly);
            progress.worked(1.0 / pending.size());
        });
    }

    /**
     * The explanations that lie in the store's folder.
     *
     * @return key of a recording to its folder, relative to the store's, with {@code /} between names
     */
    public Map<String, String> explanations() {
        List<RunResult> results = corpus.recordings().stream().map(recording -> store.result(recording.key())).flatMap(Optional::stream)
                .toList();
        return store.folder().map(folder -> ExplanationFolders.there(folder, results)).orElse(Map.of());
    }

    /** The recordings that have no answer, or one that doesn't hold any more; tells the listener about the others. */
    private List<Recording> pending(Executor executor, Progress progress) throws CorpusException {
        List<Recording> answered = corpus.recordings().stream().filter(recording -> store.answer(recording.key()).isPresent()).toList();
        Set<String> holding = ConcurrentHashMap.newKeySet();
        AtomicLong unreadable = new AtomicLong();
        inParallel(answered, executor, progress, recording -> {
            ResultLines.Line line = store.answer(recording.key()).orElseThrow();
            RecordingState now = states.of(recording);
            if (line.state().holdsFor(now)) {
                holding.add(recording.key());
                unreadable.addAndGet(now.sound().isEmpty() ? 1 : 0);
                listener.heard(recording, line.result());
            }
        });
        Set<String> keys = corpus.recordings().stream().map(Recording::key).collect(Collectors.toSet());
        listener.resumed(new Resumption(holding.size(), store.damaged(), answered.size() - holding.size(), unreadable.get(),
                store.others(keys)));
        return corpus.recordings().stream()
                .filter(recording -> !holding.contains(recording.key()) && !store.isDone(recording.key())).toList();
    }

    /** Work on one recording. */
    @FunctionalInterface
    private interface Work {
        void on(Recording recording) throws CorpusException;
    }

    private static void inParallel(List<Recording> recordings, Executor executor, Progress progress, Work work) throws CorpusException {
        CompletionService<Recording> service = new ExecutorCompletionService<>(executor);
        List<Future<Recording>> futures = new ArrayList<>(recordings.size());
        ReadWriteLock running = new ReentrantReadWriteLock();
        try {
            for (Recording recording : recordings) {
                futures.add(service.submit(() -> {
                    running.readLock().lock();
                    try {
                        progress.checkCancelled();
                        work.on(recording);
                        return recording;
                    } finally {
                        running.readLock().unlock();
                    }
                }));
            }
            for (int i = 0; i < recordings.size(); i++) {
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
        RecordingState state = states.of(recording);
        List<Warning> warnings = new ArrayList<>();
        RunResult result = result(recording, warnings, progress);
        for (int again = 0; again < MOST_CHANGES && !(result instanceof Failure) && !states.isAsItWas(recording); again++) {
            state = states.of(recording);
            result = again + 1 < MOST_CHANGES ? result(recording, warnings, progress)
                    : failure(recording, "The file was written to while it was read: wait until it is whole, then resume the run.");
        }
        store.add(result, state, warnings);
        listener.heard(recording, result);
    }

    private RunResult result(Recording recording, List<Warning> warnings, Progress progress) throws CorpusException {
        Optional<Function<List<Double>, RunResult>> grader = settings.grading().grader(recording, settings.labels());
        if (grader.isEmpty()) {
            return failure(recording, settings.grading().complaint(recording, settings.labels()));
        }
        try {
            Answer answer = judge.judge(recording, progress);
            RunResult graded = grader.get().apply(checked(answer.numbers()));
            RunResult result = graded instanceof Outcome outcome ? outcome.with(answer.familiarity()) : graded;
            answer.warnings().forEach(warning -> listener.warned(recording, warning));
            warnings.clear(); // of the time before, where the file has changed meanwhile
            warnings.addAll(answer.warnings());
            if (answer.explainer().isPresent() && folders.isPresent()) {
                explain(answer.explainer().get(), folders.get().prepare(recording, settings.grading().folder(result)));
            }
            return result;
        } catch (ResultStore.ResultsLostException | CancelledException e) {
            throw e;
        } catch (SparshaException e) {
            return failure(recording, e.getMessage());
        } catch (OutOfMemoryError e) {
            return failure(recording, "There was not enough memory for this recording.");
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(EvaluationRun.class.getName()).log(System.Logger.Level.DEBUG, "Failed on " + recording.key(), e);
            return failure(recording, "The model or an add-on failed: " + e + ".");
        }
    }

    /** Explains into a folder. On a full disk the run stops: each further recording would fail as well, and be asked in vain. */
    private void explain(Answer.Explainer explainer, Path folder) throws SparshaException {
        try {
            explainer.explainInto(folder);
        } catch (SparshaException e) {
            if (store.freeBytes() < LEAST_FREE) {
                throw new ResultStore.ResultsLostException("There is no room left for explanations in " + folder.getParent()
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

    private static Failure failure(Recording recording, String reason) {
        return new Failure(recording.key(), recording.path(), recording.speaker(), recording.label(), reason);
    }
}
