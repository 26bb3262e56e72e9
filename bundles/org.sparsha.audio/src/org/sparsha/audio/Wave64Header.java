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

/** Finds format and samples in a Sony Wave64 file: WAV with 16-byte names and 64-bit sizes that count the 24 bytes of the chunk's head. */
final class Wave64Header {

    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
    private static final int CHUNK_HEAD = 24;

    private final HeaderBytes header;

    Wave64Header(HeaderBytes header) {
        this.header = header;
    }

    /**
     * @return where and how the samples lie
     * @throws AudioException where the file is broken or of a coding not known here
     * @throws IOException where the file can't be read
     */
    PcmLayout layout() throws AudioException, IOException {
        if (!header.text(24, 4).equals("wave")) {
            throw header.unsupported("it is a Wave64 file but holds no WAVE sound");
        }
        long format = -1;
        long at = 40;
        while (at + CHUNK_HEAD <= header.size()) {
            String name = header.text(at, 4);
            long size = header.signedLong(at + 16, ORDER);
            if (size < CHUNK_HEAD && !name.equals("data")) {
                throw header.broken("a part of it claims " + size + " bytes");
            }
            if (name.equals("fmt ")) {
                format = at + CHUNK_HEAD;
            } else if (name.equals("data")) {
                if (format < 0) {
                    throw header.broken("its samples come before their format description");
                }
                boolean unfinished = size <= CHUNK_HEAD && header.size() > at + CHUNK_HEAD + PcmChecks.SOME_SOUND;
                List<Warning> warnings = new ArrayList<>(unfinished ? List.of(PcmChecks.unclaimed(header)) : List.of());
                long bytes = unfinished ? header.size() - at - CHUNK_HEAD : Math.max(0, size - CHUNK_HEAD);
                if (!unfinished && bytes > 0) {
                    PcmChecks.lookBehind(header, at + (size + 7 & ~7L), warnings);
                }
                return new WavFormatChunk(header, ORDER, warnings).layout("Wave64", format, at + CHUNK_HEAD, bytes);
            }
            long next = at + (size + 7 & ~7L);
            if (next <= at) {
                throw header.broken("a part of it claims " + size + " bytes");
            }
            at = next;
        }
        throw header.broken(format < 0 ? "it ends before its format description" : "it ends before its samples");
    }
}
