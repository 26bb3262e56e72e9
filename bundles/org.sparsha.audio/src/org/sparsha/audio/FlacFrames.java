/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the frames of a FLAC file (RFC 9639, section 9.1) without decoding them. */
final class FlacFrames {

    private static final int WINDOW = 1 << 15;
    private static final int HEADER_MOST = 16;

    private final long first;
    private final long size;
    private final int fixedBlock;
    private final long lastFound;

    /**
     * A frame.
     *
     * @param offset where it begins in the file
     * @param sample its first sample
     */
    record Place(long offset, long sample) {
    }

    /**
     * @param header the file
     * @param first where the first frame begins
     * @param fixedBlock samples a frame in a stream of fixed block size
     */
    FlacFrames(HeaderBytes header, long first, int fixedBlock) throws IOException {
        this.first = first;
        this.size = header.size();
        this.fixedBlock = fixedBlock;
        this.lastFound = lastSample(header);
    }

    /** @return number of samples, from the last frame, for streams whose header doesn't know */
    long length() {
        return lastFound;
    }

    private long lastSample(HeaderBytes header) throws IOException {
        for (long from = Math.max(first, size - WINDOW); from >= first; from = from == first ? -1 : Math.max(first, from - WINDOW)) {
            Optional<Place> found = scan(header, from, Math.min(size, from + WINDOW + HEADER_MOST), true);
            if (found.isPresent()) {
                return found.get().sample() + fixedBlock;
            }
        }
        return 0;
    }

    /**
     * @param file the file
     * @param sample a sample
     * @return the frame that holds it, or one not far before
     */
    Place before(Path file, long sample) throws IOException {
        Place best = new Place(first, 0);
        if (sample <= fixedBlock) {
            return best;
        }
        HeaderBytes bytes = new HeaderBytes(file);
        try {
            long low = first;
            long high = size;
            while (high - low > WINDOW) {
                long middle = (low + high) / 2;
                Optional<Place> found = scan(bytes, middle, Math.min(high, middle + WINDOW), false);
                if (found.isPresent() && found.get().sample() <= sample) {
                    best = found.get();
                    low = Math.max(middle, best.offset());
                } else {
                    high = middle;
                }
            }
            return best;
        } finally {
            bytes.close();
        }
    }

    private Optional<Place> scan(HeaderBytes bytes, long from, long to, boolean last) throws IOException {
        Optional<Place> found = Optional.empty();
        byte[] window = bytes.upTo(from, (int) (to - from));
        for (int i = 0; i + HEADER_MOST <= window.length; i++) {
            if (window[i] == (byte) 0xff && (window[i + 1] & 0xfe) == 0xf8) {
                long sample = sample(window, i);
                if (sample >= 0) {
                    found = Optional.of(new Place(from + i, sample));
                    if (!last) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    /** The first sample of the frame whose header lies there; -1 where there is none: its checksum tells. */
    private long sample(byte[] bytes, int at) {
        boolean variable = (bytes[at + 1] & 1) == 1;
        int blockCode = bytes[at + 2] >> 4 & 15;
        int rateCode = bytes[at + 2] & 15;
        if (blockCode == 0 || rateCode == 15 || (bytes[at + 3] & 1) == 1) {
            return -1;
        }
        int lead = bytes[at + 4] & 0xff;
        int more = lead < 0x80 ? 0 : Integer.numberOfLeadingZeros(~(lead << 24)) - 1;
        if (lead >= 0x80 && more < 1 || more > 6) {
            return -1;
        }
        long number = more == 0 ? lead : lead & (1 << 6 - more) - 1;
        for (int i = 1; i <= more; i++) {
            number = number << 6 | bytes[at + 4 + i] & 0x3f;
        }
        int length = 5 + more + (blockCode == 6 ? 1 : blockCode == 7 ? 2 : 0) + (rateCode == 12 ? 1 : rateCode >= 13 ? 2 : 0);
        if (at + length >= bytes.length || checksum(ByteBuffer.wrap(bytes, at, length).order(ByteOrder.BIG_ENDIAN)) != bytes[at + length]) {
            return -1;
        }
        return variable ? number : number * fixedBlock;
    }

    /** CRC-8 with polynomial x^8 + x^2 + x + 1. */
    private static byte checksum(ByteBuffer bytes) {
        int crc = 0;
        while (bytes.hasRemaining()) {
            crc ^= bytes.get() & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? crc << 1 ^ 0x07 : crc << 1;
            }
            crc &= 0xff;
        }
        return (byte) crc;
    }
}
