/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.frames;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FramesTest {

    private static FeatureExtractor extractor(Map<String, String> texts) throws SparshaException {
        Frames recipe = new Frames();
        return recipe.create(ParameterValues.parse(recipe.parameters(), texts));
    }

    @Test
    void hasARowForEveryName() throws SparshaException {
        for (Map<String, String> texts : List.<Map<String, String>>of(Map.of(), Map.of("deltas", "true", "mfcc", "13"),
                Map.of("mel-bands", "0"), Map.of("pitch", "false", "energy", "false"), Map.of("normalize", "mean-variance"))) {
            FeatureExtractor extractor = extractor(texts);
            for (int length : new int[] {0, 1, 100, 1000, 16000}) {
                FeatureMatrix matrix = extractor.extract(Signals.noise(0.2, length, 1));
                assertEquals(extractor.names().size(), matrix.rows());
                assertEquals(extractor.names().size(), extractor.names().stream().distinct().count());
                assertEquals(1 + length / 160, matrix.frames());
                assertTrue(DoubleStream.of(matrix.toArray()).allMatch(Double::isFinite));
            }
            assertTrue(DoubleStream.of(extractor.extract(new float[5000]).toArray()).allMatch(Double::isFinite));
        }
    }

    @Test
    void hearsAnOctave() throws SparshaException {
        FeatureExtractor extractor = extractor(Map.of());
        int row = extractor.names().indexOf("pitch-semitones");
        FeatureMatrix matrix = extractor.extract(Signals.sine(200, 0.3, 16000, 16000));
        assertEquals(12, matrix.get(row, 50), 0.1);
        assertEquals(1, matrix.get(row + 1, 50));
    }

    @Test
    void givesVariantsTheSameValues() throws SparshaException {
        FeatureExtractor extractor = extractor(Map.of("deltas", "true", "mfcc", "13", "normalize", "mean-variance"));
        float[] clip = Signals.speechLike(30000, 16000, 2);
        float[] variant = clip.clone();
        Arrays.fill(variant, 7000, 12000, 0);
        assertEquals(extractor.extract(variant), extractor.variants(clip).extract(variant, List.of(new SampleRange(7000, 12000))));
        assertEquals(extractor.extract(clip), extractor.variants(clip).extract(clip, List.of()));
    }

    @Test
    void givesVariantsTheSameShapeAndActivity() throws SparshaException {
        FeatureExtractor extractor = extractor(Map.of("shape", "true", "activity", "true", "mel-bands", "0", "mfcc", "20"));
        float[] clip = Signals.speechLike(30000, 16000, 2);
        float[] variant = clip.clone();
        Arrays.fill(variant, 7000, 12000, 0);
        assertEquals(extractor.extract(variant), extractor.variants(clip).extract(variant, List.of(new SampleRange(7000, 12000))));
        assertTrue(DoubleStream.of(extractor.extract(new float[5000]).toArray()).allMatch(Double::isFinite));
    }

    @Test
    void marksDigitalSilence() throws SparshaException {
        FeatureExtractor extractor = extractor(Map.of("activity", "true"));
        float[] clip = Arrays.copyOf(Signals.sine(200, 0.3, 16000, 16000), 32000);
        FeatureMatrix matrix = extractor.extract(clip);
        assertEquals("active", extractor.names().getFirst());
        assertEquals(1, matrix.get(0, 50));
        assertEquals(0, matrix.get(0, 150));
        assertThrows(FeatureException.class, () -> extractor(Map.of("activity", "true", "deltas", "true")));
    }

    @Test
    void measuresTheSpectrumsShape() throws SparshaException {
        FeatureExtractor extractor = extractor(Map.of("shape", "true"));
        int row = extractor.names().indexOf("centroid");
        assertEquals(3, extractor.extract(Signals.sine(3000, 0.3, 16000, 16000)).get(row, 50), 0.01);
        assertEquals(0, extractor.extract(Signals.sine(3000, 0.3, 16000, 16000)).get(row + 1, 50), 3);
        assertTrue(extractor.extract(Signals.sine(3000, 0.3, 16000, 16000)).get(row + 2, 50) > 40);
        assertTrue(extractor.extract(Signals.sine(300, 0.3, 16000, 16000)).get(row + 3, 50) > 40);
    }

    @Test
    void refusesToHaveNoRows() {
        assertThrows(FeatureException.class,
                () -> extractor(Map.of("mel-bands", "0", "mfcc", "0", "pitch", "false", "energy", "false")));
    }
}
