/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A subset of the players of a {@link MaskedModel}: those that are KEPT; the others are perturbed. Immutable, equal by content.
 */
public final class Coalition {

    private final int size;
    private final long[] words;

    private Coalition(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    /**
     * @param size number of players
     * @return the coalition that keeps them all: the unchanged clip
     */
    public static Coalition all(int size) {
        BitSet bits = new BitSet(size);
        bits.set(0, size);
        return of(size, bits);
    }

    /**
     * @param size number of players
     * @return the coalition that keeps none
     */
    public static Coalition none(int size) {
        return new Coalition(size, new long[words(size)]);
    }

    /**
     * @param size number of players
     * @param kept those kept, all below {@code size}
     * @return the coalition
     */
    public static Coalition of(int size, BitSet kept) {
        if (kept.length() > size) {
            throw new IllegalArgumentException("Player " + (kept.length() - 1) + " of " + size);
        }
        return new Coalition(size, Arrays.copyOf(kept.toLongArray(), words(size)));
    }

    /**
     * @param size number of players
     * @param kept numbers of those kept
     * @return the coalition
     */
    public static Coalition of(int size, int... kept) {
        BitSet bits = new BitSet(size);
        for (int player : kept) {
            bits.set(player);
        }
        return of(size, bits);
    }

    private static int words(int size) {
        return (size + 63) >>> 6;
    }

    /** @return number of players, kept or not */
    public int size() {
        return size;
    }

    /**
     * @param player number of a player
     * @return whether it is kept
     */
    public boolean keeps(int player) {
        if (player < 0 || player >= size) {
            throw new IndexOutOfBoundsException("Player " + player + " of " + size);
        }
        return (words[player >>> 6] & 1L << player) != 0;
    }

    /** @return how many are kept */
    public int kept() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /**
     * @param player number of a player
     * @return this coalition with that player kept
     */
    public Coalition with(int player) {
        return keeps(player) ? this : flipped(player);
    }

    /**
     * @param player number of a player
     * @return this coalition with that player perturbed
     */
    public Coalition without(int player) {
        return keeps(player) ? flipped(player) : this;
    }

    /** @return the coalition of exactly the others */
    public Coalition complement() {
        BitSet bits = toBitSet();
        bits.flip(0, size);
        return of(size, bits);
    }

    /** @return the kept players as a new bit set */
    public BitSet toBitSet() {
        return BitSet.valueOf(words);
    }

    private Coalition flipped(int player) {
        long[] copy = words.clone();
        copy[player >>> 6] ^= 1L << player;
        return new Coalition(size, copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coalition that && size == that.size && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return toBitSet() + " of " + size;
    }
}
