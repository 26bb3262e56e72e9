/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import org.sparsha.audio.BitReader.Damage;

/** Decodes one FLAC frame (RFC 9639, section 9). Own code, since the decoders that exist in Java never look at the checksums. */
final class FlacFrame {

    private static final int LEFT_SIDE = 8;
    private static final int SIDE_RIGHT = 9;
    private static final int MIDDLE_SIDE = 10;

    private final FlacFrameHeader header;
    private final long[][] samples;
    private final int bytes;

    /**
     * @param header the frame's header
     * @param data the file's bytes from the frame on, at least all of the frame
     * @throws Damage where its checksum says that it isn't what was written, or it can't be decoded
     */
    FlacFrame(FlacFrameHeader header, byte[] data) throws Damage {
        this.header = header;
        this.samples = new long[header.channelCount()][header.blockSize()];
        BitReader in = new BitReader(data, header.bytes(), data.length);
        FlacSubframe subframe = new FlacSubframe(in);
        for (int c = 0; c < samples.length; c++) {
            boolean side = header.assignment() == SIDE_RIGHT ? c == 0 : header.assignment() >= LEFT_SIDE && c == 1;
            subframe.decode(samples[c], header.blockSize(), header.bits() + (side ? 1 : 0));
        }
        in.align();
        this.bytes = in.position() + 2;
        checkSum(data);
        joinChannels();
    }

    private void checkSum(byte[] data) throws Damage {
        if (bytes > data.length) {
            throw new Damage("the data ends");
        }
        int crc = 0;
        for (int i = 0; i < bytes; i++) {
            crc = Checksums.crc16(crc, data[i]);
        }
        if (crc != 0) {
            throw new Damage("the checksum of a frame is wrong");
        }
    }

    private void joinChannels() {
        for (int i = 0; i < header.blockSize() && header.assignment() >= LEFT_SIDE; i++) {
            long first = samples[0][i];
            long second = samples[1][i];
            switch (header.assignment()) {
                case LEFT_SIDE -> samples[1][i] = first - second;
                case SIDE_RIGHT -> samples[0][i] = first + second;
                case MIDDLE_SIDE -> {
                    long twice = first << 1 | second & 1;
                    samples[0][i] = twice + second >> 1;
                    samples[1][i] = twice - second >> 1;
                }
                default -> throw new IllegalStateException();
            }
        }
    }

    /** @return length of the frame in bytes, with its checksum */
    int bytes() {
        return bytes;
    }

    /** @return the samples as the digest sees them: channels in turn, little-endian, each in as few whole bytes as it fits into */
    byte[] plain() {
        int wide = (header.bits() + 7) / 8;
        byte[] plain = new byte[samples.length * header.blockSize() * wide];
        int at = 0;
        for (int i = 0; i < header.blockSize(); i++) {
            for (long[] channel : samples) {
                for (int b = 0; b < wide; b++) {
                    plain[at++] = (byte) (channel[i] >> 8 * b);
                }
            }
        }
        return plain;
    }

    /** @return the samples, one array a channel, full scale being -1 to 1 */
    float[][] floats() {
        double scale = Math.scalb(1.0, 1 - header.bits());
        float[][] floats = new float[samples.length][header.blockSize()];
        for (int c = 0; c < floats.length; c++) {
            for (int i = 0; i < floats[c].length; i++) {
                floats[c][i] = (float) (samples[c][i] * scale);
            }
        }
        return floats;
    }
}
