/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.evaluation.Agreement;

/**
 * How far people agree on traces of the same recordings: Krippendorff's α on the interval scale, each moment a unit; Lin's concordance
 * (1989)
 * and Pearson's correlation by pair, over all moments that both rated. The interval of α is by bootstrap over recordings.
 *
 * @param name name of the trace
 * @param recordings recordings that two people rated at least
 * @param alpha α; empty where nobody's values differ, or nothing was rated by two
 * @param interval its 95 % interval; empty for one recording
 * @param pairs each pair of people
 */
public record TraceStudy(String name, int recordings, OptionalDouble alpha, Optional<ConfidenceInterval> interval, List<Pair> pairs) {

    private static final int DRAWS = 1000;

    /**
     * Two people.
     *
     * @param one a person
     * @param other another one
     * @param moments how many moments both rated
     * @param ccc Lin's concordance correlation; empty where undefined
     * @param correlation Pearson's correlation; empty where undefined
     */
    public record Pair(String one, String other, long moments, OptionalDouble ccc, OptionalDouble correlation) {
    }

    /** What α needs of a recording: sums over its moments that two people rated at least. */
    private record Sums(double within, double values, double squares, double count) {
    }

    /** Copies the list. */
    public TraceStudy {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param name name of the trace
     * @param traces recording to person to trace, all at one rate
     * @param seed which random draws
     * @return the study
     */
    public static TraceStudy of(String name, Map<String, Map<String, Trace>> traces, long seed) {
        List<Sums> parts = new ArrayList<>();
        TreeSet<String> people = new TreeSet<>();
        for (Map<String, Trace> recording : new TreeMap<>(traces).values()) {
            people.addAll(recording.keySet());
            if (recording.size() > 1) {
                parts.add(sums(List.copyOf(new TreeMap<>(recording).values())));
            }
        }
        double[] once = new double[parts.size()];
        Arrays.fill(once, 1);
        int[] each = new int[parts.size()];
        Arrays.fill(each, 1);
        OptionalDouble alpha = alpha(parts, once);
        Optional<ConfidenceInterval> interval = Optional.empty();
        if (alpha.isPresent() && parts.size() > 1) {
            Multinomial draws = new Multinomial(each, new SplittableRandom(seed));
            interval = WeightedBootstrap.interval(DRAWS, parts.size(), draws::draw, weights -> alpha(parts, weights));
        }
        List<String> names = List.copyOf(people);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                pairs.add(pair(names.get(i), names.get(j), traces));
            }
        }
        return new TraceStudy(name, parts.size(), alpha, interval, pairs);
    }

    private static Sums sums(List<Trace> traces) {
        int length = traces.stream().mapToInt(trace -> trace.values().size()).max().orElse(0);
        double within = 0;
        double values = 0;
        double squares = 0;
        double count = 0;
        for (int k = 0; k < length; k++) {
            int moment = k;
            double[] here = traces.stream().mapToDouble(trace -> trace.value(moment)).filter(value -> !Double.isNaN(value)).toArray();
            if (here.length > 1) {
                double sum = Arrays.stream(here).sum();
                double square = Arrays.stream(here).map(value -> value * value).sum();
                within += 2 * (here.length * square - sum * sum) / (here.length - 1); // both orders of each pair
                values += sum;
                squares += square;
                count += here.length;
            }
        }
        return new Sums(within, values, squares, count);
    }

    /** α = 1 − D_o / D_e with δ² = (c − k)², recordings weighted. */
    private static OptionalDouble alpha(List<Sums> parts, double[] weights) {
        double within = 0;
        double values = 0;
        double squares = 0;
        double count = 0;
        for (int r = 0; r < weights.length; r++) {
            within += weights[r] * parts.get(r).within();
            values += weights[r] * parts.get(r).values();
            squares += weights[r] * parts.get(r).squares();
            count += weights[r] * parts.get(r).count();
        }
        double between = 2 * (count * squares - values * values);
        return count < 2 || between <= 1e-12 * count * squares ? OptionalDouble.empty()
                : OptionalDouble.of(1 - within / count / (between / (count * (count - 1))));
    }

    private static Pair pair(String one, String other, Map<String, Map<String, Trace>> traces) {
        Agreement both = Agreement.NONE;
        for (Map<String, Trace> recording : new TreeMap<>(traces).values()) {
            Trace first = recording.get(one);
            Trace second = recording.get(other);
            for (int k = 0; first != null && second != null && k < first.values().size(); k++) {
                if (!Double.isNaN(first.value(k)) && !Double.isNaN(second.value(k))) {
                    both = both.with(first.value(k), second.value(k));
                }
            }
        }
        boolean known = both.count() > 1 && both.hasCorrelation();
        return new Pair(one, other, both.count(), known ? OptionalDouble.of(both.ccc()) : OptionalDouble.empty(),
                known ? OptionalDouble.of(both.pearson()) : OptionalDouble.empty());
    }

    /** @return what the figures say */
    public String sentence() {
        if (alpha.isEmpty()) {
            return name + ": agreement is undefined; " + (recordings == 0 ? "no recording was rated by two people yet."
                    : "nobody's values differ.");
        }
        OptionalDouble ccc = pairs.stream().filter(pair -> pair.ccc().isPresent()).mapToDouble(pair -> pair.ccc().getAsDouble()).average();
        OptionalDouble correlation = pairs.stream().filter(pair -> pair.correlation().isPresent())
                .mapToDouble(pair -> pair.correlation().getAsDouble()).average();
        return String.format(Locale.ROOT, "%s: α = %.3f%s (interval scale, each moment), mean CCC of pairs %.3f, mean correlation %.3f, "
                + "%d %s.", name, alpha.getAsDouble(), interval.map(bounds -> String.format(Locale.ROOT, " (95 %%: %.3f to %.3f)",
                        bounds.low(), bounds.high())).orElse(""), ccc.orElse(Double.NaN), correlation.orElse(Double.NaN), recordings,
                                recordings == 1 ? "recording" : "recordings");
    }
}
