/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How one uncompressed sample lies in a file; the byte order is the buffer's. Full scale becomes -1 to 1. */
enum SampleEncoding {

    /** Unsigned bytes around 128. */
    U8(1, "8-bit PCM") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            return ((bytes.get(at) & 0xff) - 128) / 128f;
        }
    },
    /** Signed bytes. */
    S8(1, "8-bit PCM") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            return bytes.get(at) / 128f;
        }
    },
    /** 16-bit whole numbers. */
    S16(2, "16-bit PCM") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            return bytes.getShort(at) / 32768f;
        }

        @Override
        void decode(ByteBuffer bytes, int at, int step, float[] into, int offset, int count) {
            for (int i = 0, b = at; i < count; i++, b += step) {
                into[offset + i] = bytes.getShort(b) / 32768f; // the format met most: a loop of its own is compiled without a call
            }
        }
    },
    /** 24-bit whole numbers in three bytes. */
    S24(3, "24-bit PCM") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            int first = bytes.get(at) & 0xff;
            int middle = bytes.get(at + 1) & 0xff;
            int last = bytes.get(at + 2) & 0xff;
            boolean big = bytes.order() == ByteOrder.BIG_ENDIAN;
            int high = big ? first : last;
            int low = big ? last : first;
            return (high << 24 | middle << 16 | low << 8) / 2147483648f;
        }
    },
    /** 32-bit whole numbers. */
    S32(4, "32-bit PCM") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            return (float) (bytes.getInt(at) / 2147483648.0);
        }
    },
    /** 32-bit floating point. */
    FLOAT32(4, "32-bit float") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            return bytes.getFloat(at);
        }
    },
    /** 64-bit floating point. */
    FLOAT64(8, "64-bit float") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            return (float) bytes.getDouble(at);
        }
    },
    /** ITU-T G.711 A-law, 13 bits in one byte. */
    A_LAW(1, "A-law") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            return CompandedSamples.A_LAW[bytes.get(at) & 0xff];
        }
    },
    /** ITU-T G.711 mu-law, 14 bits in one byte. */
    MU_LAW(1, "mu-law") {
        @Override
        float decode(ByteBuffer bytes, int at) {
            return CompandedSamples.MU_LAW[bytes.get(at) & 0xff];
        }
    };

    private final int bytes;
    private final String words;

    SampleEncoding(int bytes, String words) {
        this.bytes = bytes;
        this.words = words;
    }

    /** @return bytes a sample */
    int bytes() {
        return bytes;
    }

    /** @return its name for the user */
    String words() {
        return words;
    }

    /** @return whether it can hold NaN and infinite values */
    boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /**
     * Decodes one sample.
     *
     * @param buffer bytes in the file's byte order
     * @param at where the sample begins
     * @return the sample
     */
    abstract float decode(ByteBuffer buffer, int at);

    /**
     * Decodes samples that lie {@code step} bytes apart.
     *
     * @param buffer bytes in the file's byte order
     * @param at where the first sample begins
     * @param step bytes from one sample to the next
     * @param into where the samples go
     * @param offset index of the first
     * @param count how many
     */
    void decode(ByteBuffer buffer, int at, int step, float[] into, int offset, int count) {
        for (int i = 0; i < count; i++) {
            into[offset + i] = decode(buffer, at + i * step);
        }
    }
}
