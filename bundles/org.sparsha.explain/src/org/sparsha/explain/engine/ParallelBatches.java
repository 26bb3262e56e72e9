/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.model.Prediction;

/**
 * Works through a list in batches of a fixed size, several at once. What is in a batch depends on the list alone, never on the number of
 * threads: a graph's last bits may depend on its batch, and results must not depend on the machine.
 */
final class ParallelBatches {

    private static final int BATCH = 16;

    private final ExecutorService executor;

    ParallelBatches(ExecutorService executor) {
        this.executor = executor;
    }

    /** One batch's work. */
    @FunctionalInterface
    interface Work<T> {
        List<Prediction> run(List<T> batch) throws ExplainException;
    }

    <T> List<Prediction> map(List<T> items, Work<T> work, Progress progress) throws ExplainException {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += BATCH) {
            batches.add(items.subList(from, Math.min(items.size(), from + BATCH)));
        }
        if (batches.isEmpty()) {
            progress.worked(1);
            return List.of();
        }
        CompletionService<Integer> service = new ExecutorCompletionService<>(executor);
        List<List<Prediction>> results = new ArrayList<>(java.util.Collections.nCopies(batches.size(), List.of()));
        List<Future<Integer>> futures = new ArrayList<>();
        try {
            for (int i = 0; i < batches.size(); i++) {
                int number = i;
                futures.add(service.submit(() -> {
                    progress.checkCancelled();
                    List<Prediction> result = work.run(batches.get(number));
                    synchronized (results) {
                        results.set(number, result);
                    }
                    return number;
                }));
            }
            for (int done = 0; done < batches.size(); done++) {
                int number = service.take().get();
                progress.worked(batches.get(number).size() / (double) items.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
        synchronized (results) {
            return results.stream().flatMap(List::stream).toList();
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
