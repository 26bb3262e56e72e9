/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/**
 * Sine and cosine of 32-bit angles as the GNU C library gives them since 2.28: polynomials in 64 bit over an eighth of the circle to each
 * side, right within .56 units of the last place. (Rounding the exact value instead gives another float for about two angles in a hundred.)
 */
final class FloatAngles {

    private static final double QUARTERS_PER_RADIAN = 2 / Math.PI;

    private FloatAngles() {
    }

    /**
     * @param angle in radians, between -100 and 100
     * @return its sine
     */
    static float sine(float angle) {
        return quarters(angle, 0);
    }

    /**
     * @param angle in radians, between -100 and 100
     * @return its cosine
     */
    static float cosine(float angle) {
        return quarters(angle, 1);
    }

    private static float quarters(float angle, int ahead) {
        long quarter = (long) Math.floor(angle * QUARTERS_PER_RADIAN + .5);
        double rest = angle - quarter * (Math.PI / 2);
        long turned = Math.floorMod(quarter + ahead, 4L);
        double value = turned % 2 == 0 ? sinePolynomial(rest) : cosinePolynomial(rest);
        return (float) (turned >= 2 ? -value : value);
    }

    private static double sinePolynomial(double x) {
        double square = x * x;
        double cube = x * square;
        double high = 0x1.1107605230bc4p-7 + square * -0x1.994eb3774cf24p-13;
        double low = x + cube * -0x1.555545995a603p-3;
        return low + cube * square * high;
    }

    private static double cosinePolynomial(double x) {
        double square = x * x;
        double fourth = square * square;
        double high = -0x1.6c087e89a359dp-10 + square * 0x1.99343027bf8c3p-16;
        double low = 1 + square * -0x1.ffffffd0c621cp-2;
        double middle = low + fourth * 0x1.55553e1068f19p-5;
        return middle + fourth * square * high;
    }
}
