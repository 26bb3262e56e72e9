/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses lines of pictures into a zlib stream (RFC 1950, RFC 1951): runs of a byte, and codes by how often each comes, one block for
 * all. Lines of differences have nothing else that repeats, which zlib looks for all the same: it takes three times as long.
 */
final class RunDeflater {

    private static final int LEAST_RUN = 3;
    private static final int LONGEST_RUN = 258;
    /** A run of so many bytes is looked through at once, shorter ones byte by byte. */
    private static final int GLANCE = 6;
    private static final int LITERALS = 256;
    private static final int TOKENS = LITERALS + LONGEST_RUN - LEAST_RUN + 1;
    private static final int END = 256;
    private static final int SYMBOLS = 286;
    private static final int LONGEST_CODE = 15;
    private static final int LONGEST_LENGTH_CODE = 7;
    private static final int LENGTH_SYMBOLS = 19;
    /** The order in which a block says how long the codes of its lengths are. */
    private static final int[] LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    /** The shortest run of each symbol from 257 on; the next one's says how many bits follow. */
    private static final int[] RUNS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
        195, 227, 258};
    private static final int[] RUN_SYMBOLS = runSymbols();

    private final Adler32 check = new Adler32();
    private final int[] counts = new int[TOKENS];
    private short[] tokens;
    private int count;

    /** @param size about how many bytes there will be */
    RunDeflater(int size) {
        tokens = new short[Math.max(64, size / 4)];
    }

    private static int[] runSymbols() {
        int[] symbols = new int[LONGEST_RUN + 1];
        for (int i = 0; i < RUNS.length; i++) {
            Arrays.fill(symbols, RUNS[i], LONGEST_RUN + 1, END + 1 + i);
        }
        return symbols;
    }

    /** Adds bytes; a run ends with them. */
    void add(byte[] bytes) {
        check.update(bytes);
        reserve(bytes.length);
        for (int at = 0; at < bytes.length;) {
            byte value = bytes[at];
            int end = at + 1;
            while (end < bytes.length && bytes[end] == value) {
                end++;
                if (end - at == GLANCE) {
                    int more = Arrays.mismatch(bytes, end, bytes.length, bytes, end - 1, bytes.length - 1);
                    end = more < 0 ? bytes.length : end + more;
                    break;
                }
            }
            if (end - at == 1) {
                token(value & 0xFF);
            } else {
                run(value & 0xFF, end - at);
            }
            at = end;
        }
    }

    /** Adds bytes that are all the same but for the first, without looking at each. */
    void addUniform(byte[] bytes) {
        check.update(bytes);
        reserve(bytes.length);
        token(bytes[0] & 0xFF);
        if (bytes.length > 1) {
            run(bytes[1] & 0xFF, bytes.length - 1);
        }
    }

    private void reserve(int more) {
        if (count + more > tokens.length) {
            tokens = Arrays.copyOf(tokens, Math.max(2 * tokens.length, count + more));
        }
    }

    private void run(int value, int length) {
        token(value);
        int left = length - 1;
        while (left >= LEAST_RUN) {
            int part = Math.min(left, LONGEST_RUN);
            token(LITERALS + part - LEAST_RUN);
            left -= part;
        }
        for (; left > 0; left--) {
            token(value);
        }
    }

    private void token(int token) {
        tokens[count++] = (short) token;
        counts[token]++;
    }

    /** The whole stream. */
    byte[] finish() {
        int[] symbols = new int[SYMBOLS];
        symbols[END] = 1;
        for (int token = 0; token < TOKENS; token++) {
            symbols[symbol(token)] += counts[token];
        }
        HuffmanCodes codes = HuffmanCodes.of(symbols, LONGEST_CODE);
        int[] bits = new int[TOKENS];
        int[] lengths = new int[TOKENS];
        long size = 0;
        for (int token = 0; token < TOKENS; token++) {
            int symbol = symbol(token);
            bits[token] = codes.codes()[symbol];
            lengths[token] = codes.lengths()[symbol];
            if (token >= LITERALS) {
                int extra = extraBits(symbol);
                bits[token] |= token - LITERALS + LEAST_RUN - RUNS[symbol - END - 1] << lengths[token];
                lengths[token] += extra + 1; // and a distance of 1, whose only code is a single 0
            }
            size += (long) counts[token] * lengths[token];
        }
        BitWriter out = new BitWriter(Math.toIntExact(size / Byte.SIZE + 1024));
        out.put(0x0178, 16);
        out.put(0b101, 3); // the last block, with codes of its own
        writeCodes(out, codes.lengths());
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            out.put(bits[token], lengths[token]);
        }
        out.put(codes.codes()[END], codes.lengths()[END]);
        out.alignToByte();
        int sum = Integer.reverseBytes((int) check.getValue());
        out.put(sum & 0xFFFF, 16);
        out.put(sum >>> 16, 16);
        return out.bytes();
    }

    private static int symbol(int token) {
        return token < LITERALS ? token : RUN_SYMBOLS[token - LITERALS + LEAST_RUN];
    }

    private static int extraBits(int symbol) {
        int at = symbol - END - 1;
        return at < 8 || at == RUNS.length - 1 ? 0 : (at >> 2) - 1;
    }

    /** Says how long each code is, as section 3.2.7 of RFC 1951 does, the lengths themselves in codes by how often each comes. */
    private static void writeCodes(BitWriter out, int[] lengths) {
        int[] all = Arrays.copyOf(lengths, SYMBOLS + 1);
        all[SYMBOLS] = 1; // the one distance
        int[] counts = new int[LENGTH_SYMBOLS];
        for (int length : all) {
            counts[length]++;
        }
        HuffmanCodes codes = HuffmanCodes.of(counts, LONGEST_LENGTH_CODE);
        out.put(SYMBOLS - 257, 5);
        out.put(0, 5);
        out.put(LENGTH_SYMBOLS - 4, 4);
        for (int symbol : LENGTH_ORDER) {
            out.put(codes.lengths()[symbol], 3);
        }
        for (int length : all) {
            out.put(codes.codes()[length], codes.lengths()[length]);
        }
    }

    /** Bits, the first of each byte the lowest. */
    private static final class BitWriter {

        private final byte[] bytes;
        private int size;
        private long held;
        private int heldBits;

        BitWriter(int most) {
            bytes = new byte[most];
        }

        /** At most 32 bits. */
        void put(int bits, int length) {
            held |= (long) bits << heldBits;
            heldBits += length;
            if (heldBits >= Integer.SIZE) {
                bytes[size] = (byte) held;
                bytes[size + 1] = (byte) (held >> 8);
                bytes[size + 2] = (byte) (held >> 16);
                bytes[size + 3] = (byte) (held >> 24);
                size += Integer.BYTES;
                held >>>= Integer.SIZE;
                heldBits -= Integer.SIZE;
            }
        }

        void alignToByte() {
            heldBits += -heldBits & Byte.SIZE - 1;
        }

        byte[] bytes() {
            for (; heldBits > 0; heldBits -= Byte.SIZE) {
                bytes[size++] = (byte) held;
                held >>>= Byte.SIZE;
            }
            return Arrays.copyOf(bytes, size);
        }
    }
}
