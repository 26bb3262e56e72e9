/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Optional;

/**
 * The four bytes before every MPEG audio frame (ISO/IEC 11172-3, 13818-3, and the unofficial MPEG 2.5).
 *
 * @param layer 1 to 3
 * @param lowRates whether the frame is MPEG 2 or 2.5, with half or a quarter of MPEG 1's sample rates
 * @param sampleRate samples a second
 * @param channelCount 1 or 2
 * @param bytes length of the frame with its header
 * @param samples samples a channel in it
 * @param isProtected whether a checksum follows the header
 */
record Mp3Header(int layer, boolean lowRates, int sampleRate, int channelCount, int bytes, int samples, boolean isProtected) {

    private static final int[] RATES = {44100, 48000, 32000};
    private static final int[][] KILOBITS = {
            {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
            {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
            {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
            {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
            {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}};

    /**
     * @param word four bytes, the first highest
     * @return the header; empty where it is none
     */
    static Optional<Mp3Header> of(int word) {
        int version = word >>> 19 & 3;
        int layer = 4 - (word >>> 17 & 3);
        int kilobits = word >>> 12 & 15;
        int rate = word >>> 10 & 3;
        if (word >>> 21 != 0x7ff || version == 1 || layer == 4 || kilobits == 0 || kilobits == 15 || rate == 3) {
            return Optional.empty();
        }
        boolean low = version != 3;
        int sampleRate = RATES[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        int bitRate = 1000 * KILOBITS[low ? layer == 1 ? 3 : 4 : layer - 1][kilobits];
        int padding = word >>> 9 & 1;
        int samples = layer == 1 ? 384 : layer == 3 && low ? 576 : 1152;
        int bytes = layer == 1 ? (12 * bitRate / sampleRate + padding) * 4 : samples / 8 * bitRate / sampleRate + padding;
        return Optional.of(new Mp3Header(layer, low, sampleRate, (word >>> 6 & 3) == 3 ? 1 : 2, bytes, samples,
                (word >>> 16 & 1) == 0));
    }

    /** @return whether both can be frames of one stream */
    boolean isLike(Mp3Header other) {
        return layer == other.layer && lowRates == other.lowRates && sampleRate == other.sampleRate && channelCount == other.channelCount;
    }

    /** @return bytes of a layer III frame between its header and the coded sound */
    int sideBytes() {
        return lowRates ? channelCount == 1 ? 9 : 17 : channelCount == 1 ? 17 : 32;
    }
}
