/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A model as others build them: a convolution and an LSTM on a log-mel spectrogram of 64 bands over 3 s at 22.05 kHz, in decibels below
 * the loudest cell. Its answer is worked out here a second time, in plain loops.
 */
class ThirdPartyCnnLstmTest {

    private static final int RATE = 22050;
    private static final int BANDS = 64;
    private static final int FRAMES = 130;
    private static final int HIDDEN = 3;
    private static final int CLASSES = 2;
    private static final ModelLoader LOADER = new ModelLoader(Recipes.all());

    private final float[] kernel = weights(9, 0.05, 1);
    private final float[] input = weights(4 * HIDDEN * BANDS, 0.02, 2);
    private final float[] recurrent = weights(4 * HIDDEN * HIDDEN, 0.5, 3);
    private final float[] biases = weights(8 * HIDDEN, 0.1, 4);
    private final float[] dense = weights(HIDDEN * CLASSES, 1, 5);

    @TempDir
    Path folder;

    private static float[] weights(int count, double spread, long seed) {
        Random random = new Random(seed);
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (float) (spread * random.nextGaussian());
        }
        return weights;
    }

    /** [clip, 1, band, frame] → 3×3 convolution → ReLU → LSTM over frames → dense → logits. */
    private TinyOnnx graph(long frames) {
        return new TinyOnnx().input("spectrogram", -1, 1, BANDS, frames).output("logits", -1, CLASSES)
                .floats("kernel", new long[] {1, 1, 3, 3}, kernel).floats("w", new long[] {1, 4 * HIDDEN, BANDS}, input)
                .floats("r", new long[] {1, 4 * HIDDEN, HIDDEN}, recurrent).floats("b", new long[] {1, 8 * HIDDEN}, biases)
                .floats("dense", new long[] {HIDDEN, CLASSES}, dense).longs("first", 1).longs("front", 0)
                .node("Conv", List.of("spectrogram", "kernel"), List.of("convolved"),
                        Map.of("kernel_shape", List.of(3, 3), "pads", List.of(1, 1, 1, 1)))
                .node("Relu", List.of("convolved"), "positive").node("Squeeze", List.of("positive", "first"), "bands")
                .node("Transpose", List.of("bands"), List.of("time"), Map.of("perm", List.of(2, 0, 1)))
                .node("LSTM", List.of("time", "w", "r", "b"), List.of("", "last"), Map.of("hidden_size", List.of(HIDDEN)))
                .node("Squeeze", List.of("last", "front"), "state").node("MatMul", List.of("state", "dense"), "logits");
    }

    private static String descriptor(String parameters) {
        return "{\"schema\": \"sparsha.model/1\", \"id\": \"third-party\", \"labels\": [\"गुस्सा\", \"other\"], \"input\": {\"name\": "
                + "\"spectrogram\", \"kind\": \"log-mel\", \"recipe\": \"log-mel\", \"sampleRate\": " + RATE + ", \"layout\": \"N1FT\", "
                + "\"length\": {\"policy\": \"pad-or-cut\", \"seconds\": 3}, \"parameters\": {" + parameters + "}}, "
                + "\"outputs\": [{\"name\": \"logits\", \"role\": \"scores\", \"activation\": \"softmax\"}]}";
    }

    private static final String PARAMETERS = "\"bands\": 64, \"fft-size\": 2048, \"hop\": 512, \"edges\": \"zeros\", \"reference\": "
            + "\"maximum\", \"top-db\": 80, \"seconds\": 3";

    private Model model() throws IOException, ModelException {
        return LOADER.open(ModelPackages.write(folder, graph(FRAMES), descriptor(PARAMETERS)));
    }

    @Test
    void answersAsWorkedOutInPlainLoops() throws Exception {
        try (Model model = model()) {
            float[] clip = Signals.speechLike(2 * RATE, RATE, 7);
            FeatureMatrix spectrogram = model.inputs().extract(clip).get(0);
            assertEquals(BANDS, spectrogram.rows());
            assertEquals(FRAMES, spectrogram.frames());
            Prediction prediction = model.predict(clip);
            assertArrayEquals(expected(spectrogram), prediction.scores(), 1e-4);
            assertEquals(1, prediction.probability(0) + prediction.probability(1), 1e-9);
            assertEquals(List.of("गुस्सा", "other"), prediction.labels());
        }
    }

    @Test
    void theLoudestCellIsTheReferenceSoLoudnessDoesNotMatter() throws Exception {
        try (Model model = model()) {
            float[] clip = Signals.speechLike(4 * RATE, RATE, 8);
            float[] soft = new float[clip.length];
            for (int i = 0; i < clip.length; i++) {
                soft[i] = clip[i] / 8;
            }
            FeatureMatrix spectrogram = model.inputs().extract(clip).get(0);
            double loudest = Double.NEGATIVE_INFINITY;
            double lowest = 0;
            for (int band = 0; band < BANDS; band++) {
                for (int frame = 0; frame < FRAMES; frame++) {
                    loudest = Math.max(loudest, spectrogram.get(band, frame));
                    lowest = Math.min(lowest, spectrogram.get(band, frame));
                }
            }
            assertEquals(0, loudest, 1e-9);
            assertTrue(lowest >= -80 - 1e-9);
            assertArrayEquals(model.predict(clip).scores(), model.predict(soft).scores(), 1e-3);
        }
    }

    @Test
    void anotherNumberOfFramesIsSaid() throws IOException {
        String hop = PARAMETERS.replace("\"hop\": 512", "\"hop\": 256");
        Path path = ModelPackages.write(folder, graph(FRAMES), descriptor(hop));
        String refused = assertThrows(ModelException.class, () -> LOADER.open(path).close()).getMessage();
        assertTrue(refused.contains("so 130 frames") && refused.contains("makes 259 of any clip"), refused);
        String bands = PARAMETERS.replace("\"bands\": 64", "\"bands\": 40");
        Path other = ModelPackages.write(folder, graph(FRAMES), descriptor(bands));
        assertTrue(assertThrows(ModelException.class, () -> LOADER.open(other).close()).getMessage().contains("with 40 values"));
    }

    private double[] expected(FeatureMatrix x) {
        double[] h = new double[HIDDEN];
        double[] c = new double[HIDDEN];
        for (int frame = 0; frame < x.frames(); frame++) {
            double[] column = convolved(x, frame);
            double[][] gates = new double[4][HIDDEN]; // ONNX: input, output, forget, cell
            for (int gate = 0; gate < 4; gate++) {
                for (int unit = 0; unit < HIDDEN; unit++) {
                    int row = gate * HIDDEN + unit;
                    double sum = biases[row] + biases[4 * HIDDEN + row];
                    for (int band = 0; band < BANDS; band++) {
                        sum += input[row * BANDS + band] * column[band];
                    }
                    for (int k = 0; k < HIDDEN; k++) {
                        sum += recurrent[row * HIDDEN + k] * h[k];
                    }
                    gates[gate][unit] = gate == 3 ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
                }
            }
            for (int unit = 0; unit < HIDDEN; unit++) {
                c[unit] = gates[2][unit] * c[unit] + gates[0][unit] * gates[3][unit];
                h[unit] = gates[1][unit] * Math.tanh(c[unit]);
            }
        }
        double[] logits = new double[CLASSES];
        for (int label = 0; label < CLASSES; label++) {
            for (int unit = 0; unit < HIDDEN; unit++) {
                logits[label] += h[unit] * dense[unit * CLASSES + label];
            }
        }
        return logits;
    }

    private double[] convolved(FeatureMatrix x, int frame) {
        double[] column = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            for (int i = -1; i <= 1; i++) {
                for (int j = -1; j <= 1; j++) {
                    boolean inside = band + i >= 0 && band + i < BANDS && frame + j >= 0 && frame + j < x.frames();
                    column[band] += inside ? kernel[(i + 1) * 3 + j + 1] * x.get(band + i, frame + j) : 0;
                }
            }
            column[band] = Math.max(0, column[band]);
        }
        return column;
    }
}
