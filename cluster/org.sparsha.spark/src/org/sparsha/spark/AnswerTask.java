/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.spark.TaskContext;
import org.sparsha.core.SparshaException;

import scala.runtime.AbstractFunction2;

/** What an executor does with its part of the batches. */
final class AnswerTask extends AbstractFunction2<TaskContext, scala.collection.Iterator<String>, String[]> implements Serializable {

    /** Begins a message that is a sentence for the user, somewhere in what Spark says of a failed task. */
    static final String FAILED = "sparsha: ";

    private static final long serialVersionUID = 1L;

    private final String job;

    /** @param job what is the same for all recordings, as text */
    AnswerTask(String job) {
        this.job = job;
    }

    @Override
    public String[] apply(TaskContext context, scala.collection.Iterator<String> batches) {
        List<String> answers = new ArrayList<>();
        while (batches.hasNext()) {
            answers.addAll(answers(batches.next()));
        }
        return answers.toArray(String[]::new);
    }

    /** The answers to some batches, made as they are asked for. */
    Iterator<String> answers(Iterator<String> batches) {
        return new Iterator<>() {
            private Iterator<String> ready = List.<String>of().iterator();

            @Override
            public boolean hasNext() {
                while (!ready.hasNext() && batches.hasNext()) {
                    ready = answers(batches.next()).iterator();
                }
                return ready.hasNext();
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException();
                }
                return ready.next();
            }
        };
    }

    private List<String> answers(String batch) {
        try {
            return SharedFunction.of(job).answers(batch);
        } catch (SparshaException e) {
            throw new IllegalStateException(FAILED + e.getMessage(), e);
        }
    }
}
