/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.Random;

/**
 * What chance decides. It is drawn anew from seed, model and epoch at the start of each epoch, so that training that goes on after a stop
 * draws what it would have drawn.
 *
 * @param seed first random state of the job
 * @param model number of the model
 */
record Chance(long seed, int model) {

    /** @return the generator of an epoch, or with -1 that of the first weights */
    Random of(int epoch) {
        long mixed = seed * 1_000_003L + model * 7_919L + epoch;
        return new Random(mixed * 0x9E3779B97F4A7C15L);
    }

    static int[] shuffled(int[] values, Random random) {
        int[] result = values.clone();
        for (int i = result.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = result[i];
            result[i] = result[j];
            result[j] = swap;
        }
        return result;
    }
}
