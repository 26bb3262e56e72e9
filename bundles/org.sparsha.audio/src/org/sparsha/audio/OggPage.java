/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * A page of an Ogg file (RFC 3533, section 6).
 *
 * @param offset where it begins in the file
 * @param flags 1: its first packet began on the page before, 2: first page of a stream, 4: last page
 * @param granule samples up to its last whole packet; -1 where none ends on it
 * @param serial which stream it belongs to
 * @param sequence its number in the stream
 * @param laces lengths of its pieces; a packet goes on while they are 255
 */
record OggPage(long offset, int flags, long granule, int serial, int sequence, int[] laces) {

    static final int CONTINUED = 1;
    static final int FIRST = 2;
    static final int LAST = 4;

    private static final int HEAD = 27;
    private static final int CHECKSUM = 22;

    /**
     * @param bytes the file
     * @param at where a page should begin
     * @return the page, its checksum not looked at; empty where there is none
     */
    static Optional<OggPage> at(ByteWindow bytes, long at) throws IOException {
        if (bytes.at(at) != 'O' || bytes.at(at + 1) != 'g' || bytes.at(at + 2) != 'g' || bytes.at(at + 3) != 'S') {
            return Optional.empty();
        }
        byte[] head = bytes.copy(at, HEAD + 255);
        if (head.length < HEAD || head[4] != 0 || head.length < HEAD + (head[26] & 0xff)) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int[] laces = new int[head[26] & 0xff];
        for (int i = 0; i < laces.length; i++) {
            laces[i] = head[HEAD + i] & 0xff;
        }
        return Optional.of(new OggPage(at, head[5] & 0xff, numbers.getLong(6), numbers.getInt(14), numbers.getInt(18), laces));
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    /** @return where its first packet's bytes lie */
    long body() {
        return offset + HEAD + laces.length;
    }

    /** @return where the next page begins */
    long end() {
        return body() + Arrays.stream(laces).sum();
    }

    /** @return whether all of it is in the file and its checksum fits */
    boolean isWhole(ByteWindow bytes) throws IOException {
        if (end() > bytes.size()) {
            return false;
        }
        int crc = 0;
        int stored = 0;
        for (long at = offset; at < end(); at++) {
            byte next = bytes.at(at);
            int index = (int) (at - offset);
            if (index >= CHECKSUM && index < CHECKSUM + 4) {
                stored |= (next & 0xff) << 8 * (index - CHECKSUM);
                next = 0;
            }
            crc = Checksums.crc32(crc, next);
        }
        return crc == stored;
    }
}
