/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FramesGraphTest {

    private static final int ROWS = 3;
    private static final int CLASSES = 4;
    private static final int CHANNELS = 6;
    private static final int HIDDEN = 5;
    private static final int WIDTH = 9;
    private static final int FRAMES = 60;

    private static FramesSizes sizes(float share) {
        return sizes(share, 1);
    }

    private static FramesSizes sizes(float share, int kinds) {
        return new FramesSizes(ROWS, CLASSES, 1, 2, CHANNELS, WIDTH, 4, HIDDEN, share, kinds, 5);
    }

    private static Map<String, float[]> weights(long seed) {
        Random random = new Random(seed);
        Map<String, float[]> weights = new HashMap<>();
        put(weights, random, "sequence.conv1", CHANNELS * ROWS * WIDTH, CHANNELS);
        put(weights, random, "sequence.conv2", CHANNELS * CHANNELS * 3, CHANNELS);
        for (String norm : List.of("sequence.bn1", "sequence.bn2")) {
            put(weights, random, norm, CHANNELS, CHANNELS);
            weights.put(norm + ".running_mean", new float[CHANNELS]);
            weights.put(norm + ".running_var", ones(CHANNELS));
        }
        for (String end : List.of("_l0", "_l0_reverse")) {
            weights.put("sequence.gru.weight_ih" + end, numbers(random, 3 * HIDDEN * CHANNELS));
            weights.put("sequence.gru.weight_hh" + end, numbers(random, 3 * HIDDEN * HIDDEN));
            weights.put("sequence.gru.bias_ih" + end, numbers(random, 3 * HIDDEN));
            weights.put("sequence.gru.bias_hh" + end, numbers(random, 3 * HIDDEN));
        }
        put(weights, random, "sequence.attn.0", 2 * HIDDEN * HIDDEN, HIDDEN);
        put(weights, random, "sequence.attn.2", HIDDEN, 1);
        put(weights, random, "sequence.out", 2 * HIDDEN * CLASSES, CLASSES);
        int statistics = PooledStatistics.size(ROWS);
        put(weights, random, "statistics.out", statistics * CLASSES, CLASSES);
        weights.put("statistics.mean", new float[statistics]);
        weights.put("statistics.scale", ones(statistics));
        weights.put("scaler.mean", new float[ROWS + 1]);
        weights.put("scaler.scale", ones(ROWS + 1));
        return weights;
    }

    private static float[] ones(int size) {
        float[] values = new float[size];
        Arrays.fill(values, 1);
        return values;
    }

    private static void put(Map<String, float[]> weights, Random random, String name, int weight, int bias) {
        weights.put(name + ".weight", numbers(random, weight));
        weights.put(name + ".bias", numbers(random, bias));
    }

    private static float[] numbers(Random random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian() * 0.3f;
        }
        return values;
    }

    /** Active and voiced in the first frames, then padding of silence. */
    private static float[][] clip(long seed, int frames, int padding) {
        Random random = new Random(seed);
        float[][] rows = new float[ROWS + 1][frames + padding];
        for (int t = 0; t < frames; t++) {
            rows[0][t] = 1;
            rows[1][t] = (float) random.nextGaussian();
            rows[2][t] = (float) random.nextGaussian();
            rows[3][t] = t % 20 < 12 ? 1 : 0;
        }
        for (int t = frames; t < frames + padding; t++) {
            rows[1][t] = 3;
        }
        return rows;
    }

    private static float[][] run(byte[] graph, List<float[][]> clips) throws OrtException {
        int frames = clips.getFirst()[0].length;
        FloatBuffer values = FloatBuffer.allocate(clips.size() * (ROWS + 1) * frames);
        clips.forEach(clip -> Arrays.stream(clip).forEach(values::put));
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(graph);
                OnnxTensor tensor = OnnxTensor.createTensor(environment, values.rewind(), new long[] {clips.size(), ROWS + 1, frames});
                OrtSession.Result result = session.run(Map.of("frames", tensor))) {
            return (float[][]) result.get("logits").orElseThrow().getValue();
        }
    }

    private static byte[] graph(Map<String, float[]> weights, float share) throws GraphException {
        return FramesGraph.build(List.of(new NetworkWeights(weights)), sizes(share), Map.of("labels", "a"), false);
    }

    @Test
    void paddingWithSilenceChangesNothing() throws GraphException, OrtException {
        byte[] graph = graph(weights(1), 0.5f);
        float[] plain = run(graph, List.<float[][]>of(clip(7, FRAMES, 0)))[0];
        float[] padded = run(graph, List.<float[][]>of(clip(7, FRAMES, 32)))[0];
        assertArrayEquals(plain, padded, 2e-5f);
    }

    @Test
    void aBatchGivesWhatItsClipsGive() throws GraphException, OrtException {
        byte[] graph = graph(weights(2), 0.5f);
        float[][] together = run(graph, List.<float[][]>of(clip(3, FRAMES, 0), clip(4, FRAMES - 20, 20)));
        assertArrayEquals(run(graph, List.<float[][]>of(clip(3, FRAMES, 0)))[0], together[0], 1e-5f);
        assertArrayEquals(run(graph, List.<float[][]>of(clip(4, FRAMES - 20, 20)))[0], together[1], 1e-5f);
    }

    @Test
    void theKindThatAClipSoundsLikeSpeaks() throws GraphException, OrtException {
        int kinds = 3;
        int statistics = PooledStatistics.size(ROWS);
        Map<String, float[]> several = weights(4);
        Random random = new Random(5);
        put(several, random, "statistics.out", kinds * CLASSES * statistics, kinds * CLASSES);
        several.put("statistics.gate.weight", new float[kinds * statistics]);
        float[][] each = new float[kinds][];
        for (int kind = 0; kind < kinds; kind++) {
            float[] certain = new float[kinds];
            certain[kind] = 200;
            several.put("statistics.gate.bias", certain);
            byte[] graph = FramesGraph.build(List.of(new NetworkWeights(several)), sizes(1, kinds), Map.of("labels", "a"), false);
            Map<String, float[]> alone = new HashMap<>(several);
            alone.put("statistics.out.weight", Arrays.copyOfRange(several.get("statistics.out.weight"), kind * CLASSES * statistics,
                    (kind + 1) * CLASSES * statistics));
            alone.put("statistics.out.bias", Arrays.copyOfRange(several.get("statistics.out.bias"), kind * CLASSES, (kind + 1) * CLASSES));
            each[kind] = run(graph, List.<float[][]>of(clip(6, FRAMES, 0)))[0];
            assertArrayEquals(run(graph(alone, 1), List.<float[][]>of(clip(6, FRAMES, 0)))[0], each[kind], 1e-5f);
        }
        several.put("statistics.gate.bias", new float[kinds]);
        byte[] graph = FramesGraph.build(List.of(new NetworkWeights(several)), sizes(1, kinds), Map.of("labels", "a"), false);
        float[] mean = new float[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            mean[c] = (each[0][c] + each[1][c] + each[2][c]) / kinds;
        }
        assertArrayEquals(mean, run(graph, List.<float[][]>of(clip(6, FRAMES, 0)))[0], 1e-5f);
    }

    @Test
    void silenceGivesFiniteLogits() throws GraphException, OrtException {
        for (float value : run(graph(weights(3), 0.5f), List.<float[][]>of(clip(1, 0, FRAMES)))[0]) {
            assertTrue(Float.isFinite(value));
        }
    }

    @Test
    void anEnsembleGivesTheMean() throws GraphException, OrtException {
        List<float[][]> clips = List.<float[][]>of(clip(5, FRAMES, 0));
        float[] first = run(graph(weights(4), 0.3f), clips)[0];
        float[] second = run(graph(weights(5), 0.3f), clips)[0];
        float[] both = run(FramesGraph.build(List.of(new NetworkWeights(weights(4)), new NetworkWeights(weights(5))), sizes(0.3f),
                Map.of(), false), clips)[0];
        for (int c = 0; c < CLASSES; c++) {
            assertEquals((first[c] + second[c]) / 2, both[c], 1e-5f);
        }
    }

    /** Each logit shows one statistic of row 0: mean, deviation, 5 % quantile and median, which are computed here once more. */
    @Test
    void statisticsAreThoseOfTheActiveFrames() throws GraphException, OrtException {
        Map<String, float[]> weights = weights(6);
        int statistics = PooledStatistics.size(ROWS);
        float[] shown = new float[CLASSES * statistics];
        int[] places = {0, 1, 2, 4};
        for (int c = 0; c < CLASSES; c++) {
            shown[c * statistics + places[c]] = 1;
        }
        weights.put("statistics.out.weight", shown);
        weights.put("statistics.out.bias", new float[CLASSES]);
        float[][] clip = clip(9, 41, 10);
        float[] row = Arrays.copyOf(clip[1], 41);
        double mean = 0;
        for (float value : row) {
            mean += value / 41;
        }
        double square = 0;
        for (float value : row) {
            square += (value - mean) * (value - mean) / 41;
        }
        Arrays.sort(row);
        float[] expected = {(float) mean, (float) Math.sqrt(square + 1e-4), row[2], row[20]};
        assertArrayEquals(expected, run(graph(weights, 1), List.<float[][]>of(clip))[0], 1e-5f);
    }

    /** Each logit shows a quantile of row 0 over the voiced frames, which the graph finds in the order of all active ones. */
    @Test
    void quantilesOfVoicedFramesAreThoseOfSortingThemAlone() throws GraphException, OrtException {
        Map<String, float[]> weights = weights(8);
        int statistics = PooledStatistics.size(ROWS);
        float[] shown = new float[CLASSES * statistics];
        for (int c = 0; c < CLASSES; c++) {
            shown[c * statistics + 2 * ROWS * 7 + 2 + c] = 1;
        }
        weights.put("statistics.out.weight", shown);
        weights.put("statistics.out.bias", new float[CLASSES]);
        byte[] graph = graph(weights, 1);
        float[][] one = clip(10, 41, 10);
        float[][] unvoiced = clip(11, 51, 0);
        Arrays.fill(unvoiced[3], 0);
        float[][] equal = clip(12, 30, 21);
        Arrays.fill(equal[1], 0.25f);
        float[][] answers = run(graph, List.of(one, unvoiced, equal));
        float[] voiced = new float[25];
        int count = 0;
        for (int t = 0; t < 41; t++) {
            if (one[3][t] == 1) {
                voiced[count++] = one[1][t];
            }
        }
        assertEquals(voiced.length, count);
        Arrays.sort(voiced);
        assertArrayEquals(new float[] {voiced[1], voiced[6], voiced[12], voiced[18]}, answers[0]);
        assertArrayEquals(new float[CLASSES], answers[1]);
        assertArrayEquals(new float[] {0.25f, 0.25f, 0.25f, 0.25f}, answers[2]);
    }

    /** Clips of which many, few, all and none of the frames count, in one batch: the quantiles are those of sorting what counts. */
    @Test
    void quantilesOfClipsWithPausesAreThoseOfWhatCounts() throws GraphException, OrtException {
        Map<String, float[]> weights = weights(9);
        int statistics = PooledStatistics.size(ROWS);
        float[] shown = new float[CLASSES * statistics];
        for (int c = 0; c < CLASSES; c++) {
            shown[c * statistics + 2 + c] = 1;
        }
        weights.put("statistics.out.weight", shown);
        weights.put("statistics.out.bias", new float[CLASSES]);
        int frames = 60;
        int[] everyNth = {2, 7, 1, 1000};
        List<float[][]> clips = new ArrayList<>();
        List<float[]> expected = new ArrayList<>();
        for (int n : everyNth) {
            float[][] clip = clip(20 + n, frames, 0);
            float[] counted = new float[frames];
            int count = 0;
            for (int t = 0; t < frames; t++) {
                boolean counts = t % n == n - 1;
                clip[0][t] = counts ? 1 : 0;
                if (counts) {
                    counted[count++] = clip[1][t];
                }
            }
            float[] sorted = Arrays.copyOf(counted, count);
            Arrays.sort(sorted);
            float[] quantiles = new float[CLASSES];
            float[] shares = {0.05f, 0.25f, 0.5f, 0.75f};
            for (int c = 0; c < CLASSES && count > 0; c++) {
                quantiles[c] = sorted[(int) Math.floor(shares[c] * (count - 1) + 0.5f)];
            }
            clips.add(clip);
            expected.add(quantiles);
        }
        float[][] answers = run(graph(weights, 1), clips);
        for (int i = 0; i < clips.size(); i++) {
            assertArrayEquals(expected.get(i), answers[i]);
        }
    }

    @Test
    void namesAMissingParameter() {
        Map<String, float[]> weights = weights(1);
        weights.remove("sequence.attn.2.bias");
        GraphException e = assertThrows(GraphException.class, () -> graph(weights, 0.5f));
        assertTrue(e.getMessage().contains("sequence.attn.2.bias"));
    }
}
