/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

/** Reads bits as Vorbis packs them, the lowest of a byte first; behind the end it gives zeros and remembers that (Vorbis I, section 2). */
final class VorbisBits {

    private final byte[] data;
    private final int end;
    private int next;
    private long cache;
    private int cached;
    private boolean ended;

    VorbisBits(byte[] data) {
        this.data = data;
        this.end = data.length;
    }

    private void fill() {
        while (cached <= 56 && next < end) {
            cache |= (data[next++] & 0xffL) << cached;
            cached += 8;
        }
    }

    /** @return so many bits, 0 to 32, as an unsigned number */
    long read(int bits) {
        if (cached < bits) {
            fill();
            if (cached < bits) {
                ended = true;
                cached = 0;
                cache = 0;
                return 0;
            }
        }
        long value = cache & (1L << bits) - 1;
        cache >>>= bits;
        cached -= bits;
        return value;
    }

    /** @return a number of at most 31 bits */
    int number(int bits) {
        return (int) read(bits);
    }

    boolean flag() {
        return read(1) == 1;
    }

    /** @return the next bits without going on, zeros behind the end */
    int peek(int bits) {
        if (cached < bits) {
            fill();
        }
        return (int) (cache & (1L << bits) - 1);
    }

    /** Goes on by so many bits, at most as many as were looked at. */
    void skip(int bits) {
        if (bits > cached) {
            ended = true;
            cached = 0;
            cache = 0;
        } else {
            cache >>>= bits;
            cached -= bits;
        }
    }

    /** @return whether more was read than there is */
    boolean isEnded() {
        return ended;
    }
}
