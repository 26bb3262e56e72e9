/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class IntensityTest {

    private final Intensity intensity = new Intensity(60, 0.01);

    @Test
    void measuresAToneByItsDefinition() {
        double[] contour = intensity.contour(Signals.sine(200, 0.1, 16000, 16000), 16000);
        assertEquals(101, contour.length);
        for (int t = 5; t < 95; t++) {
            assertEquals(20 * Math.log10(0.1 / Math.sqrt(2) / 2e-5), contour[t], 0.05);
        }
    }

    @Test
    void givesSilenceTheLowestLevelWhateverItsOffset() {
        float[] constant = new float[1600];
        Arrays.fill(constant, 0.5f);
        for (float[] clip : new float[][] {new float[0], new float[1], new float[1600], constant}) {
            double[] expected = new double[1 + clip.length / 160];
            Arrays.fill(expected, Intensity.SILENCE);
            assertArrayEquals(expected, intensity.contour(clip, 16000));
        }
    }

    @Test
    void countsWhatIsNotANumberAsZero() {
        float[] clip = Signals.sine(200, 0.1, 1600, 16000);
        float[] zeroed = clip.clone();
        zeroed[800] = 0;
        zeroed[801] = 0;
        clip[800] = Float.NaN;
        clip[801] = Float.POSITIVE_INFINITY;
        assertArrayEquals(intensity.contour(zeroed, 16000), intensity.contour(clip, 16000));
        assertThrows(IllegalArgumentException.class, () -> new Intensity(0, 0.01));
        assertThrows(IllegalArgumentException.class, () -> new Intensity(60, 0));
    }
}
