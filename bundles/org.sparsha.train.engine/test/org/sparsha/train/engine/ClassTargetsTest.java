/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.train.protocol.Hyperparameters;
import org.sparsha.train.protocol.TrainingJob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClassTargetsTest {

    private static TrainingJob.Clip clip(int label, TrainingJob.Target target) {
        return new TrainingJob.Clip(label, new int[] {10}, new long[] {0}, 0, target);
    }

    private static ClassTargets targets(TrainingJob.Clip... clips) {
        Hyperparameters settings = new Hyperparameters(7, 30, 32, 2e-3f, "one-cycle", 1, 0.02f, 0.3f, 0, true, 0.3f, 0.98f, 2, 4, true,
                false, 0.1f, 20, 3, 0.5f, Map.of(), 0.3f, 5);
        TrainingJob job = new TrainingJob("frames", Map.of(), 3, 4, List.of(clips), List.of(), settings, new TrainingJob.Grouping(false,
                false, 1, 20));
        int[] all = java.util.stream.IntStream.range(0, clips.length).toArray();
        return new ClassTargets(job, all);
    }

    /** Shares that say one label surely are that label. */
    @Test
    void surePeopleAreALabel() {
        ClassTargets labels = targets(clip(0, TrainingJob.Target.ONE), clip(0, TrainingJob.Target.ONE), clip(2, TrainingJob.Target.ONE));
        ClassTargets sure = targets(clip(0, new TrainingJob.Target(new float[] {1, 0, 0}, 1, new int[0])), clip(0, new TrainingJob.Target(
                new float[] {1, 0, 0}, 1, new int[0])), clip(2, new TrainingJob.Target(new float[] {0, 0, 1}, 1, new int[0])));
        assertArrayEquals(labels.of(new int[] {0, 1, 2}), sure.of(new int[] {0, 1, 2}));
        assertFalse(labels.isMasked());
    }

    @Test
    void sharesAreTargetsAndAddUp() {
        ClassTargets half = targets(clip(0, new TrainingJob.Target(new float[] {0.75f, 0.25f, 0}, 1, new int[0])), clip(1,
                TrainingJob.Target.ONE));
        float[] targets = half.of(new int[] {0, 1});
        assertEquals(3, targets[0] / targets[1], 1e-5);
        float sum = 0;
        for (float target : targets) {
            sum += target;
        }
        assertEquals(1, sum, 1e-6);
    }

    @Test
    void whatACorpusLacksPlaysNoPart() {
        ClassTargets masked = targets(clip(0, new TrainingJob.Target(new float[0], 2, new int[] {1})), clip(1, TrainingJob.Target.ONE));
        assertTrue(masked.isMasked());
        float[] mask = masked.mask(new int[] {0, 1});
        assertTrue(mask[1] < -1000 && mask[0] == 0 && mask[2] == 0 && mask[4] == 0);
        assertEquals(2 * masked.weight(1, 0), masked.weight(0, 0), 1e-6);
    }
}
