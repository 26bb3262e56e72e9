/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * The packets of the first stream in an Ogg file (RFC 3533). Checksums are not checked: a decoder makes the best of broken packets.
 */
final class OggPackets {

    private static final int PAGE_HEAD = 27;
    private static final int MOST_BETWEEN_PAGES = 1 << 16;
    /** More than any real packet has: what claims to be longer is broken. */
    private static final int LONGEST_PACKET = 1 << 22;

    private final HeaderBytes file;
    private final Deque<byte[]> ready = new ArrayDeque<>();
    private byte[] unfinished = new byte[0];
    private long serial = -1;
    private long next;

    OggPackets(HeaderBytes file) {
        this.file = file;
    }

    /** @return length of the stream in samples, as its last page tells; 0 where none does */
    long length() throws IOException {
        long serialOfFirst = page(0).serial;
        for (long to = file.size(); to > 0; to -= MOST_BETWEEN_PAGES) {
            long from = Math.max(0, to - MOST_BETWEEN_PAGES);
            String window = file.text(from, (int) (to - from) + PAGE_HEAD);
            for (int at = window.lastIndexOf("OggS"); at >= 0; at = at == 0 ? -1 : window.lastIndexOf("OggS", at - 1)) {
                if (at + PAGE_HEAD <= window.length()) {
                    Page page = page(from + at);
                    if (page.serial == serialOfFirst && page.granule > 0) {
                        return page.granule;
                    }
                }
            }
        }
        return 0;
    }

    /** @return the next packet; empty at the file's end */
    Optional<byte[]> next() throws IOException {
        boolean more = true;
        while (ready.isEmpty() && more) {
            more = readPage();
        }
        return Optional.ofNullable(ready.pollFirst());
    }

    private boolean readPage() throws IOException {
        long at = find(next);
        if (at < 0) {
            return false;
        }
        Page page = page(at);
        next = at + page.head + page.body;
        serial = serial < 0 ? page.serial : serial;
        if (page.serial != serial) {
            return true;
        }
        byte[] body = file.upTo(at + page.head, page.body);
        boolean continued = (page.flags & 1) != 0;
        boolean dropFirst = continued && unfinished.length == 0;
        if (!continued) {
            unfinished = new byte[0];
        }
        int from = 0;
        int to = 0;
        for (int lace : page.laces) {
            to = Math.min(body.length, to + lace);
            if (lace < 255) {
                if (!dropFirst) {
                    ready.add(joined(body, from, to));
                }
                dropFirst = false;
                unfinished = new byte[0];
                from = to;
            }
        }
        if (from < to) {
            unfinished = joined(body, from, to);
        }
        return true;
    }

    private byte[] joined(byte[] body, int from, int to) throws IOException {
        if (unfinished.length + to - from > LONGEST_PACKET) {
            throw new IOException("A packet is longer than " + LONGEST_PACKET + " bytes");
        }
        byte[] packet = Arrays.copyOf(unfinished, unfinished.length + to - from);
        System.arraycopy(body, from, packet, unfinished.length, to - from);
        return packet;
    }

    private long find(long from) throws IOException {
        String window = file.text(from, 4);
        if (window.equals("OggS")) {
            return from;
        }
        int at = file.text(from, MOST_BETWEEN_PAGES).indexOf("OggS");
        return at < 0 ? -1 : from + at;
    }

    /** A page's head. */
    private record Page(int flags, long granule, long serial, int[] laces, int head, int body) {
    }

    private Page page(long at) throws IOException {
        byte[] head = file.upTo(at, PAGE_HEAD + 255);
        if (head.length < PAGE_HEAD || !new String(head, 0, 4, StandardCharsets.ISO_8859_1).equals("OggS")) {
            throw new IOException("No Ogg page at " + at);
        }
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int[] laces = new int[Math.min(head[26] & 0xff, head.length - PAGE_HEAD)];
        int body = 0;
        for (int i = 0; i < laces.length; i++) {
            laces[i] = head[PAGE_HEAD + i] & 0xff;
            body += laces[i];
        }
        return new Page(head[5], bytes.getLong(6), bytes.getInt(14) & 0xffffffffL, laces, PAGE_HEAD + laces.length, body);
    }

    /** Closes the file. */
    void close() throws IOException {
        file.close();
    }
}
