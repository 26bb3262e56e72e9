/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.SplittableRandom;

/**
 * Draws with replacement, counted by kind: a draw costs as much as there are kinds, however many things are drawn. Binomial numbers come by
 * inversion where few are expected, and else by transformed rejection (Hörmann 1993, <i>The generation of binomial random variates</i>,
 * algorithm BTRS), which is exact. For one thread.
 */
final class Multinomial {

    private static final double FEW = 10;

    private final int[] counts;
    private final int total;
    private final double[] logFactorial;
    private final SplittableRandom random;

    /**
     * @param counts how many things there are of each kind
     * @param random where chance comes from
     */
    Multinomial(int[] counts, SplittableRandom random) {
        this.counts = counts.clone();
        this.random = random;
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        total = sum;
        logFactorial = new double[total + 2];
        for (int k = 2; k < logFactorial.length; k++) {
            logFactorial[k] = logFactorial[k - 1] + Math.log(k);
        }
    }

    /** Draws as many things as there are; how many of each kind goes into {@code drawn}. */
    void draw(double[] drawn) {
        int left = total;
        int remaining = total;
        for (int kind = 0; kind < counts.length; kind++) {
            int here = remaining == counts[kind] ? left : binomial(left, counts[kind] / (double) remaining);
            drawn[kind] = here;
            left -= here;
            remaining -= counts[kind];
        }
    }

    private int binomial(int n, double p) {
        if (n == 0 || p <= 0) {
            return 0;
        }
        if (p > 0.5) {
            return n - binomial(n, 1 - p);
        }
        return n * p < FEW ? inverted(n, p) : rejected(n, p);
    }

    private int inverted(int n, double p) {
        double odds = p / (1 - p);
        double at = Math.pow(1 - p, n);
        double u = random.nextDouble();
        int k = 0;
        while (u > at && k < n) {
            u -= at;
            k++;
            at *= odds * (n - k + 1) / k;
        }
        return k;
    }

    private int rejected(int n, double p) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double centre = n * p + 0.5;
        double quick = 0.92 - 4.2 / b;
        double height = (2.83 + 5.1 / b) * spread;
        double odds = Math.log(p / (1 - p));
        int mode = (int) ((n + 1) * p);
        double top = logFactorial[mode] + logFactorial[n - mode];
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double edge = 0.5 - Math.abs(u);
            double found = Math.floor((2 * a / edge + b) * u + centre);
            if (found < 0 || found > n) {
                continue;
            }
            int k = (int) found;
            if (edge >= 0.07 && v <= quick
                    || Math.log(v * height / (a / (edge * edge) + b)) <= top - logFactorial[k] - logFactorial[n - k] + (k - mode) * odds) {
                return k;
            }
        }
    }
}
