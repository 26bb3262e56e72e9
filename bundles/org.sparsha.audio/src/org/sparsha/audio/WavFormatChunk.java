/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;

import org.sparsha.core.Warning;

/** The format description that WAV and Wave64 share (Microsoft, "WAVEFORMATEX" and "WAVEFORMATEXTENSIBLE"). */
final class WavFormatChunk {

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;

    private final HeaderBytes header;
    private final ByteOrder order;
    private final List<Warning> warnings;

    WavFormatChunk(HeaderBytes header, ByteOrder order, List<Warning> warnings) {
        this.header = header;
        this.order = order;
        this.warnings = warnings;
    }

    /**
     * @param container the container's name
     * @param format position of the format description's content
     * @param dataStart position of the first sample
     * @param claimed data bytes that the header claims
     */
    PcmLayout layout(String container, long format, long dataStart, long claimed) throws AudioException, IOException {
        int channels = header.unsignedShort(format + 2, order);
        long rate = header.unsignedInt(format + 4, order);
        PcmChecks.check(header, channels, rate);
        int coding = header.unsignedShort(format, order);
        if (coding == EXTENSIBLE) {
            coding = header.unsignedShort(format + 24, order); // the first two bytes of the sub-format's GUID
        }
        if (coding != PCM && coding != FLOAT && coding != A_LAW && coding != MU_LAW) {
            throw header.unsupported("its coding (WAVE format " + coding + ") is not known here");
        }
        SampleEncoding encoding = encoding(coding, sampleBytes(format, coding, channels, dataStart));
        long frames = PcmChecks.frames(header, dataStart, claimed, (long) encoding.bytes() * channels, warnings);
        return new PcmLayout(container, encoding, order, channels, (int) rate, dataStart, frames, warnings);
    }

    /** Bits a sample and bytes a frame say the same twice; where they differ, the bits are right (as other readers hold it). */
    private int sampleBytes(long format, int coding, int channels, long dataStart) throws AudioException, IOException {
        int blockBytes = header.unsignedShort(format + 12, order);
        int bits = header.unsignedShort(format + 14, order);
        int byBits = coding == A_LAW || coding == MU_LAW ? 1 : (bits + 7) / 8;
        if (blockBytes == byBits * channels && byBits > 0) {
            return byBits;
        }
        if (blockBytes % channels == 0 && bits == 0
                || bits > 16 && bits < 32 && blockBytes == 4 * channels && PcmChecks.isPadded(header, dataStart, 4, order)) {
            return blockBytes / channels;
        }
        if (bits == 0 || bits % 8 != 0) {
            throw header.broken("its header claims " + bits + " bits a sample and " + blockBytes + " bytes for " + channels
                    + " channel(s), which doesn't go together");
        }
        warnings.add(new Warning("header", String.format("The header of %s claims %d bits a sample, but %d bytes for %d channel(s): it is"
                + " read with %d bits.", header.file().getFileName(), bits, blockBytes, channels, 8 * byBits)));
        return byBits;
    }

    private SampleEncoding encoding(int coding, int sampleBytes) throws AudioException {
        switch (coding) {
            case A_LAW:
                return SampleEncoding.A_LAW;
            case MU_LAW:
                return SampleEncoding.MU_LAW;
            case FLOAT:
                if (sampleBytes == 4 || sampleBytes == 8) {
                    return sampleBytes == 4 ? SampleEncoding.FLOAT32 : SampleEncoding.FLOAT64;
                }
                break;
            case PCM:
                if (sampleBytes >= 1 && sampleBytes <= 4) {
                    return List.of(SampleEncoding.U8, SampleEncoding.S16, SampleEncoding.S24, SampleEncoding.S32).get(sampleBytes - 1);
                }
                break;
            default:
                break;
        }
        throw header.unsupported("its coding (WAVE format " + coding + ", " + 8 * sampleBytes + " bits) is not known here");
    }
}
