/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.ByteBuffer;

/** How the samples of a WAV file are written. */
public enum WavFormat {

    /** 16-bit whole numbers: what everything reads. Rounded to the nearest step, clipped at full scale. */
    PCM_16(1, 2) {
        @Override
        void put(ByteBuffer bytes, float sample) {
            bytes.putShort((short) Math.clamp(Math.round(sample * 32768.0), -32768, 32767));
        }
    },
    /** 24-bit whole numbers. Rounded to the nearest step, clipped at full scale. */
    PCM_24(1, 3) {
        @Override
        void put(ByteBuffer bytes, float sample) {
            int value = Math.clamp(Math.round(sample * 8388608.0), -8388608, 8388607);
            bytes.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
        }
    },
    /** 32-bit floats: nothing is lost or clipped. */
    FLOAT_32(3, 4) {
        @Override
        void put(ByteBuffer bytes, float sample) {
            bytes.putFloat(sample);
        }
    };

    private final int coding;
    private final int bytes;

    WavFormat(int coding, int bytes) {
        this.coding = coding;
        this.bytes = bytes;
    }

    /** @return the number for it in the file's format description */
    int coding() {
        return coding;
    }

    /** @return bytes a sample */
    int bytes() {
        return bytes;
    }

    /**
     * Writes one sample.
     *
     * @param bytes little-endian, at the right position
     * @param sample full scale -1 to 1
     */
    abstract void put(ByteBuffer bytes, float sample);
}
