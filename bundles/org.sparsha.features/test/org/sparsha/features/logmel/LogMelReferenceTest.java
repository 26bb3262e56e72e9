/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.logmel;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SparshaException;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.testsupport.Npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/** Against values that {@code reference/logmel_reference.py} made: the same definition, written a second time in another language. */
class LogMelReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "default, ''",
        "reflect, edges=reflect top-db=60",
        "inside, edges=none window=200 reference=one top-db=0",
        "htk, mel-scale=htk mel-norm=height log=natural log-offset=1e-3 fmin=100 fmax=3500",
        "magnitude, spectrum=magnitude reference=one bands=23",
        "variance, normalize=mean-variance frames=17",
        "range, normalize=range log=none",
        "padded, seconds=0.3 hop=100"})
    void agreesWithTheReference(String name, String settings) throws SparshaException {
        Map<String, String> texts = new HashMap<>(Map.of("sample-rate", "8000", "bands", "20", "fft-size", "256", "hop", "128",
                "seconds", "0"));
        for (String setting : settings.isEmpty() ? new String[0] : settings.split(" ")) {
            String[] parts = setting.split("=");
            texts.put(parts[0], parts[1]);
        }
        LogMel recipe = new LogMel();
        FeatureMatrix actual = recipe.create(ParameterValues.parse(recipe.parameters(), texts)).extract(signal());
        Npy expected = Npy.resource(LogMelReferenceTest.class, "reference/" + name + ".npy");
        assertArrayEquals(expected.shape(), new int[] {actual.rows(), actual.frames()});
        assertArrayEquals(expected.values(), actual.toArray(), 1e-9, name);
    }

    private static float[] signal() {
        double[] values = Npy.resource(LogMelReferenceTest.class, "reference/signal.npy").values();
        float[] signal = new float[values.length];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) values[i];
        }
        return signal;
    }
}
