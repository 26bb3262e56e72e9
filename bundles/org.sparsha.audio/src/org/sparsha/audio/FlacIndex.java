/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import org.sparsha.audio.BitReader.Damage;

/**
 * Where the whole frames of a FLAC file lie, told by their checksums in one pass over the file and without decoding. What lies between
 * them is damaged: its samples are known to be missing, since every frame says where it belongs.
 */
final class FlacIndex {

    /** Bytes that may be looked at in vain, over the file's length: what is broken everywhere shall not be searched for minutes. */
    private static final long VAIN = 1L << 26;
    private static final int SHORTEST_FRAME = 10;
    private static final int LONGEST_BLOCK = 1 << 16;

    private final FlacStreamInfo info;
    private final ByteWindow bytes;
    private long[] offsets = new long[256];
    private long[] starts = new long[256];
    private int[] blocks = new int[256];
    private int count;
    private long origin;
    private long length;
    private int fixedBlock;
    private int sampleRate;
    private long vain;
    private long silent;
    private long firstSilent = -1;
    private long lastDamage = -1;

    FlacIndex(HeaderBytes file, FlacStreamInfo info) throws IOException {
        this.info = info;
        this.bytes = new ByteWindow(file);
        this.vain = VAIN + file.size();
        walk();
    }

    private void walk() throws IOException {
        long at = info.firstFrame();
        long end = at;
        while (at < bytes.size() && vain > 0) {
            Optional<FlacFrameHeader> header = header(at);
            long next = header.isPresent() ? end(at, header.get()) : -1;
            if (next > 0 && add(at, header.orElseThrow(), at - end)) {
                at = next;
                end = next;
            } else {
                lastDamage = lastDamage < 0 || lastDamage < end ? end : lastDamage;
                at++;
                while (at < bytes.size() && bytes.at(at) != (byte) 0xff) {
                    at++;
                }
            }
        }
        if (count > 0 && end < bytes.size() && isTag(end)) {
            lastDamage = -1;
        }
    }

    private boolean isTag(long at) throws IOException {
        byte[] name = bytes.copy(at, 8);
        return AudioTags.beginsTag(name);
    }

    private Optional<FlacFrameHeader> header(long at) throws IOException {
        return bytes.at(at) == (byte) 0xff && (bytes.at(at + 1) & 0xfe) == 0xf8
                ? FlacFrameHeader.of(bytes.copy(at, FlacFrameHeader.LONGEST), 0, info)
                : Optional.empty();
    }

    /** Where a frame ends: where its checksum fits and another frame or the file's end follows, or where decoding it ends. */
    private long end(long at, FlacFrameHeader header) throws IOException {
        long most = Math.min(bytes.size(), at + 2L * header.plainBytes());
        int crc = 0;
        for (long i = at; i < most; i++) {
            byte next = bytes.at(i);
            if (crc == 0 && next == (byte) 0xff && i > at + header.bytes() && header(i).isPresent()) {
                return i;
            }
            crc = Checksums.crc16(crc, next);
        }
        if (crc == 0 && most == bytes.size()) {
            return most;
        }
        vain -= most - at;
        try {
            return at + new FlacFrame(header, bytes.copy(at, (int) (most - at))).bytes();
        } catch (Damage e) {
            return -1;
        }
    }

    private boolean add(long at, FlacFrameHeader header, long bytesBetween) {
        if (count == 0) {
            sampleRate = header.sampleRate() == 0 ? info.sampleRate() : header.sampleRate();
            fixedBlock = header.number() == 0 || info.fixedBlock() == 0 ? header.blockSize() : info.fixedBlock();
        }
        long start = header.variable() ? header.number() : header.number() * fixedBlock;
        if (count == 0 && bytesBetween == 0) {
            origin = start; // cut out of a longer stream
        }
        start -= origin;
        if (start < length || start - length > (bytesBetween / SHORTEST_FRAME + (bytesBetween > 0 ? 1 : 0)) * LONGEST_BLOCK) {
            return false; // no place for it there: a frame of other sound
        }
        if (start > length) {
            silent += start - length;
            firstSilent = firstSilent < 0 ? length : firstSilent;
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            blocks = Arrays.copyOf(blocks, 2 * count);
        }
        offsets[count] = at;
        starts[count] = start;
        blocks[count++] = header.blockSize();
        length = start + header.blockSize();
        return true;
    }

    int count() {
        return count;
    }

    /** @return samples a second as the first frame says, whose header has a checksum */
    int sampleRate() {
        return sampleRate;
    }

    /** @return samples of the stream that lay before the first frame */
    long origin() {
        return origin;
    }

    /** @return samples up to the end of the last whole frame */
    long length() {
        return length;
    }

    /** @return where a frame lies in the file */
    long offset(int frame) {
        return offsets[frame];
    }

    /** @return a frame's first sample; the length for the frame after the last */
    long start(int frame) {
        return frame < count ? starts[frame] : length;
    }

    /** @return samples in a frame */
    int block(int frame) {
        return blocks[frame];
    }

    /** @return the frame that holds a sample, or the last one before it; -1 where there is none */
    int frameAt(long sample) {
        int found = Arrays.binarySearch(starts, 0, count, sample);
        return found >= 0 ? found : -found - 2;
    }

    /** @return samples in the gaps between whole frames */
    long silent() {
        return silent;
    }

    /** @return the first sample of the first gap; -1 where there is none */
    long firstSilent() {
        return firstSilent;
    }

    /** @return whether bytes that are no frames lie between or after the frames */
    boolean isDamaged() {
        return lastDamage >= 0;
    }
}
