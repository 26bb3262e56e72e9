/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.tests;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/** Explainers of made-up plug-ins: one that works, others that can't even be made. */
final class MadeExplainers {

    private MadeExplainers() {
    }

    /** Scores every segment 0. */
    public static class Working implements Explainer {

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return 1;
        }

        @Override
        public Attribution explain(ExplanationTask task) {
            return SegmentAttribution.of(task.segments(), new double[task.segments().size()]);
        }
    }

    /** Throws from its constructor. */
    public static final class Throwing extends Working {

        /** Throws. */
        public Throwing() {
            throw new IllegalStateException("out of order");
        }
    }

    /** Lacks a class it needs, as a plug-in built against another version of a library does. */
    public static final class Unlinked extends Working {

        /** Throws what the virtual machine throws for a class that is gone. */
        public Unlinked() {
            throw new NoClassDefFoundError("org/example/Gone");
        }
    }

    /** Throws an error of the virtual machine's own kind from its constructor. */
    public static final class Dying extends Working {

        /** Throws. */
        public Dying() {
            throw new UnknownError("gone");
        }
    }

    /** Has no version. */
    public static final class WithoutVersion extends Working {

        @Override
        public String version() {
            return null;
        }
    }
}
