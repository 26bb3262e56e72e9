/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.sparsha.corpus.evaluation.Agreement;

/**
 * How much later than something else a trace moves: the delay at which both are most alike (the greatest correlation over all moments that
 * are rated in both; of several the shortest delay).
 *
 * @param seconds the delay, from 0 to {@value #LONGEST} s
 * @param correlation Pearson's correlation at that delay
 */
public record TraceDelay(double seconds, double correlation) {

    /** The longest delay that is looked for; people take 1 to 4 s. */
    public static final double LONGEST = 6;

    /** Moments that both must have, at least. */
    private static final int FEWEST = 10;

    /**
     * @param trace what comes later
     * @param reference what it follows, at the same rate
     * @return the delay; zero with an undefined correlation where they never vary together
     */
    public static TraceDelay of(Trace trace, Trace reference) {
        TraceDelay best = new TraceDelay(0, Double.NaN);
        int most = (int) Math.round(LONGEST * trace.rate());
        for (int steps = 0; steps <= most; steps++) {
            Agreement both = Agreement.NONE;
            for (int k = 0; k < reference.values().size(); k++) {
                double value = trace.value(k + steps);
                if (!Double.isNaN(value) && !Double.isNaN(reference.value(k))) {
                    both = both.with(reference.value(k), value);
                }
            }
            if (both.count() >= FEWEST && both.hasCorrelation() && !(both.pearson() <= best.correlation() + 1e-9)) {
                best = new TraceDelay(steps / (double) trace.rate(), both.pearson());
            }
        }
        return best;
    }

    /**
     * The middle of several people's traces.
     *
     * @param traces traces at one rate
     * @return the mean of those that are rated at each moment
     */
    public static Trace mean(List<Trace> traces) {
        int length = traces.stream().mapToInt(trace -> trace.values().size()).max().orElse(0);
        List<Double> mean = new ArrayList<>(length);
        for (int k = 0; k < length; k++) {
            int moment = k;
            OptionalDouble value = traces.stream().mapToDouble(trace -> trace.value(moment)).filter(one -> !Double.isNaN(one)).average();
            mean.add(value.orElse(Double.NaN));
        }
        return new Trace(traces.isEmpty() ? 1 : traces.get(0).rate(), mean);
    }

    /**
     * How far several people's traces lie apart.
     *
     * @param traces traces at one rate
     * @return the standard deviation of those that are rated at each moment; NaN where fewer than two are
     */
    public static Trace spread(List<Trace> traces) {
        Trace mean = mean(traces);
        List<Double> spread = new ArrayList<>(mean.values().size());
        for (int k = 0; k < mean.values().size(); k++) {
            double sum = 0;
            int count = 0;
            for (Trace trace : traces) {
                double away = trace.value(k) - mean.value(k);
                if (!Double.isNaN(away)) {
                    sum += away * away;
                    count++;
                }
            }
            spread.add(count < 2 ? Double.NaN : Math.sqrt(sum / (count - 1)));
        }
        return new Trace(mean.rate(), spread);
    }
}
