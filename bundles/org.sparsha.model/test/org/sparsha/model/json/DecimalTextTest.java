/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.json;

import java.util.Locale;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DecimalTextTest {

    private static void assertReads(String text) {
        assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(DecimalText.value(text)), text);
    }

    @Test
    void readsAsJavaDoes() {
        for (String text : new String[] {"0", "-0", "0.0", "-0.000", "1", "-1", "0.1", "0.3", "1e5", "1E+5", "1e-5", "1.5e22", "1e23",
                "1e-22", "1e-23", "123456789012345", "1234567890123456", "9007199254740993", "0.000001234567", "1e308", "1e309",
                "4.9e-324", "1e-400", "0.00000000000000000000000001", "2.2250738585072011e-308", "100000000000000000000000", "7.0e0",
                "7e00"}) {
            assertReads(text);
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(-26, 27));
            switch (i % 4) {
                case 0 -> assertReads(String.format(Locale.ROOT, "%.6g", value));
                case 1 -> assertReads(Double.toString(value));
                case 2 -> assertReads(Float.toString((float) value));
                default -> assertReads(Long.toString(random.nextLong() >> random.nextInt(64)) + "e" + random.nextInt(-30, 30));
            }
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String text : new String[] {"", "-", ".", "1e", "e5", "1e+", "1.2.3", "--1", "1x"}) {
            assertThrows(NumberFormatException.class, () -> DecimalText.value(text), text);
        }
    }
}
