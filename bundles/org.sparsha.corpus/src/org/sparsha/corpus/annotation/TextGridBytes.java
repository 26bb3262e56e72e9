/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.sparsha.corpus.CorpusException;

/**
 * Reads a binary file of Praat: big-endian doubles and integers; class names with their length in a byte; texts with their length in two
 * bytes and one byte a character, or after a length of 0xFFFF with their number of code points in two bytes and as UTF-16. Source: Praat's
 * {@code melder/abcio.cpp}. The file comes as text of one character a byte.
 */
final class TextGridBytes implements TextGridInput {

    /** What such files begin with. */
    static final String MAGIC = "ooBinaryFile";
    private static final int WIDE = 0xFFFF;

    private final String data;
    private final String name;
    private int at = MAGIC.length();

    TextGridBytes(String data, String name) {
        this.data = data;
        this.name = name;
    }

    static boolean isBinary(byte[] bytes) {
        return bytes.length >= MAGIC.length() && new String(bytes, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    @Override
    public BigDecimal number(String what) throws CorpusException {
        double value = Double.longBitsToDouble(bits(8, what));
        try {
            return DecimalTimes.checked(BigDecimal.valueOf(value));
        } catch (NumberFormatException e) {
            throw new CorpusException("The binary TextGrid " + name + ": " + what + " is " + value + ", which is no time.", e);
        }
    }

    @Override
    public int count(String what) throws CorpusException {
        int count = (int) bits(4, what);
        if (count < 0 || count > data.length() - at) {
            throw new CorpusException("The binary TextGrid " + name + ": " + what + " is " + count + ", which the file is too short for.");
        }
        return count;
    }

    @Override
    public String string(String what) throws CorpusException {
        int length = (int) bits(2, what);
        if (length != WIDE) {
            return take(length, what);
        }
        StringBuilder text = new StringBuilder();
        for (int points = (int) bits(2, what); points > 0; points--) {
            char unit = (char) bits(2, what);
            text.append(unit);
            if (Character.isHighSurrogate(unit)) {
                text.append((char) bits(2, what));
            }
        }
        return text.toString();
    }

    @Override
    public String className(String what) throws CorpusException {
        return take((int) bits(1, what), what);
    }

    @Override
    public boolean flag(String what) throws CorpusException {
        return bits(1, what) != 0;
    }

    @Override
    public boolean hasMore() {
        return at < data.length();
    }

    @Override
    public String name() {
        return name;
    }

    private String take(int length, String what) throws CorpusException {
        if (length > data.length() - at) {
            throw new CorpusException("The binary TextGrid " + name + " ends where " + what + " should be: it has been cut off.");
        }
        at += length;
        return data.substring(at - length, at);
    }

    private long bits(int bytes, String what) throws CorpusException {
        String taken = take(bytes, what);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | taken.charAt(i) & 0xFF;
        }
        return value;
    }
}
