/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;

/** Writes Praat's binary files, as {@link TextGridBytes} reads them. */
final class TextGridByteOutput implements TextGridOutput {

    private static final int LONGEST = 0xFFFE;

    private final StringBuilder data = new StringBuilder();
    private final Losses losses;

    TextGridByteOutput(Losses losses) {
        this.losses = losses;
    }

    @Override
    public void begin(String className) {
        data.append(TextGridBytes.MAGIC);
        className(0, "", className);
    }

    @Override
    public void title(int indent, String words) {
        // for people only
    }

    @Override
    public void number(int indent, String words, BigDecimal value) {
        double nearest = value.doubleValue();
        if (BigDecimal.valueOf(nearest).compareTo(value) != 0) {
            losses.add("digits of times beyond the sixteenth or so");
        }
        bits(Double.doubleToLongBits(nearest), 8);
    }

    @Override
    public void count(int indent, String words, int value) {
        bits(value, 4);
    }

    @Override
    public void string(int indent, String words, String value) {
        String fitting = value;
        if (value.codePointCount(0, value.length()) > LONGEST) {
            losses.add("what is beyond " + LONGEST + " characters of a text");
            fitting = value.substring(0, value.offsetByCodePoints(0, LONGEST));
        }
        if (fitting.chars().allMatch(c -> c < 0x80)) {
            bits(fitting.length(), 2);
            data.append(fitting);
        } else {
            bits(0xFFFF, 2);
            bits(fitting.codePointCount(0, fitting.length()), 2);
            fitting.chars().forEach(c -> bits(c, 2));
        }
    }

    @Override
    public void className(int indent, String words, String value) {
        bits(value.length(), 1);
        data.append(value);
    }

    @Override
    public void exists(int indent, String words) {
        bits(1, 1);
    }

    @Override
    public String result() {
        return data.toString();
    }

    private void bits(long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            data.append((char) (value >>> 8 * i & 0xFF));
        }
    }
}
