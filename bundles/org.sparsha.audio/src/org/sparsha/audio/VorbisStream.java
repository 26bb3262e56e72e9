/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import org.sparsha.audio.BitReader.Damage;

/**
 * One Vorbis stream of an Ogg file: where its packets lie and which samples they make, told by the pages' positions and the packets' first
 * bytes, without decoding. Where pages are missing, positions go on where the next page says.
 */
final class VorbisStream {

    private static final int LONGEST_HEADER = 1 << 24;
    private static final int HEADERS = 3;
    private static final int LONGEST_GAP = 1 << 26;

    private final ByteWindow bytes;
    private final int serial;
    private final ByteArrayOutputStream[] headers = {new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream()};
    private int headersDone;
    private Optional<VorbisSetup> setup = Optional.empty();
    private long[] packetPage = new long[256];
    private int[] packetPiece = new int[256];
    private long[] ends = new long[256];
    private int[] lengths = new int[256];
    private int count;
    private int firstOfRun;
    private boolean anchored;
    private boolean lost;
    private boolean started;
    private long origin;
    private int lastSequence;
    private boolean open;
    private long openPage;
    private int openPiece;
    private int openBlock;
    private int blockBefore;
    private long lastGranule = -1;
    private long granuleBefore = -1;
    private long endBefore;
    private long lastEnd;
    private boolean ended;
    private long silent;
    private long firstSilent = -1;
    private boolean damaged;

    VorbisStream(ByteWindow bytes, OggPage first) throws IOException, Damage {
        this.bytes = bytes;
        this.serial = first.serial();
        this.lastSequence = first.sequence() - 1;
        add(first);
    }

    int serial() {
        return serial;
    }

    /** Takes the next page of this stream. */
    void add(OggPage page) throws IOException, Damage {
        boolean hole = page.sequence() != lastSequence + 1;
        lastSequence = page.sequence();
        if (hole && headersDone < HEADERS) {
            throw new Damage("a part of its headers is missing");
        }
        if (hole || open && !page.is(OggPage.CONTINUED)) {
            lose();
        }
        boolean skip = page.is(OggPage.CONTINUED) && !open && headersDone >= HEADERS;
        long at = page.body();
        int before = count;
        boolean begins = !open;
        for (int piece = 0; piece < page.laces().length; piece++) {
            int lace = page.laces()[piece];
            if (headersDone < HEADERS) {
                header(at, lace);
            } else if (!skip) {
                if (begins) {
                    open = true;
                    openPage = page.offset();
                    openPiece = piece;
                    openBlock = lace > 0 ? setup.orElseThrow().blockSizeOf(bytes.at(at)) : 0;
                }
                begins = lace < 255;
                if (begins) {
                    open = false;
                    packet();
                }
            }
            skip &= lace == 255;
            at += lace;
        }
        if (page.granule() >= 0 && count > before) {
            anchor(page);
        }
        ended = page.is(OggPage.LAST);
    }

    /** Pages are missing: what comes next has no packet before it. */
    private void lose() {
        open = false;
        lost = true;
        damaged = true;
        blockBefore = 0;
        firstOfRun = count;
        anchored = false;
    }

    private void header(long at, int lace) throws IOException, Damage {
        ByteArrayOutputStream packet = headers[headersDone];
        if (headersDone != 1) { // the second one holds comments: nothing that is heard
            packet.writeBytes(bytes.copy(at, lace));
        }
        if (packet.size() > LONGEST_HEADER) {
            throw new Damage("its headers are longer than any encoder makes them");
        }
        if (lace < 255) {
            headersDone++;
        }
        if (headersDone == HEADERS && setup.isEmpty()) {
            setup = Optional.of(new VorbisSetup(headers[0].toByteArray(), headers[2].toByteArray()));
        }
    }

    private void packet() {
        if (openBlock == 0) {
            return; // no sound in it: decoders pass over it
        }
        if (count == ends.length) {
            packetPage = Arrays.copyOf(packetPage, 2 * count);
            packetPiece = Arrays.copyOf(packetPiece, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        packetPage[count] = openPage;
        packetPiece[count] = openPiece;
        lengths[count] = blockBefore == 0 ? 0 : (blockBefore + openBlock) / 4;
        ends[count] = (count == 0 ? 0 : ends[count - 1]) + lengths[count];
        blockBefore = openBlock;
        count++;
    }

    /** The first page with a position, at the begin and behind what is missing, says where its packets belong. */
    private void anchor(OggPage page) {
        granuleBefore = lastGranule;
        endBefore = lastEnd;
        lastGranule = page.granule();
        if (!started && !lost) {
            boolean cut = page.is(OggPage.LAST) && page.granule() < ends[count - 1]; // its end is cut off, not its begin
            origin = cut ? 0 : page.granule() - ends[count - 1]; // cut out of longer sound: positions begin before or behind 0
        } else if (!anchored && lost) {
            long past = firstOfRun == 0 ? 0 : ends[firstOfRun - 1];
            long gap = page.granule() - origin - ends[count - 1];
            if (gap > 0 && gap <= LONGEST_GAP) {
                silent += gap;
                firstSilent = firstSilent < 0 ? past : firstSilent;
                move(firstOfRun, gap);
            }
        }
        started = true;
        anchored = true;
        lastEnd = ends[count - 1];
    }

    private void move(int from, long by) {
        for (int i = from; i < count && by != 0; i++) {
            ends[i] += by;
        }
    }

    /** @return how its packets are decoded; empty while its headers aren't whole */
    Optional<VorbisSetup> setup() {
        return setup;
    }

    /** @return samples that it holds */
    long length() {
        long made = count == 0 ? 0 : ends[count - 1];
        return made - Math.min(cut(), count == 0 ? 0 : lengths[count - 1]);
    }

    /** @return samples that lay before its first packet, by the positions that its encoder wrote; negative where they begin before 0 */
    long origin() {
        return origin;
    }

    /** @return whether its last position leaves out more than an end that is cut off: sound that is there, and is heard */
    boolean isPositionOdd() {
        return count > 0 && cut() > lengths[count - 1];
    }

    /**
     * Samples that the last position leaves out: as many of the last packet as it wants (Vorbis I, A.2). A position that leaves out more,
     * or steps back, is none; the reference decoder leaves out the last packet then.
     */
    private long cut() {
        if (count == 0 || lastGranule < 0 || lastEnd < ends[count - 1]) {
            return 0; // no position behind the last packet
        }
        long byOrigin = ends[count - 1] - (lastGranule - origin);
        if (granuleBefore < 0 || byOrigin >= 0 && byOrigin <= lengths[count - 1]) {
            return Math.max(0, byOrigin);
        }
        return Math.max(0, ends[count - 1] - endBefore - (lastGranule - granuleBefore));
    }

    int count() {
        return count;
    }

    /** @return the sample behind a packet's last one */
    long end(int packet) {
        return ends[packet];
    }

    /** @return samples that a packet makes together with the one before; 0 for the first one and for the first behind a gap */
    int length(int packet) {
        return lengths[packet];
    }

    /** @return the packet that makes a sample, or the first one behind it */
    int packetAt(long sample) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ends[middle] > sample) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** @return where the page lies on which a packet begins */
    long page(int packet) {
        return packetPage[packet];
    }

    /** @return with which piece of that page it begins */
    int piece(int packet) {
        return packetPiece[packet];
    }

    long silent() {
        return silent;
    }

    long firstSilent() {
        return firstSilent;
    }

    boolean isDamaged() {
        return damaged;
    }

    /** @return whether it has the mark of its last page */
    boolean isEnded() {
        return ended;
    }
}
