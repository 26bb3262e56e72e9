/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The descriptions that programs write before and behind sound of any format: ID3, APE, Lyrics3. */
final class AudioTags {

    private static final int ID3_HEAD = 10;
    private static final List<String> BEHIND = List.of("TAG", "APETAGEX", "LYRICSBE", "ID3", "3DI");

    private AudioTags() {
    }

    /** @return whether a tag that lies behind the sound begins so */
    static boolean beginsTag(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return BEHIND.stream().anyMatch(text::startsWith);
    }

    /** @return where the sound begins: behind all ID3v2 tags in front of it */
    static long behindId3(HeaderBytes header) throws java.io.IOException {
        long start = 0;
        while (header.text(start, 3).equals("ID3") && start + ID3_HEAD <= header.size()) {
            byte[] head = header.upTo(start, ID3_HEAD);
            int footer = (head[5] & 0x10) != 0 ? ID3_HEAD : 0;
            start += ID3_HEAD + footer + ((head[6] & 0x7f) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | head[9] & 0x7f);
        }
        return start;
    }
}
