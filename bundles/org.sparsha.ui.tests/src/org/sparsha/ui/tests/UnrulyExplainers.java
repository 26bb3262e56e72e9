/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/** Explainers as a plug-in may bring them: one that throws, one that gives no numbers, one that never comes back. */
public final class UnrulyExplainers {

    /** Lets the explainers that hang go, at the end of a test. */
    static volatile CountDownLatch hanging = new CountDownLatch(1);

    private UnrulyExplainers() {
    }

    private static void hang() {
        boolean over = false;
        while (!over) {
            try {
                hanging.await();
                over = true;
            } catch (InterruptedException e) {
                over = false; // not even now
            }
        }
    }

    /** What they share. */
    abstract static class Unruly implements Explainer {

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return 1;
        }
    }

    /** Throws. */
    public static final class Throwing extends Unruly {

        @Override
        public Attribution explain(ExplanationTask task) {
            throw new IllegalStateException("out of order");
        }
    }

    /** Gives scores that are no numbers. */
    public static final class NotANumber extends Unruly {

        @Override
        public Attribution explain(ExplanationTask task) {
            double[] scores = new double[task.segments().size()];
            Arrays.fill(scores, Double.NaN);
            return SegmentAttribution.of(task.segments(), scores);
        }
    }

    /** Never comes back, whatever is wished: neither for a cancel nor for an interrupt. */
    public static final class Hanging extends Unruly {

        @Override
        public Attribution explain(ExplanationTask task) {
            hang();
            throw new IllegalStateException("late");
        }
    }

    /** Changes recordings on the workers' threads and never comes back. */
    public static final class HangingOnWorkers extends Unruly {

        @Override
        public Attribution explain(ExplanationTask task) throws ExplainException {
            task.maskedModel(2, coalition -> {
                hang();
                return task.signal();
            }).score(List.of(Coalition.none(2), Coalition.of(2, 0), Coalition.of(2, 1)), task.progress());
            throw new IllegalStateException("late");
        }
    }
}
