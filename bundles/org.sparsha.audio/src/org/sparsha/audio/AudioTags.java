/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The descriptions that programs write before and behind sound of any format: ID3, APE, Lyrics3. */
final class AudioTags {

    private static final int ID3_HEAD = 10;
    private static final int APE_HEAD = 32;
    private static final int ID3V1 = 128;
    private static final List<String> BEHIND = List.of("TAG", "APETAGEX", "LYRICSBE", "ID3", "3DI");

    private AudioTags() {
    }

    /** @return whether a tag that lies behind the sound begins so */
    static boolean beginsTag(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return BEHIND.stream().anyMatch(text::startsWith);
    }

    /**
     * Whether nothing but tags lies from a place on. An APE tag of version 1 has no head: only what stands behind it says how long it is.
     *
     * @param start where the sound ends
     */
    static boolean isAllTags(HeaderBytes header, long start) throws IOException {
        if (beginsTag(header.upTo(start, 11))) {
            return true;
        }
        for (long end = header.size(); end - APE_HEAD >= start;) {
            byte[] foot = header.upTo(end - APE_HEAD, APE_HEAD);
            if (new String(foot, StandardCharsets.ISO_8859_1).startsWith("APETAGEX")) {
                return end - (ByteBuffer.wrap(foot).order(ByteOrder.LITTLE_ENDIAN).getInt(12) & 0xffffffffL) == start;
            }
            byte[] old = header.upTo(end - ID3V1, 3);
            if (end - ID3V1 < start || !new String(old, StandardCharsets.ISO_8859_1).equals("TAG")) {
                return false;
            }
            end -= ID3V1;
        }
        return false;
    }

    /** @return where the sound begins: behind all ID3v2 and APE tags in front of it */
    static long behind(HeaderBytes header) throws IOException {
        long start = 0;
        while (start < header.size()) {
            byte[] head = header.upTo(start, APE_HEAD);
            String name = new String(head, StandardCharsets.ISO_8859_1);
            if (name.startsWith("ID3") && head.length >= ID3_HEAD) {
                int footer = (head[5] & 0x10) != 0 ? ID3_HEAD : 0;
                start += ID3_HEAD + footer + ((head[6] & 0x7f) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | head[9] & 0x7f);
            } else if (name.startsWith("APETAGEX") && head.length == APE_HEAD) {
                start += APE_HEAD + (ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(12) & 0xffffffffL);
            } else {
                return start;
            }
        }
        return start;
    }
}
