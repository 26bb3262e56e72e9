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

/** Finds format and samples in a Sun/NeXT AU file. */
final class AuHeader {

    private static final long UNKNOWN_SIZE = 0xffffffffL;
    private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;

    private final HeaderBytes header;

    AuHeader(HeaderBytes header) {
        this.header = header;
    }

    /**
     * @return where and how the samples lie
     * @throws AudioException where the file is broken or of a coding not known here
     * @throws IOException where the file can't be read
     */
    PcmLayout layout() throws AudioException, IOException {
        long start = header.unsignedInt(4, ORDER);
        long size = header.unsignedInt(8, ORDER);
        long coding = header.unsignedInt(12, ORDER);
        long rate = header.unsignedInt(16, ORDER);
        long channels = header.unsignedInt(20, ORDER);
        PcmChecks.check(header, channels, rate);
        if (start < 24) {
            throw header.broken("its samples would lie inside its header");
        }
        SampleEncoding encoding = switch ((int) coding) {
            case 1 -> SampleEncoding.MU_LAW;
            case 2 -> SampleEncoding.S8;
            case 3 -> SampleEncoding.S16;
            case 4 -> SampleEncoding.S24;
            case 5 -> SampleEncoding.S32;
            case 6 -> SampleEncoding.FLOAT32;
            case 7 -> SampleEncoding.FLOAT64;
            case 27 -> SampleEncoding.A_LAW;
            default -> throw header.unsupported("its coding (AU coding " + coding + ") is not known here");
        };
        List<Warning> warnings = new ArrayList<>();
        long claimed = size == UNKNOWN_SIZE ? Math.max(0, header.size() - start) : size; // "unknown" is allowed here, no defect
        long frames = PcmChecks.frames(header, start, claimed, encoding.bytes() * channels, warnings);
        return new PcmLayout("AU", encoding, ORDER, (int) channels, (int) rate, start, frames, warnings);
    }
}
