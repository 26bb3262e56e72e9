/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BlockFilterStageTest {

    /** The sum over the taps, computed directly, is what both kinds of stage stand for. */
    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "1,3", "2,3"})
    void filtersAsThePolyphaseStageDoes(int up, int down) {
        double[] taps = FilterDesign.lowPass(389, 0.3, 12, .5, up);
        float[] signal = Signals.noise(0.1, 5000, 4);
        float[] expected = run(new PolyphaseStage(up, down, taps), signal);
        float[] found = run(new BlockFilterStage(up, down, taps), signal);
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], 3e-7, "sample " + i);
        }
    }

    private static float[] run(ResamplingStage stage, float[] signal) {
        float[] outputs = new float[(int) stage.lengthWithTail(signal.length)];
        int[] done = {0};
        ResamplingStage.Sink sink = (block, count) -> {
            int taken = Math.min(count, outputs.length - done[0]);
            System.arraycopy(block, 0, outputs, done[0], taken);
            done[0] += taken;
        };
        stage.push(signal, signal.length, sink);
        stage.finish(outputs.length, sink);
        return outputs;
    }
}
