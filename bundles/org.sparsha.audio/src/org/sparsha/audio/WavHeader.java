/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.Warning;

/**
 * Finds format and samples in a RIFF WAVE file, and in its 64-bit kin RF64 and BW64 (EBU Tech 3306, ITU-R BS.2088). Sizes that the header
 * claims are never trusted beyond the file's real size.
 */
final class WavHeader {

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;
    private static final long SIZE_ELSEWHERE = 0xffffffffL;

    private final HeaderBytes header;
    private final ByteOrder order;
    private final List<Warning> warnings = new ArrayList<>();

    WavHeader(HeaderBytes header) throws IOException {
        this.header = header;
        this.order = header.text(0, 4).equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /**
     * @return where and how the samples lie
     * @throws AudioException where the file is no WAVE file, broken, or of a coding not known here
     * @throws IOException where the file can't be read
     */
    PcmLayout layout() throws AudioException, IOException {
        if (!header.text(8, 4).equals("WAVE")) {
            throw header.unsupported("it is a RIFF file but holds no WAVE sound");
        }
        long longDataSize = -1;
        long format = -1;
        long at = 12;
        while (at + 8 <= header.size()) {
            String name = header.text(at, 4);
            long size = header.unsignedInt(at + 4, order);
            if (name.equals("ds64")) {
                longDataSize = header.signedLong(at + 16, order);
            } else if (name.equals("fmt ")) {
                if (size < 16) {
                    throw header.broken("its format description has " + size + " bytes instead of 16 or more");
                }
                format = at + 8;
            } else if (name.equals("data")) {
                if (format < 0) {
                    throw header.broken("its samples come before their format description");
                }
                return layout("WAV", format, at + 8, dataSize(size, longDataSize));
            }
            at += 8 + size + (size & 1);
        }
        throw header.broken(format < 0 ? "it ends before its format description" : "it ends before its samples");
    }

    private long dataSize(long size, long longDataSize) throws AudioException, IOException {
        if (size == SIZE_ELSEWHERE && longDataSize >= 0) {
            return longDataSize;
        }
        // a recorder that was stopped the hard way never filled in its sizes: everything after the header is sound
        return size == 0 && header.unsignedInt(4, order) == 0 ? SIZE_ELSEWHERE : size;
    }

    /**
     * Reads the format description that WAV and Wave64 share.
     *
     * @param container the container's name
     * @param format position of the format description's content
     * @param dataStart position of the first sample
     * @param claimed data bytes that the header claims
     */
    PcmLayout layout(String container, long format, long dataStart, long claimed) throws AudioException, IOException {
        int channels = header.unsignedShort(format + 2, order);
        long rate = header.unsignedInt(format + 4, order);
        int blockBytes = header.unsignedShort(format + 12, order);
        int bits = header.unsignedShort(format + 14, order);
        PcmChecks.check(header, channels, rate);
        int sampleBytes = (bits + 7) / 8;
        if (blockBytes > 0 && blockBytes % channels == 0) {
            sampleBytes = blockBytes / channels;
        }
        SampleEncoding encoding = encoding(coding(format), sampleBytes);
        long frames = PcmChecks.frames(header, dataStart, claimed, (long) encoding.bytes() * channels, warnings);
        return new PcmLayout(container, encoding, order, channels, (int) rate, dataStart, frames, warnings);
    }

    private int coding(long format) throws AudioException, IOException {
        int coding = header.unsignedShort(format, order);
        return coding == EXTENSIBLE ? header.unsignedShort(format + 24, order) : coding; // the first two bytes of the sub-format's GUID
    }

    private SampleEncoding encoding(int coding, int sampleBytes) throws AudioException {
        if (coding == A_LAW && sampleBytes == 1) {
            return SampleEncoding.A_LAW;
        }
        if (coding == MU_LAW && sampleBytes == 1) {
            return SampleEncoding.MU_LAW;
        }
        if (coding == FLOAT && (sampleBytes == 4 || sampleBytes == 8)) {
            return sampleBytes == 4 ? SampleEncoding.FLOAT32 : SampleEncoding.FLOAT64;
        }
        if (coding == PCM) {
            switch (sampleBytes) {
                case 1:
                    return SampleEncoding.U8;
                case 2:
                    return SampleEncoding.S16;
                case 3:
                    return SampleEncoding.S24;
                case 4:
                    return SampleEncoding.S32;
                default:
                    break;
            }
        }
        throw header.unsupported("its coding (WAVE format " + coding + ", " + 8 * sampleBytes + " bits) is not known here");
    }
}
