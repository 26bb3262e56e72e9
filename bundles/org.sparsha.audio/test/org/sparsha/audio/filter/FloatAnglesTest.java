/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FloatAnglesTest {

    @Test
    void staysWithinTheLastPlaceOfTheExactValue() {
        for (int i = -20_000; i <= 20_000; i++) {
            float angle = i * 0.001f;
            assertEquals(Math.sin(angle), FloatAngles.sine(angle), 0.57 * Math.ulp((float) Math.sin(angle)), "sine of " + angle);
            assertEquals(Math.cos(angle), FloatAngles.cosine(angle), 0.57 * Math.ulp((float) Math.cos(angle)), "cosine of " + angle);
        }
    }

    /** Printed by {@code sinf} and {@code cosf} of glibc 2.36; rounding the exact value would give the neighbouring float. */
    @Test
    void givesTheValuesOfTheCLibrary() {
        assertEquals(0x1.fe2f64p-2f, FloatAngles.cosine(-0x1.0c9b2ep+0f));
        assertEquals(0x1.4135ccp-2f, FloatAngles.cosine(-0x1.407144p+0f));
        assertEquals(0x1.425ff2p-1f, FloatAngles.cosine(-0x1.c787ecp-1f));
        assertEquals(-0x1.073878p-1f, FloatAngles.sine(-0x1.1475ccp-1f));
        assertEquals(-0x1.11eb34p-1f, FloatAngles.sine(-0x1.2106cap-1f));
        assertEquals(-0x1.133e9cp-1f, FloatAngles.sine(-0x1.2298eap-1f));
    }
}
