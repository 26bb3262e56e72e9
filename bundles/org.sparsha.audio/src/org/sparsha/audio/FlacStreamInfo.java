/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteOrder;

/**
 * What a FLAC file says about all of its sound (RFC 9639, section 8.2), and where its frames begin.
 *
 * @param fixedBlock samples a frame where all frames but the last have as many; 0 otherwise
 * @param sampleRate samples a second
 * @param channelCount 1 to 8
 * @param bits bits a sample, 4 to 32
 * @param total samples a channel; 0 where the encoder didn't know
 * @param firstFrame position of the first frame
 * @param digest MD5 of all samples; zeros where the encoder didn't work it out
 */
record FlacStreamInfo(int fixedBlock, int sampleRate, int channelCount, int bits, long total, long firstFrame, byte[] digest) {

    private static final int FEWEST_BITS = 4;
    private static final int FORBIDDEN_BLOCK = 127;
    private static final int DIGEST = 26;
    private static final int DIGEST_BYTES = 16;
    private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;

    /**
     * @param header the file
     * @param start where "fLaC" lies
     */
    static FlacStreamInfo of(HeaderBytes header, long start) throws AudioException, IOException {
        if ((header.unsignedInt(start + 4, ORDER) >>> 24 & 0x7f) != 0) {
            throw header.broken("its format description is missing");
        }
        int shortest = header.unsignedShort(start + 8, ORDER);
        int longest = header.unsignedShort(start + 10, ORDER);
        long packed = header.signedLong(start + 18, ORDER);
        int channels = (int) (packed >>> 41 & 7) + 1;
        int rate = (int) (packed >>> 44);
        int bits = (int) (packed >>> 36 & 31) + 1;
        if (bits < FEWEST_BITS) {
            throw header.broken("its header claims " + bits + " bits a sample");
        }
        return new FlacStreamInfo(shortest == longest ? longest : 0, rate, channels, bits, packed & 0xfffffffffL,
                firstFrame(header, start + 4), header.upTo(start + DIGEST, DIGEST_BYTES));
    }

    private static long firstFrame(HeaderBytes header, long firstBlock) throws AudioException, IOException {
        long at = firstBlock;
        boolean last = false;
        while (!last) {
            long word = header.unsignedInt(at, ORDER);
            if ((word >>> 24 & 0x7f) == FORBIDDEN_BLOCK) {
                throw header.broken("the descriptions before its sound can't be told apart");
            }
            last = word >>> 31 == 1;
            at += 4 + (word & 0xffffff);
        }
        return at;
    }
}
