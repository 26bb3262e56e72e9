/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.util.Arrays;

/**
 * Codes without redundancy (D. A. Huffman, "A method for the construction of minimum-redundancy codes", 1952), canonical as RFC 1951,
 * section 3.2.2, wants them.
 *
 * @param lengths bits of each symbol's code, 0 where it never comes
 * @param codes code of each symbol, its first bit the lowest
 */
record HuffmanCodes(int[] lengths, int[] codes) {

    /**
     * @param counts how often each symbol comes
     * @param longest most bits that a code may have, at least as many as it takes to tell all symbols apart
     */
    static HuffmanCodes of(int[] counts, int longest) {
        int[] weights = counts.clone();
        int[] lengths = lengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > longest) { // rare symbols become less rare until none is too long
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] + 1 >> 1;
            }
            lengths = lengths(weights);
        }
        return new HuffmanCodes(lengths, codes(lengths));
    }

    /** Joins the two least frequent again and again; they come from two rows that are each in order. */
    private static int[] lengths(int[] weights) {
        long[] leaves = new long[weights.length];
        int count = 0;
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                leaves[count++] = (long) weights[symbol] << Integer.SIZE | symbol;
            }
        }
        Arrays.sort(leaves, 0, count);
        int[] lengths = new int[weights.length];
        if (count == 1) {
            lengths[(int) leaves[0]] = 1;
            return lengths;
        }
        long[] sums = new long[Math.max(0, count - 1)];
        int[] parents = new int[2 * count];
        int leaf = 0;
        int joined = 0;
        for (int next = 0; next < sums.length; next++) {
            for (int half = 0; half < 2; half++) {
                boolean isLeaf = leaf < count && (joined == next || leaves[leaf] >>> Integer.SIZE <= sums[joined]);
                sums[next] += isLeaf ? leaves[leaf] >>> Integer.SIZE : sums[joined];
                parents[isLeaf ? leaf++ : count + joined++] = count + next;
            }
        }
        int[] depths = new int[2 * count];
        for (int node = 2 * count - 3; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        for (int i = 0; i < count; i++) {
            lengths[(int) leaves[i]] = depths[i];
        }
        return lengths;
    }

    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length < Integer.SIZE; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(code) >>> Integer.SIZE - length;
                    code++;
                }
            }
            code <<= 1;
        }
        return codes;
    }
}
