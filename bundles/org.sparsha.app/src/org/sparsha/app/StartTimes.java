/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** Tells how long the start has taken so far, when the system property {@code sparsha.timings} is set. */
final class StartTimes {

    private static final boolean WANTED = System.getProperty("sparsha.timings") != null;

    private StartTimes() {
    }

    /** @param reached what has been reached, after the start of the virtual machine */
    static void reached(String reached) {
        if (WANTED) {
            // not the process's own start, which Linux tells to within a second only
            long since = ManagementFactory.getRuntimeMXBean().getUptime();
            Duration worked = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            System.out.printf(Locale.ROOT, "%6d ms, %6d ms of processor time: %s%n", since, worked.toMillis(), reached);
        }
    }
}
