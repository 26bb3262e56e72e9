/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.model.Prediction;

/**
 * Works through a list: every item is prepared by itself, on whichever thread is free; the thread that prepares the last item of a batch
 * asks the model about it. What is in a batch depends on the list and the size of its items alone, never on the number of threads: a
 * graph's last bits may depend on its batch, and results must not depend on the machine. No more inputs are held than a batch or two a
 * thread.
 */
final class ParallelBatches {

    /** Inputs of a batch: with more of them a graph is no faster. */
    private static final int LARGEST = 16;

    /**
     * Bytes that a batch may take within the graph. 16 inputs of 10 s stay a batch. Of longer ones each takes megabytes, and tens of times
     * that within the graph, while asking for several at once saves nothing any more.
     */
    private static final long MOST_BYTES = 1L << 27;

    private final ExecutorService executor;

    ParallelBatches(ExecutorService executor) {
        this.executor = executor;
    }

    /** Prepares one item. */
    @FunctionalInterface
    interface Preparation<T, I> {
        I prepare(T item) throws ExplainException;
    }

    /** Asks about a batch of prepared items. */
    @FunctionalInterface
    interface Question<I> {
        List<Prediction> ask(List<I> inputs) throws ExplainException;
    }

    /**
     * @param bytes how many bytes an input takes within the graph
     * @return how many inputs a batch has
     */
    static int size(double bytes) {
        return Math.clamp((long) (MOST_BYTES / Math.max(1, bytes)), 1, LARGEST);
    }

    <T, I> List<Prediction> map(List<T> items, int size, Preparation<T, I> preparation, Question<I> question, Progress progress)
            throws ExplainException {
        if (items.isEmpty()) {
            progress.worked(1);
            return List.of();
        }
        Run<T, I> run = new Run<>(items, size, preparation, question, progress);
        int workers = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
        CompletionService<Boolean> service = new ExecutorCompletionService<>(executor);
        List<Future<Boolean>> futures = new ArrayList<>();
        try {
            for (int i = 0; i < workers; i++) {
                futures.add(service.submit(run::work));
            }
            for (int i = 0; i < workers; i++) {
                service.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            run.stop();
            futures.forEach(future -> future.cancel(false));
            // The caller may close the model next, which must not happen under a thread that still asks it.
            run.awaitIdle();
        }
        return List.copyOf(run.answers);
    }

    /** One list being worked through. */
    private static final class Run<T, I> {

        private final List<T> items;
        private final int size;
        private final Preparation<T, I> preparation;
        private final Question<I> question;
        private final Progress progress;
        private final List<I> inputs;
        private final List<Prediction> answers;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicIntegerArray missing;
        private final Object idle = new Object();
        private int working;

        Run(List<T> items, int size, Preparation<T, I> preparation, Question<I> question, Progress progress) {
            this.items = items;
            this.size = size;
            this.preparation = preparation;
            this.question = question;
            this.progress = progress;
            this.inputs = new ArrayList<>(Collections.nCopies(items.size(), null));
            this.answers = new ArrayList<>(Collections.nCopies(items.size(), null));
            int batches = (items.size() + size - 1) / size;
            this.missing = new AtomicIntegerArray(batches);
            for (int b = 0; b < batches; b++) {
                missing.set(b, Math.min(size, items.size() - b * size));
            }
        }

        Boolean work() throws ExplainException {
            synchronized (idle) {
                working++;
            }
            try {
                for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                    progress.checkCancelled();
                    // Every place is written by one thread; the counter below makes it visible to the one that asks.
                    inputs.set(i, preparation.prepare(items.get(i)));
                    if (missing.decrementAndGet(i / size) == 0) {
                        ask(i / size);
                    }
                }
                return Boolean.TRUE;
            } catch (Throwable failure) {
                stop();
                throw failure;
            } finally {
                synchronized (idle) {
                    working--;
                    idle.notifyAll();
                }
            }
        }

        void awaitIdle() {
            boolean interrupted = false;
            synchronized (idle) {
                while (working > 0) {
                    try {
                        idle.wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void ask(int batch) throws ExplainException {
            progress.checkCancelled();
            int from = batch * size;
            int to = Math.min(items.size(), from + size);
            List<Prediction> result = question.ask(inputs.subList(from, to));
            for (int i = from; i < to; i++) {
                answers.set(i, result.get(i - from));
                inputs.set(i, null);
            }
            progress.worked((to - from) / (double) items.size());
        }

        void stop() {
            next.set(items.size());
        }
    }

    private static ExplainException rethrown(Throwable cause) {
        if (cause instanceof ExplainException failure) {
            return failure;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof OutOfMemoryError) {
            return new ExplainException("There is not enough memory for this explanation. Use fewer samples or a shorter clip.", cause);
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
        return new ExplainException("The explanation failed: " + cause.getMessage(), cause);
    }
}
