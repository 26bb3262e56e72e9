/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.json;

/**
 * Reads decimal numbers as {@link Double#parseDouble} does, several times as fast where they are short: with at most fifteen digits and a
 * power of ten of at most twenty-two both are exact as floating point, so that one multiplication or division rounds as it should (W. D.
 * Clinger, How to Read Floating Point Numbers Accurately, 1990).
 */
final class DecimalText {

    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
            1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private DecimalText() {
    }

    /**
     * @param text a number in JSON
     * @return the nearest double
     * @throws NumberFormatException where it is none
     */
    static double value(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        boolean isNegative = at == 1;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9' && count < MOST_DIGITS) {
                digits = 10 * digits + c - '0';
                count += digits > 0 ? 1 : 0;
            } else if (c == '.' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        int exponent = point < 0 ? 0 : point + 1 - at;
        if (at < text.length()) {
            int power = power(text, at);
            if (power < 0) {
                return Double.parseDouble(text);
            }
            exponent += text.charAt(at + 1) == '-' ? -power : power;
        }
        if (count == 0 || Math.abs(exponent) >= POWERS.length) {
            return Double.parseDouble(text);
        }
        double value = exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
        return isNegative ? -value : value;
    }

    /** The power of ten behind an {@code e}, without its sign; -1 where what follows is anything but one of two digits. */
    private static int power(String text, int at) {
        char e = text.charAt(at);
        if (e != 'e' && e != 'E' || at + 1 >= text.length()) {
            return -1;
        }
        char sign = text.charAt(at + 1);
        int from = sign == '-' || sign == '+' ? at + 2 : at + 1;
        if (from >= text.length() || text.length() - from > 2) {
            return -1;
        }
        int power = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            power = 10 * power + c - '0';
        }
        return power;
    }
}
