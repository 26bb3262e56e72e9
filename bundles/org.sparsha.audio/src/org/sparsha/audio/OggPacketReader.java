/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Fetches packets of an Ogg file whose place is known. */
final class OggPacketReader {

    private static final int MOST_BETWEEN_PAGES = 1 << 22;

    private final ByteWindow bytes;
    private Optional<OggPage> page = Optional.empty();

    OggPacketReader(ByteWindow bytes) {
        this.bytes = bytes;
    }

    /**
     * @param serial the stream
     * @param at where the page lies on which the packet begins
     * @param piece with which piece of it
     * @return the packet's bytes
     * @throws IOException where the file is another one by now
     */
    byte[] read(int serial, long at, int piece) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        OggPage current = page(at);
        int next = piece;
        while (true) {
            long from = current.body();
            for (int i = 0; i < next; i++) {
                from += current.laces()[i];
            }
            int length = 0;
            boolean whole = false;
            while (next < current.laces().length && !whole) {
                whole = current.laces()[next] < 255;
                length += current.laces()[next++];
            }
            packet.writeBytes(bytes.copy(from, length));
            if (whole) {
                return packet.toByteArray();
            }
            current = following(current, serial);
            next = 0;
        }
    }

    private OggPage page(long at) throws IOException {
        if (page.isEmpty() || page.get().offset() != at) {
            page = OggPage.at(bytes, at);
        }
        return page.orElseThrow(() -> new IOException("the file was changed while it was read"));
    }

    /** The next whole page of the stream; others may lie between. */
    private OggPage following(OggPage before, int serial) throws IOException {
        long at = before.end();
        while (at < Math.min(bytes.size(), before.end() + MOST_BETWEEN_PAGES)) {
            Optional<OggPage> next = OggPage.at(bytes, at);
            if (next.isPresent() && next.get().isWhole(bytes)) {
                if (next.get().serial() == serial) {
                    return next.get();
                }
                at = next.get().end();
            } else {
                at++;
            }
        }
        throw new IOException("the file was changed while it was read");
    }
}
