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

/** Finds format and samples in a Core Audio Format file (Apple, "Core Audio Format Specification 1.0"), uncompressed or G.711. */
final class CafHeader {

    private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;
    private static final int CHUNK_HEAD = 12;
    private static final int EDIT_COUNT = 4;

    private final HeaderBytes header;
    private final List<Warning> warnings = new ArrayList<>();

    CafHeader(HeaderBytes header) {
        this.header = header;
    }

    /**
     * @return where and how the samples lie
     * @throws AudioException where the file is broken or of a coding not known here
     * @throws IOException where the file can't be read
     */
    PcmLayout layout() throws AudioException, IOException {
        long format = -1;
        long at = 8;
        while (at + CHUNK_HEAD <= header.size()) {
            String name = header.text(at, 4);
            long size = header.signedLong(at + 4, ORDER);
            long content = at + CHUNK_HEAD;
            if (name.equals("desc")) {
                format = content;
            } else if (name.equals("data")) {
                if (format < 0) {
                    throw header.broken("its samples come before their format description");
                }
                return layout(format, content + EDIT_COUNT, size == -1 ? Math.max(0, header.size() - content - EDIT_COUNT)
                        : size >= 0 && size <= EDIT_COUNT ? 0 : size - EDIT_COUNT);
            }
            if (size < 0 || size > header.size()) {
                throw header.broken("a part of it claims " + size + " bytes");
            }
            at = content + size;
        }
        throw header.broken(format < 0 ? "it ends before its format description" : "it ends before its samples");
    }

    private PcmLayout layout(long format, long dataStart, long claimed) throws AudioException, IOException {
        double rate = Double.longBitsToDouble(header.signedLong(format, ORDER));
        String coding = header.text(format + 8, 4);
        long flags = header.unsignedInt(format + 12, ORDER);
        long channels = header.unsignedInt(format + 24, ORDER);
        long bits = header.unsignedInt(format + 28, ORDER);
        PcmChecks.check(header, channels, Math.round(rate));
        SampleEncoding encoding = encoding(coding, (flags & 1) != 0, wideBits(format, dataStart, (int) channels, bits));
        ByteOrder order = (flags & 2) != 0 ? ByteOrder.LITTLE_ENDIAN : ORDER;
        long frames = PcmChecks.framesOrRest(header, dataStart, claimed, encoding.bytes() * channels, warnings);
        if (claimed > 0) {
            PcmChecks.lookBehind(header, dataStart + claimed, warnings);
        }
        return new PcmLayout("CAF", encoding, order, (int) channels, (int) Math.round(rate), dataStart, frames, warnings);
    }

    /** Samples may lie in the upper bits of wider numbers: bytes a packet over channels tells how wide they are, where samples look so. */
    private long wideBits(long format, long dataStart, int channels, long bits) throws AudioException, IOException {
        long packet = header.unsignedInt(format + 16, ORDER);
        long wide = packet / channels;
        ByteOrder order = (header.unsignedInt(format + 12, ORDER) & 2) != 0 ? ByteOrder.LITTLE_ENDIAN : ORDER;
        if (!header.text(format + 8, 4).equals("lpcm") || packet == (bits + 7) / 8 * channels) {
            return bits;
        }
        if (packet % channels == 0 && wide <= 4 && 8 * wide > bits && PcmChecks.isPadded(header, dataStart, (int) wide, order)) {
            return 8 * wide;
        }
        warnings.add(new Warning("header", String.format("The header of %s claims %d bits a sample, but %d bytes for %d channel(s): it is"
                + " read with %d bits.", header.file().getFileName(), bits, packet, channels, bits)));
        return bits;
    }

    private SampleEncoding encoding(String coding, boolean isFloat, long bits) throws AudioException {
        if (coding.equals("alaw")) {
            return SampleEncoding.A_LAW;
        }
        if (coding.equals("ulaw")) {
            return SampleEncoding.MU_LAW;
        }
        if (coding.equals("lpcm") && isFloat && (bits == 32 || bits == 64)) {
            return bits == 32 ? SampleEncoding.FLOAT32 : SampleEncoding.FLOAT64;
        }
        if (coding.equals("lpcm") && !isFloat && bits >= 1 && bits <= 32) {
            return List.of(SampleEncoding.S8, SampleEncoding.S16, SampleEncoding.S24, SampleEncoding.S32).get((int) (bits - 1) / 8);
        }
        throw header.unsupported("its coding (CAF \"" + coding.strip() + "\", " + bits + " bits) is not known here");
    }
}
