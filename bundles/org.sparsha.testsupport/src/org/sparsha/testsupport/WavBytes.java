/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes WAV files as bytes, right ones and, by patching the bytes, wrong ones. Written apart from the product's own writer. */
public final class WavBytes {

    private WavBytes() {
    }

    /**
     * A 16-bit PCM file.
     *
     * @param sampleRate samples a second
     * @param channels one array a channel, values clipped to -1 to 1
     * @return the file
     */
    public static byte[] pcm16(int sampleRate, float[]... channels) {
        return make(sampleRate, 16, false, false, channels);
    }

    /**
     * A 32-bit float file.
     *
     * @param sampleRate samples a second
     * @param channels one array a channel, written as they are
     * @return the file
     */
    public static byte[] float32(int sampleRate, float[]... channels) {
        return make(sampleRate, 32, true, false, channels);
    }

    /**
     * Any WAV file.
     *
     * @param sampleRate samples a second
     * @param bits bits a sample: 8, 16, 24, 32, or 32 and 64 where floating
     * @param floating floating point instead of whole numbers
     * @param extensible with the longer header (WAVE_FORMAT_EXTENSIBLE)
     * @param channels one array a channel
     * @return the file: header of 44 bytes, or 68 where extensible, then the interleaved samples
     */
    public static byte[] make(int sampleRate, int bits, boolean floating, boolean extensible, float[]... channels) {
        int frames = channels.length == 0 ? 0 : channels[0].length;
        int frameBytes = bits / 8 * channels.length;
        int formatBytes = extensible ? 40 : 16;
        int dataBytes = frames * frameBytes;
        ByteBuffer file = ByteBuffer.allocate(28 + formatBytes + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(20 + formatBytes + dataBytes).put(ascii("WAVEfmt ")).putInt(formatBytes);
        int coding = floating ? 3 : 1;
        file.putShort((short) (extensible ? 0xfffe : coding)).putShort((short) channels.length).putInt(sampleRate);
        file.putInt(sampleRate * frameBytes).putShort((short) frameBytes).putShort((short) bits);
        if (extensible) {
            file.putShort((short) 22).putShort((short) bits).putInt(0).putShort((short) coding);
            file.putShort((short) 0).putInt(0x00100000).putInt(0xaa000080).putInt(0x719b3800);
        }
        file.put(ascii("data")).putInt(dataBytes);
        for (int i = 0; i < frames; i++) {
            for (float[] channel : channels) {
                put(file, channel[i], bits, floating);
            }
        }
        return file.array();
    }

    private static void put(ByteBuffer file, float sample, int bits, boolean floating) {
        if (floating) {
            if (bits == 64) {
                file.putDouble(sample);
            } else {
                file.putFloat(sample);
            }
            return;
        }
        double scale = Math.scalb(1.0, bits - 1);
        long value = Math.round(Math.max(-scale, Math.min(scale - 1, sample * scale)));
        switch (bits) {
            case 8 -> file.put((byte) (value + 128));
            case 16 -> file.putShort((short) value);
            case 24 -> file.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
            case 32 -> file.putInt((int) value);
            default -> throw new IllegalArgumentException("No such WAV sample: " + bits + " bits");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
