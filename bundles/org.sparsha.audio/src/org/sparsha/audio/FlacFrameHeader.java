/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Optional;

/**
 * What lies before every FLAC frame (RFC 9639, section 9.1).
 *
 * @param bytes length of the header with its checksum
 * @param variable whether {@code number} counts samples; otherwise it counts frames
 * @param number position of the frame
 * @param blockSize samples a channel, 1 to 65536
 * @param assignment how channels are coded: 0 to 7 one by one, 8 left and side, 9 side and right, 10 middle and side
 * @param bits bits a sample
 * @param sampleRate samples a second; 0 where it is that of the stream
 */
record FlacFrameHeader(int bytes, boolean variable, long number, int blockSize, int assignment, int bits, int sampleRate) {

    /** Bytes that the longest header has. */
    static final int LONGEST = 16;

    private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};
    private static final int[] RATES = {0, 88200, 176400, 192000, 8000, 16000, 22050, 24000, 32000, 44100, 48000, 96000};
    private static final int LAST_ASSIGNMENT = 10;

    /**
     * @param data bytes
     * @param at where the header should begin
     * @param info what the stream says: a frame of another kind is none of this stream
     * @return the header; empty where there is none: its checksum tells
     */
    static Optional<FlacFrameHeader> of(byte[] data, int at, FlacStreamInfo info) {
        if (at + 6 > data.length || data[at] != (byte) 0xff || (data[at + 1] & 0xfe) != 0xf8) {
            return Optional.empty();
        }
        int blockCode = data[at + 2] >> 4 & 15;
        int rateCode = data[at + 2] & 15;
        int assignment = data[at + 3] >> 4 & 15;
        int bitsCode = data[at + 3] >> 1 & 7;
        int bits = bitsCode == 0 ? info.bits() : BITS[bitsCode];
        int channels = assignment < 8 ? assignment + 1 : 2;
        if (blockCode == 0 || rateCode == 15 || (data[at + 3] & 1) == 1 || assignment > LAST_ASSIGNMENT || bits != info.bits()
                || channels != info.channelCount()) {
            return Optional.empty();
        }
        int lead = data[at + 4] & 0xff;
        int more = lead < 0x80 ? 0 : Integer.numberOfLeadingZeros(~(lead << 24)) - 1;
        if (lead >= 0x80 && more < 1 || more > 6) {
            return Optional.empty();
        }
        int length = 5 + more + (blockCode == 6 ? 1 : blockCode == 7 ? 2 : 0) + (rateCode == 12 ? 1 : rateCode >= 13 ? 2 : 0);
        if (at + length >= data.length) {
            return Optional.empty();
        }
        int crc = 0;
        for (int i = at; i <= at + length; i++) {
            crc = Checksums.crc8(crc, data[i]);
        }
        if (crc != 0) {
            return Optional.empty();
        }
        long number = more == 0 ? lead : lead & (1 << 6 - more) - 1;
        for (int i = 1; i <= more; i++) {
            number = number << 6 | data[at + 4 + i] & 0x3f;
        }
        int size = blockSize(blockCode, data, at + 5 + more);
        int rate = sampleRate(rateCode, data, at + length);
        return Optional.of(new FlacFrameHeader(length + 1, (data[at + 1] & 1) == 1, number, size, assignment, bits, rate));
    }

    private static int blockSize(int code, byte[] data, int at) {
        return switch (code) {
            case 1 -> 192;
            case 2, 3, 4, 5 -> 144 << code;
            case 6 -> (data[at] & 0xff) + 1;
            case 7 -> ((data[at] & 0xff) << 8 | data[at + 1] & 0xff) + 1;
            default -> 1 << code;
        };
    }

    /**
     * @param end index behind the header's last byte before its checksum
     */
    private static int sampleRate(int code, byte[] data, int end) {
        int low = data[end - 1] & 0xff;
        int word = (data[end - 2] & 0xff) << 8 | low;
        return switch (code) {
            case 12 -> 1000 * low;
            case 13 -> word;
            case 14 -> 10 * word;
            default -> RATES[code];
        };
    }

    /** @return channels in the frame */
    int channelCount() {
        return assignment < 8 ? assignment + 1 : 2;
    }

    /** @return bytes that a frame without any compression has: no encoder writes much more */
    int plainBytes() {
        return LONGEST + channelCount() * (8 + (blockSize * (bits + 1) + 7) / 8);
    }
}
