/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Arrays;

import org.sparsha.audio.BitReader.Damage;

/** A code book of a Vorbis stream: Huffman codes for numbers, which may stand for vectors (Vorbis I, section 3). */
final class VorbisCodebook {

    private static final int FAST_BITS = 9;
    private static final int PATTERN = 0x564342;
    private static final int MOST_BITS = 24;
    private static final int MOST_IN_TABLE = 1 << 15;

    private final int dimensions;
    private final int entries;
    private final byte[] lengths;
    private int[] tree = new int[64];
    private int nodes = 1;
    private final int[] fast = new int[1 << FAST_BITS];
    private int lookup;
    private float minimum;
    private float delta;
    private boolean sequential;
    private int values;
    private int[] multiplicands = {};
    private float[] table = {};

    /**
     * @param in the set-up header, where the book begins
     */
    VorbisCodebook(VorbisBits in) throws Damage {
        if (in.number(24) != PATTERN) {
            throw new Damage("a code book begins wrongly");
        }
        this.dimensions = in.number(16);
        this.entries = in.number(24);
        if (bits(dimensions) + bits(entries) > MOST_BITS || entries == 0 || dimensions == 0) {
            throw new Damage("a code book claims " + entries + " entries of " + dimensions + " numbers");
        }
        this.lengths = new byte[entries];
        readLengths(in);
        makeTree();
        readVectors(in);
        if (in.isEnded()) {
            throw new Damage("it ends in the middle of a code book");
        }
    }

    /** @return bits that a number takes */
    static int bits(int number) {
        return 32 - Integer.numberOfLeadingZeros(number);
    }

    int dimensions() {
        return dimensions;
    }

    boolean hasVectors() {
        return lookup > 0;
    }

    private void readLengths(VorbisBits in) throws Damage {
        if (in.flag()) {
            int length = in.number(5) + 1;
            for (int i = 0; i < entries; length++) {
                int many = in.number(bits(entries - i));
                if (length > 32 || many > entries - i || in.isEnded()) {
                    throw new Damage("the lengths in a code book are wrong");
                }
                Arrays.fill(lengths, i, i + many, (byte) length);
                i += many;
            }
        } else {
            boolean sparse = in.flag();
            for (int i = 0; i < entries && !in.isEnded(); i++) {
                lengths[i] = (byte) (!sparse || in.flag() ? in.number(5) + 1 : 0);
            }
        }
    }

    /** Gives each entry the lowest free code of its length, and keeps the codes as a binary tree. */
    private void makeTree() throws Damage {
        long[] free = new long[33];
        int used = 0;
        for (int i = 0; i < entries; i++) {
            int length = lengths[i];
            if (length == 0) {
                continue;
            }
            used++;
            long code = free[length];
            if (code >>> length != 0) {
                throw new Damage("a code book has more codes than fit");
            }
            add(code, length, i);
            for (int j = length; j > 0; j--) {
                if ((free[j] & 1) != 0) {
                    free[j] = j == 1 ? free[1] + 1 : free[j - 1] << 1;
                    break;
                }
                free[j]++;
            }
            for (int j = length + 1; j < 33 && free[j] >>> 1 == code; j++) {
                code = free[j];
                free[j] = free[j - 1] << 1;
            }
        }
        boolean single = used == 1 && free[2] == 2; // one code of one bit, of which both values mean the entry
        for (int length = 1; length < 33 && used > 0 && !single; length++) {
            if ((free[length] & 0xffffffffL >>> 32 - length) != 0) {
                throw new Damage("a code book leaves codes without a meaning");
            }
        }
        if (single) {
            tree[1] = tree[0];
        }
        for (int i = 0; i < fast.length; i++) {
            fast[i] = walk(i);
        }
    }

    private void add(long code, int length, int entry) {
        int node = 0;
        for (int bit = length - 1; bit >= 0; bit--) {
            int slot = 2 * node + (int) (code >>> bit & 1);
            if (bit == 0) {
                tree[slot] = ~entry;
            } else {
                if (tree[slot] == 0) {
                    tree[slot] = nodes++;
                    if (2 * nodes > tree.length) {
                        tree = Arrays.copyOf(tree, 2 * tree.length);
                    }
                }
                node = tree[slot];
            }
        }
    }

    /** What the first bits lead to: {@code entry << 5 | bits}, or the node reached as a negative number, or 0 where no code begins so. */
    private int walk(int bits) {
        int node = 0;
        for (int i = 0; i < FAST_BITS; i++) {
            node = tree[2 * node + (bits >> i & 1)];
            if (node < 0) {
                return ~node << 5 | i + 1;
            }
            if (node == 0) {
                return 0;
            }
        }
        return -node;
    }

    private void readVectors(VorbisBits in) throws Damage {
        lookup = in.number(4);
        if (lookup == 0) {
            return;
        }
        if (lookup > 2) {
            throw new Damage("a code book has an unknown kind of vectors");
        }
        minimum = unpack(in.read(32));
        delta = unpack(in.read(32));
        int valueBits = in.number(4) + 1;
        sequential = in.flag();
        values = lookup == 1 ? root() : entries * dimensions;
        multiplicands = new int[values];
        for (int i = 0; i < values && !in.isEnded(); i++) {
            multiplicands[i] = in.number(valueBits);
        }
        if ((long) entries * dimensions <= MOST_IN_TABLE && !in.isEnded()) {
            float[] all = new float[entries * dimensions];
            float[] one = new float[dimensions];
            for (int entry = 0; entry < entries; entry++) {
                vector(entry, one);
                System.arraycopy(one, 0, all, entry * dimensions, dimensions);
            }
            table = all;
        }
    }

    /** The greatest number whose power is at most the number of entries. */
    private int root() {
        int root = (int) Math.floor(Math.pow(entries, 1.0 / dimensions));
        while (power(root + 1) <= entries) {
            root++;
        }
        while (power(root) > entries) {
            root--;
        }
        return root;
    }

    private long power(int base) {
        long power = 1;
        for (int i = 0; i < dimensions && power <= entries; i++) {
            power *= base;
        }
        return power;
    }

    private static float unpack(long word) {
        double mantissa = word & 0x1fffff;
        int exponent = (int) (word >>> 21 & 0x3ff);
        return (float) Math.scalb((word & 0x80000000L) != 0 ? -mantissa : mantissa, exponent - 788);
    }

    /** @return the next entry; -1 at the packet's end or where no code fits */
    int entry(VorbisBits in) {
        int found = fast[in.peek(FAST_BITS)];
        if (found > 0) {
            in.skip(found & 31);
            return in.isEnded() ? -1 : found >> 5;
        }
        if (found == 0) {
            in.skip(64);
            return -1;
        }
        in.skip(FAST_BITS);
        int node = -found;
        while (node > 0 && !in.isEnded()) {
            node = tree[2 * node + in.number(1)];
        }
        return node < 0 && !in.isEnded() ? ~node : -1;
    }

    /** Writes the vector that an entry stands for. */
    void vector(int entry, float[] into) {
        if (table.length > 0) {
            System.arraycopy(table, entry * dimensions, into, 0, dimensions);
            return;
        }
        float last = 0;
        int divisor = 1;
        for (int i = 0; i < dimensions; i++) {
            int index = lookup == 1 ? entry / divisor % values : entry * dimensions + i;
            into[i] = multiplicands[index] * delta + minimum + last;
            last = sequential ? into[i] : 0;
            divisor = lookup == 1 ? divisor * values : 1;
        }
    }
}
