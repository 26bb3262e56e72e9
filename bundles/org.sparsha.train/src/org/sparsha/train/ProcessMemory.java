/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

/** How much heap the training process is given. Without a limit of its own it would take a quarter of the machine's memory. */
final class ProcessMemory {

    /** Weights, optimiser, checkpoint, kept statistics, the engine's classes. */
    private static final long BASE = 768L << 20;
    /** What the job's text and its clips take, a clip. */
    private static final long CLIP = 4L << 10;
    /** Clips that the process puts together at most, and how many copies of them there are at once in Java. */
    private static final long BATCH = 64;
    private static final long COPIES = 4;

    private ProcessMemory() {
    }

    /**
     * @param data what is learned from
     * @param items what of it is drawn
     * @return megabytes
     */
    static int megabytes(TrainingData data, TrainingItems items) {
        long longest = 0;
        for (int[] frames : data.frames()) {
            for (int own : frames) {
                longest = Math.max(longest, own);
            }
        }
        long bytes = BASE + CLIP * items.size() + BATCH * COPIES * longest * data.rows() * Float.BYTES;
        return Math.toIntExact(bytes >> 20);
    }
}
