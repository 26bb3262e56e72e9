/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

/** The 256 values each of the two telephone codings of ITU-T recommendation G.711, full scale -1 to 1. */
final class CompandedSamples {

    static final float[] A_LAW = new float[256];
    static final float[] MU_LAW = new float[256];

    static {
        for (int code = 0; code < 256; code++) {
            A_LAW[code] = aLaw(code) / 32768f;
            MU_LAW[code] = muLaw(code) / 32768f;
        }
    }

    private CompandedSamples() {
    }

    /** G.711 A-law: even bits inverted, then sign (1 is positive), three bits of exponent, four of mantissa. */
    private static int aLaw(int code) {
        int plain = code ^ 0x55;
        int exponent = plain >> 4 & 7;
        int mantissa = plain & 15;
        int magnitude = exponent == 0 ? mantissa * 16 + 8 : mantissa * 16 + 264 << exponent - 1;
        return (plain & 0x80) != 0 ? magnitude : -magnitude;
    }

    /** G.711 mu-law: all bits inverted, then sign (1 is negative), three bits of exponent, four of mantissa, bias 132. */
    private static int muLaw(int code) {
        int plain = ~code & 0xff;
        int exponent = plain >> 4 & 7;
        int mantissa = plain & 15;
        int magnitude = (mantissa * 8 + 132 << exponent) - 132;
        return (plain & 0x80) != 0 ? -magnitude : magnitude;
    }
}
