/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.logmel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.sparsha374.Sparsha374;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogMelTest {

    private static FeatureExtractor extractor(String... settings) throws SparshaException {
        Map<String, String> texts = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=");
            texts.put(parts[0], parts[1]);
        }
        LogMel recipe = new LogMel();
        return recipe.create(ParameterValues.parse(recipe.parameters(), texts));
    }

    @Test
    void hasTheMelBandsOfTheOriginal() throws SparshaException {
        float[] clip = Signals.speechLike(50000, 16000, 4);
        FeatureMatrix expected = new Sparsha374().create(ParameterValues.none()).intermediates(clip).get("mel");
        FeatureMatrix actual = extractor("bands=40", "fft-size=2048", "hop=512", "seconds=10", "log=none").extract(clip);
        assertArrayEquals(expected.toArray(), actual.toArray(), 1e-9);
    }

    @Test
    void putsTheLoudestCellAtZeroDecibel() throws SparshaException {
        FeatureExtractor extractor = extractor();
        FeatureMatrix matrix = extractor.extract(Signals.speechLike(20000, 16000, 4));
        assertEquals(64, matrix.rows());
        assertEquals(1 + 48000 / 256, matrix.frames());
        assertEquals(0, DoubleStream.of(matrix.toArray()).max().orElseThrow(), 1e-12);
        assertEquals(-80, DoubleStream.of(matrix.toArray()).min().orElseThrow(), 1e-12);
        assertEquals(64, extractor.names().size());
    }

    @Test
    void givesVariantsTheSameValues() throws SparshaException {
        Random random = new Random(2);
        for (String edges : List.of("zeros", "reflect", "none")) {
            for (String seconds : List.of("0", "1", "3")) {
                FeatureExtractor extractor = extractor("edges=" + edges, "seconds=" + seconds, "normalize=mean-variance");
                float[] clip = Signals.speechLike(1000 + random.nextInt(40000), 16000, 7);
                for (int i = 0; i < 4; i++) {
                    float[] variant = clip.clone();
                    int start = i == 0 ? 0 : random.nextInt(clip.length);
                    int end = i == 1 ? clip.length : start + random.nextInt(clip.length - start);
                    for (int n = start; n < end; n++) {
                        variant[n] = random.nextFloat();
                    }
                    FeatureMatrix expected = extractor.extract(variant);
                    assertEquals(expected, extractor.variants(clip).extract(variant, List.of(new SampleRange(start, end))));
                }
            }
        }
    }

    @Test
    void takesAnySignal() throws SparshaException {
        for (String edges : List.of("zeros", "reflect", "none")) {
            for (String normalize : List.of("none", "mean-variance", "range")) {
                FeatureExtractor extractor = extractor("seconds=0", "edges=" + edges, "normalize=" + normalize);
                for (int length : new int[] {0, 1, 2, 100, 1023, 1024, 5000}) {
                    float[] clip = Signals.noise(0.1, length, 1);
                    if (length > 50) {
                        clip[50] = Float.NaN;
                    }
                    FeatureMatrix matrix = extractor.extract(clip);
                    assertTrue(matrix.frames() >= 1);
                    assertTrue(DoubleStream.of(matrix.toArray()).allMatch(Double::isFinite));
                    FeatureMatrix silent = extractor.extract(new float[length]);
                    assertTrue(DoubleStream.of(silent.toArray()).allMatch(Double::isFinite));
                }
            }
        }
    }

    @Test
    void cutsAndPadsFrames() throws SparshaException {
        assertEquals(94, extractor("frames=94", "hop=512").extract(new float[1000]).frames());
        assertEquals(120, extractor("frames=120", "hop=512").extract(new float[1000]).frames());
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThrows(FeatureException.class, () -> extractor("fft-size=1000"));
        assertThrows(FeatureException.class, () -> extractor("window=2000"));
        assertThrows(FeatureException.class, () -> extractor("fmax=9000"));
        assertThrows(FeatureException.class, () -> extractor("fmin=8000"));
    }
}
