/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.util.Optional;

/** Walks over the whole pages of an Ogg file in one pass; what lies between them is damaged. */
final class OggPages {

    /** Bytes that may be looked at in vain, over the file's length. */
    private static final long VAIN = 1L << 26;

    private final ByteWindow bytes;
    private long vain;
    private long next;
    private boolean damaged;

    OggPages(ByteWindow bytes) {
        this.bytes = bytes;
        this.vain = VAIN + bytes.size();
    }

    /** @return the next whole page; empty at the file's end */
    Optional<OggPage> next() throws IOException {
        long from = next;
        long at = next;
        while (at < bytes.size() && vain > 0) {
            Optional<OggPage> page = OggPage.at(bytes, at);
            if (page.isPresent()) {
                if (page.get().isWhole(bytes)) {
                    next = page.get().end();
                    damaged |= at > from;
                    return page;
                }
                vain -= Math.min(page.get().end(), bytes.size()) - at;
            }
            at++;
        }
        if (from < bytes.size() && !AudioTags.beginsTag(bytes.copy(from, 11))) {
            damaged = true;
        }
        next = bytes.size();
        return Optional.empty();
    }

    /** @return whether something that is no page was passed over so far */
    boolean isDamaged() {
        return damaged;
    }
}
