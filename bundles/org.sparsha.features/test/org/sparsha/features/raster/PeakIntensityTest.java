/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.core.SparshaException;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeakIntensityTest {

    private static final int RATE = 16_000;

    /** A sine of amplitude a has the level 20 lg (a / sqrt 2 / 20 micropascal), wherever and however closely it is looked at. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 500, 4000})
    void levelOfASine(double samplesPerColumn) throws SparshaException {
        MemorySource tone = new MemorySource(RATE, Signals.sine(400, 0.5, 4 * RATE, RATE), new float[4 * RATE]);
        Curve curve = new PeakIntensity(tone).between(RATE, 3 * RATE, samplesPerColumn);
        double wanted = 20 * Math.log10(0.5 / Math.sqrt(2) / Math.sqrt(2) / 2e-5);
        for (int sample = RATE; sample < 3 * RATE; sample += 111) {
            assertEquals(wanted, curve.valueAt(sample), 0.4, "at " + sample);
        }
        assertTrue(curve.highest() > wanted && curve.lowest() < wanted - 40);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, RATE})
    void silenceOfAnyLength(int length) throws SparshaException {
        Curve curve = new PeakIntensity(new MemorySource(RATE, new float[length])).between(-500, 2 * RATE, 50);
        for (float value : curve.values()) {
            assertTrue(Float.isNaN(value) || value == -100, "was " + value);
        }
    }
}
