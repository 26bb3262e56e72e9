/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** Largest use of the heap since it was last reset, garbage included: no more than the sum of what its parts had, each at its time. */
final class MemoryPeak {

    private MemoryPeak() {
    }

    static void reset() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static String text() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long all = Runtime.getRuntime().maxMemory();
        return "heap at most " + (Math.min(bytes, all) >> 20) + " MB of " + (all >> 20) + " MB";
    }
}
