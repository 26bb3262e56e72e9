/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.Warning;

/**
 * Where the frames of an MP3 file lie: found by walking from header to header, without decoding. Knows the encoder's delay and padding
 * where the file tells, so that the clip is as long as what was encoded, and checks whatever checksums the file has.
 */
final class Mp3Index {

    /** Samples that every decoder's filter bank lags behind. */
    private static final int DECODER_DELAY = 529;
    private static final int FARTHEST_SYNC = 1 << 16;
    /** Without a tag the begin of the file must look like MPEG: sound may be found in any file that is searched for long enough. */
    private static final int FARTHEST_BEGIN = 1 << 11;

    private final HeaderBytes file;
    private final ByteWindow bytes;
    private Mp3Header first;
    private long[] offsets = new long[1024];
    private int frames;
    private Optional<Mp3InfoFrame> told = Optional.empty();
    private long infoFrame;
    private long end;
    private int passedOver;
    private boolean cutOff;
    private int wronglyProtected;
    private int protectedFrames;

    private Mp3Index(HeaderBytes file) {
        this.file = file;
        this.bytes = new ByteWindow(file);
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
        index.told = Mp3InfoFrame.of(index.first, file.upTo(at, index.first.bytes()));
        index.infoFrame = at;
        if (index.told.isPresent()) {
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
        int padding = told.map(Mp3InfoFrame::padding).orElse(0);
        boolean shorter = cutOff || told.filter(info -> info.frames() > frames).isPresent(); // then the padding is what is missing
        long cut = shorter ? 0 : Math.max(0, padding - DECODER_DELAY);
        return Math.max(0, (long) frames * first.samples() - skip() - cut);
    }

    /** @return samples to drop at the begin of the first frame */
    int skip() {
        return told.filter(info -> info.delay() >= 0).map(info -> info.delay() + DECODER_DELAY).orElse(0);
    }

    int frames() {
        return frames;
    }

    /** @return where a frame begins in the file */
    long offset(int frame) {
        return offsets[frame];
    }

    /** @return what the user should know about the file */
    List<Warning> warnings() throws IOException {
        List<Warning> warnings = new ArrayList<>();
        long missing = Math.max(told.map(info -> info.frames() - frames).orElse(0L), cutOff ? 1 : 0);
        boolean partly = wronglyProtected > 0 && wronglyProtected < protectedFrames; // all wrong: the encoder never wrote them right
        if (passedOver > 0) {
            warnings.add(missing > 0 ? Damages.lost(file.file(), missing * first.samples()) : Damages.skipped(file.file()));
        } else if (partly || missing <= 0 && !isAsWritten()) {
            warnings.add(Damages.checksum(file.file()));
        }
        if (missing > 0 && passedOver == 0) {
            warnings.add(Damages.truncated(file.file(), missing * first.samples()));
        }
        return warnings;
    }

    /** Whether the checksum that the encoder kept of all frames fits; true where it kept none. */
    private boolean isAsWritten() throws IOException {
        Optional<Mp3InfoFrame> info = told.filter(tag -> tag.musicBytes() > first.bytes());
        if (info.isEmpty()) {
            return true;
        }
        int crc = 0;
        long to = infoFrame + info.get().musicBytes();
        for (long at = infoFrame + first.bytes(); at < Math.min(to, bytes.size()); at++) {
            crc = Checksums.crc16Reflected(crc, bytes.at(at));
        }
        return crc == info.get().musicChecksum() && to <= bytes.size();
    }

    private void walk(long from) throws IOException {
        long at = from;
        end = from;
        while (at >= 0) {
            Optional<Mp3Header> header = header(at).filter(first::isLike);
            if (header.isPresent() && at == end && at + header.get().bytes() > file.size()) {
                cutOff = true;
                return;
            }
            if (header.isPresent() && at + header.get().bytes() <= file.size()) {
                if (at > end) {
                    passedOver++;
                }
                add(at, header.get());
                at = end;
            } else {
                at = sync(at + 1, FARTHEST_SYNC, Optional.of(first));
            }
        }
        if (end < file.size() && !endsWithTag()) {
            passedOver++;
        }
    }

    private void add(long at, Mp3Header header) throws IOException {
        if (frames == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * frames);
        }
        offsets[frames++] = at;
        end = at + header.bytes();
        if (header.layer() == 3 && header.isProtected()) {
            protectedFrames++;
            wronglyProtected += isChecksumRight(at, header) ? 0 : 1;
        }
    }

    /** The checksum covers the header's second half and the side information (ISO/IEC 11172-3, 2.4.3.1). */
    private boolean isChecksumRight(long at, Mp3Header header) throws IOException {
        int crc = 0xffff;
        crc = Checksums.crc16(crc, bytes.at(at + 2));
        crc = Checksums.crc16(crc, bytes.at(at + 3));
        for (int i = 0; i < header.sideBytes(); i++) {
            crc = Checksums.crc16(crc, bytes.at(at + 6 + i));
        }
        return crc == ((bytes.at(at + 4) & 0xff) << 8 | bytes.at(at + 5) & 0xff);
    }

    /** Tags and zeros may follow the sound; anything else was sound once. */
    private boolean endsWithTag() throws IOException {
        if (AudioTags.isAllTags(file, end)) {
            return true;
        }
        for (long at = end; at < file.size(); at++) {
            if (bytes.at(at) != 0) {
                return AudioTags.beginsTag(file.upTo(at, 11));
            }
        }
        return true;
    }

    /** The next place with a frame that another frame follows; -1 where there is none near. */
    private long sync(long from, int farthest, Optional<Mp3Header> like) throws IOException {
        for (long at = from; at < Math.min(file.size() - 4, from + farthest); at++) {
            if (bytes.at(at) == (byte) 0xff) {
                Optional<Mp3Header> header = header(at);
                if (header.isPresent() && like.map(header.get()::isLike).orElse(true)) {
                    Optional<Mp3Header> next = header(at + header.get().bytes());
                    if (next.filter(header.get()::isLike).isPresent()) {
                        return at;
                    }
                }
            }
        }
        return -1;
    }

    private Optional<Mp3Header> header(long at) throws IOException {
        return at < 0 || at + 4 > file.size() ? Optional.empty() : Mp3Header.of(ByteBuffer.wrap(bytes.copy(at, 4)).getInt());
    }
}
