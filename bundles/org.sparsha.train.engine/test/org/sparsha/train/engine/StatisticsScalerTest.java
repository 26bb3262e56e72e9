/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.train.protocol.Hyperparameters;
import org.sparsha.train.protocol.TrainingJob;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StatisticsScalerTest {

    private static final int CLIPS = 10;

    /** How far two neighbouring numbers lie apart once they are standardised. */
    private static double blownUp(float center, float deviation) throws IOException {
        Hyperparameters settings = new Hyperparameters(7, 30, 32, 2e-3f, "one-cycle", 1, 0.02f, 0.3f, 0, true, 0.3f, 0.98f, 2, 4, true,
                false, 0.1f, 20, 3, 0.5f, Map.of(), 0.3f, 5);
        TrainingJob job = new TrainingJob("frames", Map.of(), 2, 1, Collections.nCopies(CLIPS, new TrainingJob.Clip(0, new int[] {10},
                new long[] {0}, 0, TrainingJob.Target.ONE)), List.of(), settings, new TrainingJob.Grouping(false, false, 1, 20));
        StatisticsScaler scaler = new StatisticsScaler(job, IntStream.range(0, CLIPS).toArray(), 1, (clip, variant) -> new float[] {
                center + (clip % 2 == 0 ? deviation : -deviation)});
        float[] standardised = new float[2];
        scaler.apply(new float[] {center + deviation}, 0, 0, false, standardised, 0);
        scaler.apply(new float[] {Math.nextUp(center + deviation)}, 0, 0, false, standardised, 1);
        return Math.abs(standardised[1] - standardised[0]);
    }

    @Test
    void roundingIsNotBlownUpWhereAStatisticHardlyVaries() throws IOException {
        for (float center : new float[] {-9.21f, -4.605f, 0.01f, 1, 30, 1000}) {
            for (float share : new float[] {1e-6f, 1e-5f, 2e-4f, 1e-3f, 4e-3f}) {
                assertEquals(0, blownUp(center, share * Math.abs(center)), Math.ulp(center) + 2.5e-5, center + " ± " + share);
            }
        }
    }

    @Test
    void whatVariesIsStandardised() throws IOException {
        assertEquals(Math.ulp(4.7f) / 0.1, blownUp(4.6f, 0.1f), 2e-6);
    }
}
