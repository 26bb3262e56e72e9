/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.List;

import org.sparsha.audio.BitReader.Damage;

/** The fine structure of spectra, as vectors out of code books (Vorbis I, section 8: residue types 0, 1 and 2). */
final class VorbisResidue {

    private static final int PASSES = 8;

    private final int type;
    private final int begin;
    private final int end;
    private final int partition;
    private final int classes;
    private final VorbisCodebook classBook;
    private final VorbisCodebook[][] books;
    private int longest;

    /**
     * @param in the set-up header, behind the residue's type
     * @param type 0, 1 or 2
     * @param codebooks the stream's code books
     */
    VorbisResidue(VorbisBits in, int type, List<VorbisCodebook> codebooks) throws Damage {
        this.type = type;
        this.begin = in.number(24);
        this.end = in.number(24);
        this.partition = in.number(24) + 1;
        this.classes = in.number(6) + 1;
        this.classBook = book(in.number(8), codebooks);
        int[] cascade = new int[classes];
        for (int i = 0; i < classes; i++) {
            int low = in.number(3);
            cascade[i] = (in.flag() ? in.number(5) << 3 : 0) | low;
        }
        this.books = new VorbisCodebook[classes][PASSES];
        for (int i = 0; i < classes; i++) {
            for (int pass = 0; pass < PASSES; pass++) {
                if ((cascade[i] & 1 << pass) != 0) {
                    VorbisCodebook book = book(in.number(8), codebooks);
                    if (!book.hasVectors() || partition % book.dimensions() != 0) {
                        throw new Damage("a code book of spectra doesn't fit");
                    }
                    books[i][pass] = book;
                    longest = Math.max(longest, book.dimensions());
                }
            }
        }
        if (type > 2 || end < begin || in.isEnded()) {
            throw new Damage("the description of its spectra is wrong");
        }
    }

    private static VorbisCodebook book(int number, List<VorbisCodebook> codebooks) throws Damage {
        if (number >= codebooks.size()) {
            throw new Damage("a code book is missing");
        }
        return codebooks.get(number);
    }

    /**
     * @param in the packet
     * @param spectra one array a channel, zeros, which get the spectra
     * @param silent channels that have none
     * @param count values a channel
     */
    void read(VorbisBits in, float[][] spectra, boolean[] silent, int count) {
        if (type < 2) {
            decode(in, spectra, silent, count);
            return;
        }
        boolean allSilent = true;
        for (boolean channel : silent) {
            allSilent &= channel;
        }
        if (!allSilent) {
            int channels = spectra.length;
            float[][] woven = new float[1][count * channels];
            decode(in, woven, new boolean[1], count * channels);
            for (int c = 0; c < channels; c++) {
                for (int i = 0; i < count; i++) {
                    spectra[c][i] = woven[0][i * channels + c];
                }
            }
        }
    }

    private void decode(VorbisBits in, float[][] spectra, boolean[] silent, int count) {
        int from = Math.min(begin, count);
        int parts = (Math.min(end, count) - from) / partition;
        int word = classBook.dimensions();
        float[] vector = new float[longest];
        int[][] kinds = new int[spectra.length][parts + word];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int part = 0; part < parts;) {
                if (pass == 0 && !readKinds(in, kinds, silent, part)) {
                    return;
                }
                for (int i = 0; i < word && part < parts; i++, part++) {
                    for (int c = 0; c < spectra.length; c++) {
                        VorbisCodebook book = silent[c] ? null : books[kinds[c][part]][pass];
                        if (book != null && !add(in, book, spectra[c], from + part * partition, vector)) {
                            return;
                        }
                    }
                }
            }
        }
    }

    private boolean readKinds(VorbisBits in, int[][] kinds, boolean[] silent, int part) {
        for (int c = 0; c < kinds.length; c++) {
            if (!silent[c]) {
                int entry = classBook.entry(in);
                if (entry < 0) {
                    return false;
                }
                for (int i = classBook.dimensions() - 1; i >= 0; i--) {
                    kinds[c][part + i] = entry % classes;
                    entry /= classes;
                }
            }
        }
        return true;
    }

    private boolean add(VorbisBits in, VorbisCodebook book, float[] spectrum, int from, float[] vector) {
        int dimensions = book.dimensions();
        int steps = partition / dimensions;
        for (int i = 0; i < steps; i++) {
            int entry = book.entry(in);
            if (entry < 0) {
                return false;
            }
            book.vector(entry, vector);
            for (int d = 0; d < dimensions; d++) {
                spectrum[from + (type == 0 ? i + d * steps : i * dimensions + d)] += vector[d];
            }
        }
        return true;
    }
}
