/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Clips that mean nothing still give 374 finite values, and a warning. */
class BadInputTest {

    private final Sparsha374Extractor extractor = new Sparsha374Extractor();

    @Test
    void takesClipsOfAnyLength() {
        for (int length : new int[] {0, 1, 100, 2047, 2048, 159999, 160001}) {
            float[] clip = Signals.noise(0.1, length, length);
            assertFinite(clip);
        }
        assertEquals("clip-empty", extractor.warnings(new float[0]).get(0).code());
        assertEquals(List.of("clip-short"), codes(Signals.noise(0.1, 100, 1)));
        assertEquals(List.of("clip-cut"), codes(Signals.noise(0.1, 160001, 1)));
    }

    @Test
    void takesSilenceAndConstants() {
        assertFinite(new float[16000]);
        assertEquals(List.of("clip-silent"), codes(new float[16000]));
        float[] constant = new float[16000];
        Arrays.fill(constant, 0.5f);
        assertFinite(constant);
        assertEquals(List.of("clip-constant"), codes(constant));
    }

    @Test
    void takesAFullScaleSquare() {
        float[] square = new float[32000];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 40 % 2 == 0 ? 1 : -1;
        }
        assertFinite(square);
        assertEquals(List.of("clip-overdriven"), codes(square));
    }

    @Test
    void countsWhatIsNotANumberAsZero() {
        float[] clip = Signals.speechLike(20000, 16000, 1);
        float[] zeroed = clip.clone();
        for (int i : new int[] {100, 5000, 5001, 19999}) {
            zeroed[i] = 0;
        }
        clip[100] = Float.NaN;
        clip[5000] = Float.POSITIVE_INFINITY;
        clip[5001] = Float.NEGATIVE_INFINITY;
        clip[19999] = Float.NaN;
        assertArrayEquals(extractor.extract(zeroed).toArray(), extractor.extract(clip).toArray(), 0);
        assertArrayEquals(extractor.extract(zeroed).toArray(),
                extractor.variants(zeroed).extract(clip, List.of(new SampleRange(0, 20000))).toArray(), 0);
        assertEquals(List.of("samples-not-finite"), codes(clip));
    }

    @Test
    void staysFiniteForHugeAndTinySamples() {
        float[] clip = Signals.speechLike(20000, 16000, 1);
        for (float factor : new float[] {1e30f, 1e-30f, 1e-42f}) {
            float[] scaled = clip.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= factor;
            }
            assertFinite(scaled);
        }
    }

    private List<String> codes(float[] clip) {
        return extractor.warnings(clip).stream().map(Warning::code).toList();
    }

    private void assertFinite(float[] clip) {
        double[] vector = extractor.extract(clip).toArray();
        assertEquals(374, vector.length);
        assertTrue(DoubleStream.of(vector).allMatch(Double::isFinite), () -> Arrays.toString(vector));
    }
}
