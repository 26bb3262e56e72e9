/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sparsha.explain.contract.SignalModel;

/** Reads the golden numbers beside the tests, and gives the two toy models they were made with. */
final class Golden {

    private static final Pattern NUMBER = Pattern.compile("-?\\d.*");

    private Golden() {
    }

    /** Lines of leading words and trailing numbers: words joined by blanks to the numbers. */
    static Map<String, double[]> read(String resource) throws IOException {
        Map<String, double[]> lines = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Golden.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] words = line.split(" ");
                    int from = 0;
                    while (from < words.length && (!NUMBER.matcher(words[from]).matches() || from == 1 && words.length > 3
                            && words[from].length() == 1 && !NUMBER.matcher(words[2]).matches())) {
                        from++;
                    }
                    lines.put(String.join(" ", java.util.List.of(words).subList(0, from)),
                            Stream.of(words).skip(from).mapToDouble(Double::parseDouble).toArray());
                }
            }
        }
        return lines;
    }

    static float[] toySignal() throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream("wave_toy_1s.f32")) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            float[] signal = new float[bytes.remaining() / 4];
            bytes.asFloatBuffer().get(signal);
            return signal;
        }
    }

    /** wave_energy.onnx by its formula: 100 times the mean square of each third. */
    static SignalModel energyModel() {
        return signal -> new double[] { 100 * meanSquare(signal, 0, 5333), 100 * meanSquare(signal, 5333, 10667),
                100 * meanSquare(signal, 10667, 16000) };
    }

    /** wave_interact.onnx by its formula. */
    static SignalModel interactionModel() {
        return signal -> {
            double[] e = new double[10];
            for (int i = 0; i < 10; i++) {
                e[i] = 20 * meanSquare(signal, 1600 * i, 1600 * (i + 1));
            }
            return new double[] { 3 * e[2] * e[7] + e[0], 2 * Math.max(e[3], e[4]), Math.tanh(5 * (e[5] + e[6])) - e[9] };
        };
    }

    private static double meanSquare(float[] signal, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) signal[i] * signal[i];
        }
        return sum / (to - from);
    }
}
