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

    private final HeaderBytes header;
    private final ByteOrder order;

    AuHeader(HeaderBytes header) throws IOException {
        this.header = header;
        this.order = header.text(0, 4).equals("dns.") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN; // of DEC machines
    }

    /**
     * @return where and how the samples lie
     * @throws AudioException where the file is broken or of a coding not known here
     * @throws IOException where the file can't be read
     */
    PcmLayout layout() throws AudioException, IOException {
        long start = header.unsignedInt(4, order);
        long size = header.unsignedInt(8, order);
        long coding = header.unsignedInt(12, order);
        long rate = header.unsignedInt(16, order);
        long channels = header.unsignedInt(20, order);
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
        boolean unknown = size == UNKNOWN_SIZE || size == 0; // is allowed here, no defect
        long claimed = unknown ? Math.max(0, header.size() - start) : size;
        PcmChecks.lookBehind(header, start + claimed, warnings);
        long frames = PcmChecks.frames(header, start, claimed, encoding.bytes() * channels, warnings);
        return new PcmLayout("AU", encoding, order, (int) channels, (int) rate, start, frames, warnings);
    }
}
