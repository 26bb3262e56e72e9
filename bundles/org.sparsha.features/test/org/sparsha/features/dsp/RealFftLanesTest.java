/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RealFftLanesTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 64, 512, 1024})
    void agreesWithTheTransformFrameByFrame(int size) {
        double[] signal = new Random(size).doubles(3 * size, -1, 1).toArray();
        for (int count : new int[] {1, 7, 8, 33, RealFftLanes.LANES}) {
            int[] starts = new Random(count).ints(count, -size - 3, 3 * size + 3).toArray();
            double[][] re = new double[size / 2 + 1][count + 2];
            double[][] im = new double[size / 2 + 1][count + 2];
            new RealFftLanes(size).forward(signal, starts, count, 0, re, im, 2);
            for (int i = 0; i < count; i++) {
                compare(signal, starts[i], size, re, im, i + 2);
            }
        }
    }

    /** Frames equally far apart share samples, which are loaded once: near, far, backwards, odd distances, and runs of several. */
    @Test
    void agreesWithTheTransformFrameByFrameWhateverTheDistance() {
        int size = 64;
        double[] signal = new Random(4).doubles(5 * size, -1, 1).toArray();
        for (int hop : new int[] {0, 1, 2, 7, 8, 62, 64, 100, -2}) {
            for (int count : new int[] {1, 2, 9, 24, RealFftLanes.LANES}) {
                int[] starts = new int[count];
                for (int i = 0; i < count; i++) {
                    starts[i] = i * hop - size / 2 + (i > count / 2 ? 10 : 0);
                }
                double[][] re = new double[size / 2 + 1][count];
                double[][] im = new double[size / 2 + 1][count];
                new RealFftLanes(size).forward(signal, starts, count, 0, re, im, 0);
                for (int i = 0; i < count; i++) {
                    compare(signal, starts[i], size, re, im, i);
                }
            }
        }
    }

    private static void compare(double[] signal, int start, int size, double[][] re, double[][] im, int column) {
        double[] frame = new double[size];
        for (int n = 0; n < size; n++) {
            frame[n] = start + n >= 0 && start + n < signal.length ? signal[start + n] : 0;
        }
        double[] expectedRe = new double[size / 2 + 1];
        double[] expectedIm = new double[size / 2 + 1];
        new RealFft(size).forward(frame, expectedRe, expectedIm);
        for (int k = 0; k <= size / 2; k++) {
            assertEquals(expectedRe[k], re[k][column], 1e-12);
            assertEquals(expectedIm[k], im[k][column], 1e-12);
        }
    }

    @Test
    void givesPartOfTheSpectrum() {
        double[] signal = new Random(1).doubles(600, -1, 1).toArray();
        RealFftLanes fft = new RealFftLanes(512);
        double[][] allRe = new double[257][2];
        double[][] allIm = new double[257][2];
        fft.forward(signal, new int[] {0, 44}, 2, 0, allRe, allIm, 0);
        double[][] re = new double[70][2];
        double[][] im = new double[70][2];
        fft.forward(signal, new int[] {0, 44}, 2, 64, re, im, 0);
        for (int k = 0; k < 70; k++) {
            assertEquals(allRe[64 + k][1], re[k][1]);
            assertEquals(allIm[64 + k][0], im[k][0]);
        }
    }

    /** The incremental analysis transforms fewer frames at once than the one from scratch and has to get the same bits. */
    @Test
    void givesTheSameBitsWhateverElseIsTransformed() {
        double[] signal = new Random(2).doubles(4000, -1, 1).toArray();
        RealFftLanes fft = new RealFftLanes(512);
        int[] starts = new Random(3).ints(RealFftLanes.LANES, 0, 3400).toArray();
        double[][] re = new double[257][RealFftLanes.LANES];
        double[][] im = new double[257][RealFftLanes.LANES];
        fft.forward(signal, starts, starts.length, 0, re, im, 0);
        for (int i = 0; i < starts.length; i++) {
            double[][] oneRe = new double[257][1];
            double[][] oneIm = new double[257][1];
            fft.forward(signal, new int[] {starts[i]}, 1, 0, oneRe, oneIm, 0);
            for (int k = 0; k < 257; k++) {
                assertEquals(re[k][i], oneRe[k][0]);
                assertEquals(im[k][i], oneIm[k][0]);
            }
        }
    }

    @Test
    void refusesOtherLengths() {
        assertThrows(IllegalArgumentException.class, () -> new RealFftLanes(2));
        assertThrows(IllegalArgumentException.class, () -> new RealFftLanes(48));
    }
}
