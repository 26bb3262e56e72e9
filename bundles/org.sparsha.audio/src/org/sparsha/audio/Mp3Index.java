/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the frames of an MP3 file lie: found by walking from header to header, without decoding. Knows the encoder's delay and padding
 * where the file tells (the "LAME" extension of the Xing header), so that the clip is as long as what was encoded.
 */
final class Mp3Index {

    /** Samples that every decoder's filter bank lags behind. */
    private static final int DECODER_DELAY = 529;
    private static final int FARTHEST_SYNC = 1 << 16;
    /** Without a tag the begin of the file must look like MPEG: sound may be found in any file that is searched for long enough. */
    private static final int FARTHEST_BEGIN = 1 << 11;
    private static final int WINDOW = 1 << 16;

    private final HeaderBytes file;
    private byte[] window = new byte[0];
    private long windowStart;
    private Mp3Header first;
    private long[] offsets = new long[1024];
    private int frames;
    private int skip;
    private int cut;

    private Mp3Index(HeaderBytes file) {
        this.file = file;
    }

    /**
     * Looks for MPEG frames.
     *
     * @param file a file
     * @param start where they begin, after an ID3 tag
     * @param tagged whether there was such a tag: then the first frame may lie further on
     * @return the index; empty where there are no two frames one after the other
     */
    static Optional<Mp3Index> of(HeaderBytes file, long start, boolean tagged) throws IOException {
        Mp3Index index = new Mp3Index(file);
        long at = index.sync(start, tagged ? FARTHEST_SYNC : FARTHEST_BEGIN, Optional.empty());
        if (at < 0) {
            return Optional.empty();
        }
        index.first = index.header(at).orElseThrow();
        if (index.readInfoFrame(at)) {
            at += index.first.bytes();
        }
        index.walk(at);
        return index.frames == 0 ? Optional.empty() : Optional.of(index);
    }

    Mp3Header format() {
        return first;
    }

    /** @return samples a channel without the encoder's delay and padding */
    long length() {
        return Math.max(0, (long) frames * first.samples() - skip - cut);
    }

    /** @return samples to drop at the begin of the first frame */
    int skip() {
        return skip;
    }

    int frames() {
        return frames;
    }

    /** @return where a frame begins in the file */
    long offset(int frame) {
        return offsets[frame];
    }

    private void walk(long from) throws IOException {
        long at = from;
        while (at >= 0) {
            Optional<Mp3Header> header = header(at);
            if (header.filter(first::isLike).isPresent() && at + header.get().bytes() <= file.size()) {
                if (frames == offsets.length) {
                    offsets = Arrays.copyOf(offsets, 2 * frames);
                }
                offsets[frames++] = at;
                at += header.get().bytes();
            } else {
                at = sync(at + 1, FARTHEST_SYNC, Optional.of(first));
            }
        }
    }

    /** The next place with a frame that another frame follows; -1 where there is none near. */
    private long sync(long from, int farthest, Optional<Mp3Header> like) throws IOException {
        for (long at = from; at < Math.min(file.size() - 4, from + farthest); at++) {
            Optional<Mp3Header> header = header(at);
            if (header.isPresent() && like.map(header.get()::isLike).orElse(true)) {
                Optional<Mp3Header> next = header(at + header.get().bytes());
                if (next.filter(header.get()::isLike).isPresent()) {
                    return at;
                }
            }
        }
        return -1;
    }

    private Optional<Mp3Header> header(long at) throws IOException {
        if (at < 0 || at + 4 > file.size()) {
            return Optional.empty();
        }
        if (at < windowStart || at + 4 > windowStart + window.length) {
            windowStart = at;
            window = file.upTo(at, WINDOW);
            if (window.length < 4) {
                return Optional.empty();
            }
        }
        return Mp3Header.of(ByteBuffer.wrap(window).order(ByteOrder.BIG_ENDIAN).getInt((int) (at - windowStart)));
    }

    /** The first frame of many files holds no sound but tells about the rest. */
    private boolean readInfoFrame(long at) throws IOException {
        byte[] frame = file.upTo(at, first.bytes());
        int side = first.lowRates() ? first.channelCount() == 1 ? 9 : 17 : first.channelCount() == 1 ? 17 : 32;
        int tag = 4 + side;
        if (first.layer() != 3 || frame.length < tag + 8) {
            return false;
        }
        String name = new String(frame, tag, 4, StandardCharsets.ISO_8859_1);
        if (!name.equals("Xing") && !name.equals("Info")) {
            return false;
        }
        int flags = frame[tag + 7];
        int lame = tag + 8 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 100 : 0) + ((flags & 8) != 0 ? 4
                : 0);
        if (frame.length >= lame + 24 && frame[lame] != 0) {
            int delay = (frame[lame + 21] & 0xff) << 4 | (frame[lame + 22] & 0xff) >> 4;
            int padding = (frame[lame + 22] & 15) << 8 | frame[lame + 23] & 0xff;
            skip = delay + DECODER_DELAY;
            cut = Math.max(0, padding - DECODER_DELAY);
        }
        return true;
    }
}
