/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.core.SampleRange;
import org.sparsha.features.VariantAnalyzer;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The incremental analysis against the one from scratch: equal to the last bit, whatever is changed, in whatever order. */
class VariantsTest {

    private final Sparsha374Extractor extractor = new Sparsha374Extractor();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void equalsTheAnalysisFromScratch(int seed) {
        Random random = new Random(seed);
        float[] clip = clip(random);
        VariantAnalyzer analyzer = extractor.variants(clip);
        VariantAnalyzer patterns = extractor.variants(clip, Optional.empty());
        for (int i = 0; i < 6; i++) {
            float[] variant = clip.clone();
            List<SampleRange> changed = change(variant, random);
            double[] expected = extractor.extract(variant).toArray();
            String what = "clip " + seed + ", variant " + i + " " + changed;
            assertArrayEquals(expected, analyzer.extract(variant, changed).toArray(), 0, what);
            for (int time = 0; time < 2; time++) {
                assertArrayEquals(expected, patterns.extract(variant, changed).toArray(), 0, what + ", patterns " + time);
            }
        }
        assertArrayEquals(extractor.extract(clip).toArray(), analyzer.extract(clip, List.of()).toArray(), 0);
    }

    @Test
    void equalsTheAnalysisFromScratchForMaskedSpeech() {
        float[] clip = GoldenClip.samples("hi_m_3s");
        VariantAnalyzer analyzer = extractor.variants(clip);
        for (int start = 0; start < clip.length; start += 4800) {
            SampleRange range = new SampleRange(start, Math.min(clip.length, start + 8000));
            float[] variant = clip.clone();
            Arrays.fill(variant, (int) range.start(), (int) range.end(), 0);
            assertArrayEquals(extractor.extract(variant).toArray(), analyzer.extract(variant, List.of(range)).toArray(), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void equalsTheAnalysisFromScratchForCoalitionsWhosePatternsRepeat(int seed) {
        Random random = new Random(seed);
        float[] clip = seed == 0 ? GoldenClip.samples("hi_m_3s") : Signals.speechLike(40000 + 30000 * seed, 16000, seed);
        int segments = 4 + 3 * seed;
        VariantAnalyzer analyzer = extractor.variants(clip);
        VariantAnalyzer patterns = extractor.variants(clip, Optional.empty());
        for (int i = 0; i < 40; i++) {
            Variant coalition = coalition(clip, segments, seed % 2 == 0 ? 0 : 0.1f, random);
            double[] expected = extractor.extract(coalition.samples).toArray();
            String what = "clip " + seed + ", coalition " + i + " " + coalition.changed;
            assertArrayEquals(expected, analyzer.extract(coalition.samples, coalition.changed).toArray(), 0, what);
            assertArrayEquals(expected, patterns.extract(coalition.samples, coalition.changed).toArray(), 0, what + ", patterns");
        }
    }

    /** So many coalitions of few segments that patterns are kept, and what is kept is met again. */
    @Test
    void equalsTheAnalysisFromScratchOnceTheProbeHasSeenPatternsComeAgain() {
        Random random = new Random(3);
        float[] clip = Signals.speechLike(60000, 16000, 8);
        VariantAnalyzer analyzer = extractor.variants(clip);
        Map<List<SampleRange>, double[]> known = new HashMap<>();
        for (int i = 0; i < 260; i++) {
            Variant coalition = coalition(clip, 6, 0, random);
            double[] expected = known.computeIfAbsent(coalition.changed, changed -> extractor.extract(coalition.samples).toArray());
            assertArrayEquals(expected, analyzer.extract(coalition.samples, coalition.changed).toArray(), 0, "coalition " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesTheSameOnSeveralThreads(boolean patterns) {
        Random random = new Random(5);
        float[] clip = Signals.speechLike(40000, 16000, 5);
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            float[] samples = clip.clone();
            List<SampleRange> changed = change(samples, random);
            variants.add(new Variant(samples, changed));
            variants.add(coalition(clip, 5, 0, random));
        }
        VariantAnalyzer one = extractor.variants(clip);
        VariantAnalyzer many = patterns ? extractor.variants(clip, Optional.empty()) : extractor.variants(clip);
        List<double[]> expected = variants.stream().map(variant -> one.extract(variant.samples, variant.changed).toArray()).toList();
        List<double[]> actual = variants.parallelStream().map(variant -> many.extract(variant.samples, variant.changed).toArray()).toList();
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i), 0);
        }
    }

    @Test
    void refusesAVariantOfAnotherLength() {
        VariantAnalyzer analyzer = extractor.variants(new float[100]);
        assertThrows(IllegalArgumentException.class, () -> analyzer.extract(new float[101], List.of()));
    }

    @Test
    void ignoresWhatLiesBeyondTenSeconds() {
        float[] clip = Signals.speechLike(176000, 16000, 3);
        float[] variant = clip.clone();
        variant[170000] = 0.7f;
        VariantAnalyzer analyzer = extractor.variants(clip);
        assertEquals(analyzer.extract(clip, List.of()), analyzer.extract(variant, List.of(new SampleRange(160000, 176000))));
    }

    private record Variant(float[] samples, List<SampleRange> changed) {
    }

    /** A clip some of whose segments of equal length are made quieter, or silent. */
    private static Variant coalition(float[] clip, int segments, float factor, Random random) {
        float[] variant = clip.clone();
        List<SampleRange> changed = new ArrayList<>();
        for (int s = 0; s < segments; s++) {
            if (random.nextInt(3) == 0) {
                int start = (int) ((long) clip.length * s / segments);
                int end = (int) ((long) clip.length * (s + 1) / segments);
                for (int n = start; n < end; n++) {
                    variant[n] = factor * variant[n];
                }
                changed.add(new SampleRange(start, end));
            }
        }
        return new Variant(variant, changed);
    }

    private static float[] clip(Random random) {
        int length = 1 + random.nextInt(170000);
        return switch (random.nextInt(4)) {
            case 0 -> Signals.noise(0.1, length, random.nextLong());
            case 1 -> Signals.chirp(50, 7000, 0.5, length, 16000);
            default -> Signals.speechLike(length, 16000, random.nextLong());
        };
    }

    private static List<SampleRange> change(float[] variant, Random random) {
        List<SampleRange> changed = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(variant.length);
            int end = start + random.nextInt(Math.min(24000, variant.length - start)) + 1;
            changed.add(new SampleRange(start, end));
            int kind = random.nextInt(5);
            float before = variant[Math.max(0, start - 1)];
            for (int n = start; n < end; n++) {
                variant[n] = switch (kind) {
                    case 0 -> 0;
                    case 1 -> (float) (0.2 * random.nextGaussian());
                    case 2 -> variant[n] * 0.3f;
                    case 3 -> 20 * variant[n];
                    default -> before;
                };
            }
        }
        return changed;
    }
}
