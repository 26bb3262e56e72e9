/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

/** Reads bits, the highest of a byte first; over the end it fails. */
final class BitReader {

    /** The data ends, or says what can't be. */
    static final class Damage extends Exception {

        private static final long serialVersionUID = 1L;

        Damage(String what) {
            super(what, null, false, false);
        }
    }

    private final byte[] data;
    private final int end;
    private int next;
    private long cache;
    private int cached;

    BitReader(byte[] data, int from, int end) {
        this.data = data;
        this.next = from;
        this.end = end;
    }

    private void fill(int bits) throws Damage {
        while (cached <= 56 && next < end) {
            cache |= (data[next++] & 0xffL) << 56 - cached;
            cached += 8;
        }
        if (cached < bits) {
            throw new Damage("the data ends");
        }
    }

    /** @return so many bits, 0 to 32, as an unsigned number */
    long unsigned(int bits) throws Damage {
        if (bits == 0) {
            return 0;
        }
        if (cached < bits) {
            fill(bits);
        }
        long value = cache >>> 64 - bits;
        cache <<= bits;
        cached -= bits;
        return value;
    }

    /** @return so many bits, 0 to 33, as a number in two's complement */
    long signed(int bits) throws Damage {
        if (bits == 0) {
            return 0;
        }
        if (cached < bits) {
            fill(bits);
        }
        long value = cache >> 64 - bits;
        cache <<= bits;
        cached -= bits;
        return value;
    }

    /** @return how many zeros lie before the next one, which is read too */
    int unary() throws Damage {
        int zeros = 0;
        while (true) {
            if (cached == 0) {
                fill(1);
            }
            if (cache != 0) {
                int here = Long.numberOfLeadingZeros(cache);
                cache <<= here;
                cache <<= 1;
                cached -= here + 1;
                return zeros + here;
            }
            zeros += cached;
            cached = 0;
        }
    }

    /** Goes on at the next whole byte. */
    void align() {
        int drop = cached & 7;
        cache <<= drop;
        cached -= drop;
    }

    /** @return index of the byte that the next bit lies in */
    int position() {
        return next - cached / 8 - (cached % 8 == 0 ? 0 : 1);
    }
}
