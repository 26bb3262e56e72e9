/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells how long the start has taken so far, when the system property {@code sparsha.timings} is set. */
final class StartTimes {

    private static final boolean WANTED = System.getProperty("sparsha.timings") != null;

    private StartTimes() {
    }

    /** @param reached what has been reached, after the start of the Java process */
    static void reached(String reached) {
        if (WANTED) {
            ProcessHandle.Info process = ProcessHandle.current().info();
            Duration since = process.startInstant().map(start -> Duration.between(start, Instant.now())).orElse(Duration.ZERO);
            Duration worked = process.totalCpuDuration().orElse(Duration.ZERO);
            System.out.printf(Locale.ROOT, "%6d ms, %6d ms of processor time: %s%n", since.toMillis(), worked.toMillis(), reached);
        }
    }
}
