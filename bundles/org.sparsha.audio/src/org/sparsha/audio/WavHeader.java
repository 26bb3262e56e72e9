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

/** Finds format and samples in a WAV file: RIFF, its big-endian twin RIFX, and RF64 and BW64 with sizes of 64 bits (EBU Tech 3306). */
final class WavHeader {

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
                if (size > 0 || !header.text(at + 8, 4).equals("data")) { // an empty one may stand before the right one
                    long bytes = dataSize(at, size, longDataSize);
                    lookBehind(next(at, bytes));
                    return new WavFormatChunk(header, order, warnings).layout("WAV", format, at + 8, bytes);
                }
            }
            at = next(at, size);
        }
        throw header.broken(format < 0 ? "it ends before its format description" : "it ends before its samples");
    }

    /** The next part begins at an even place; some programs forget the byte in between. */
    private long next(long at, long size) throws IOException {
        long next = at + 8 + size;
        boolean forgotten = (size & 1) == 1 && PcmChecks.isName(header.text(next, 4)) && !PcmChecks.isName(header.text(next + 1, 4));
        return forgotten ? next : next + (size & 1);
    }

    /** Sound behind the sound is not left out without a word: another part with samples, or what is no part. */
    private void lookBehind(long from) throws AudioException, IOException {
        long at = from;
        while (at + 8 <= header.size() && PcmChecks.isName(header.text(at, 4))) {
            if (header.text(at, 4).equals("data")) {
                warnings.add(new Warning("header", header.file().getFileName()
                        + " has samples in more than one part: only the first part is read."));
                return;
            }
            at = next(at, header.unsignedInt(at + 4, order));
        }
        if (at == from) {
            PcmChecks.lookBehind(header, at, warnings);
        }
    }

    private long dataSize(long at, long size, long longDataSize) throws AudioException, IOException {
        if (size == SIZE_ELSEWHERE && longDataSize != 0) {
            return longDataSize > 0 ? longDataSize : Math.max(0, header.size() - at - 8); // written into a pipe: up to the end
        }
        if ((size == 0 || size == SIZE_ELSEWHERE) && header.size() > at + 8 && !onlyPartsFollow(at + 8)) {
            // a recorder that was stopped the hard way never filled in its sizes: everything after the header is sound
            warnings.add(PcmChecks.unclaimed(header));
            return header.size() - at - 8;
        }
        return size;
    }

    private boolean onlyPartsFollow(long from) throws AudioException, IOException {
        long at = from;
        while (at + 8 <= header.size() && PcmChecks.isName(header.text(at, 4))) {
            at = next(at, header.unsignedInt(at + 4, order));
        }
        return at == header.size() || at == header.size() + 1;
    }
}
