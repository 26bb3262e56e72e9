/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.sparsha.corpus.agreement.StretchAnswers.Stretch;

/**
 * Krippendorff's α for unitizing, α_U (Krippendorff 1995, <i>On the Reliability of Unitizing Continuous Data</i>; 2004, <i>Content
 * Analysis</i>, p. 251 ff.), of one category: how far stretches of several people lie at the same place. δ² of two stretches that meet is
 * the sum of the squared distances of their starts and of their ends; of a stretch that lies wholly in a gap of the other person, its
 * squared length. D_o = Σ δ²/(m(m − 1)L²); D_e = (2/L) Σ_g [(N − 1)/3 · (2b³ − 3b² + b) + b² Σ_{gaps ≥ b}(ℓ − b + 1)] / (mL(mL − 1) −
 * Σ b(b − 1)), b and ℓ lengths of stretches and gaps, N the number of stretches, L the length of all recordings, whose ends cut gaps.
 */
final class UnitizedAlpha {

    private final int people;
    private final long[] lengths;
    private final double[] differences;
    private final Pieces units;
    private final Pieces gaps;

    UnitizedAlpha(StretchAnswers answers, int category) {
        people = answers.annotators().size();
        lengths = answers.recordings().stream().mapToLong(StretchAnswers.Marked::length).toArray();
        differences = new double[lengths.length];
        List<long[]> stretches = new ArrayList<>();
        List<long[]> free = new ArrayList<>();
        for (int r = 0; r < lengths.length; r++) {
            List<List<Stretch>> marked = new ArrayList<>();
            for (List<Stretch> one : answers.recordings().get(r).stretches()) {
                List<Stretch> here = one.stream().filter(stretch -> stretch.category() == category).toList();
                marked.add(here);
                for (Stretch stretch : here) {
                    stretches.add(new long[] { stretch.end() - stretch.start(), r });
                }
                for (Stretch gap : gaps(here, lengths[r])) {
                    free.add(new long[] { gap.end() - gap.start(), r });
                }
            }
            differences[r] = difference(marked, lengths[r]);
        }
        units = Pieces.of(stretches);
        gaps = Pieces.of(free);
    }

    /**
     * Lengths, ascending.
     *
     * @param lengths in milliseconds
     * @param recordings numbers of the recordings they lie in
     */
    private record Pieces(long[] lengths, int[] recordings) {

        static Pieces of(List<long[]> pieces) {
            pieces.sort((one, other) -> Arrays.compare(one, other));
            return new Pieces(pieces.stream().mapToLong(piece -> piece[0]).toArray(), pieces.stream().mapToInt(piece -> (int) piece[1])
                    .toArray());
        }
    }

    /**
     * Disagreement observed and expected.
     *
     * @param weights how often each recording counts
     */
    double[] disagreement(double[] weights) {
        double length = 0;
        double observed = 0;
        for (int r = 0; r < lengths.length; r++) {
            length += weights[r] * lengths[r];
            observed += weights[r] * differences[r];
        }
        double count = 0;
        double inside = 0;
        for (int u = 0; u < units.lengths().length; u++) {
            double b = units.lengths()[u];
            count += weights[units.recordings()[u]];
            inside += weights[units.recordings()[u]] * b * (b - 1);
        }
        double expected = 0;
        double room = 0;
        double free = 0;
        int gap = gaps.lengths().length;
        for (int u = units.lengths().length - 1; u >= 0; u--) {
            long length2 = units.lengths()[u];
            while (gap > 0 && gaps.lengths()[gap - 1] >= length2) {
                gap--;
                double weight = weights[gaps.recordings()[gap]];
                room += weight * (gaps.lengths()[gap] + 1);
                free += weight;
            }
            double b = length2;
            expected += weights[units.recordings()[u]] * ((count - 1) / 3 * (2 * b * b * b - 3 * b * b + b) + b * b * (room - free * b));
        }
        double all = people * length;
        double rest = all * (all - 1) - inside;
        return new double[] { length == 0 ? 0 : observed / (people * (people - 1.0) * length * length),
            rest <= 0 || length == 0 ? 0 : 2 / length * expected / rest };
    }

    /**
     * @param parts categories
     * @param weights how often each recording counts
     * @return 1 − Σ D_o / Σ D_e; empty where nobody marked anything
     */
    static OptionalDouble alpha(List<UnitizedAlpha> parts, double[] weights) {
        double observed = 0;
        double expected = 0;
        for (UnitizedAlpha part : parts) {
            double[] both = part.disagreement(weights);
            observed += both[0];
            expected += both[1];
        }
        return expected <= 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    private static List<Stretch> gaps(List<Stretch> stretches, long length) {
        List<Stretch> gaps = new ArrayList<>();
        long at = 0;
        for (Stretch stretch : stretches) {
            if (stretch.start() > at) {
                gaps.add(new Stretch(at, stretch.start(), stretch.category()));
            }
            at = Math.max(at, stretch.end());
        }
        if (length > at) {
            gaps.add(new Stretch(at, length, -1));
        }
        return gaps;
    }

    private static double difference(List<List<Stretch>> marked, long length) {
        double sum = 0;
        for (int i = 0; i < marked.size(); i++) {
            for (int j = 0; j < marked.size(); j++) {
                if (i != j) {
                    sum += between(marked.get(i), marked.get(j), length);
                }
            }
        }
        return sum;
    }

    /**
     * Half of what both together differ by where stretches meet, since the other direction brings it, too; gaps of the second count once.
     */
    private static double between(List<Stretch> one, List<Stretch> other, long length) {
        double sum = 0;
        for (Stretch a : one) {
            boolean meets = false;
            for (Stretch b : other) {
                if (a.start() < b.end() && b.start() < a.end()) {
                    meets = true;
                    double starts = a.start() - b.start();
                    double ends = a.end() - b.end();
                    sum += starts * starts + ends * ends;
                }
            }
            if (!meets && a.end() <= length) {
                double whole = a.end() - a.start();
                sum += 2 * whole * whole; // in both directions: the stretch before the gap, the gap before the stretch
            }
        }
        return sum;
    }
}
