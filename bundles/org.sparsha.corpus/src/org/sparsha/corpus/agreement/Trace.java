/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A value at each moment of a recording, as somebody rated it while it played. Immutable.
 *
 * @param rate values a second
 * @param values value k is that of the time k / rate; NaN where nothing was rated
 */
public record Trace(int rate, List<Double> values) {

    /** Copies the list. */
    public Trace {
        if (rate < 1) {
            throw new IllegalArgumentException("A trace can't have " + rate + " values a second.");
        }
        values = List.copyOf(values);
    }

    /** @return whether there is no value at all */
    public boolean isEmpty() {
        return values.stream().allMatch(value -> value.isNaN());
    }

    /**
     * @param k number of a value
     * @return it; NaN where there is none
     */
    public double value(int k) {
        return k >= 0 && k < values.size() ? values.get(k) : Double.NaN;
    }

    /**
     * The trace as it would be without a delay.
     *
     * @param seconds how much later than the sound the values were given; 0 or more
     * @return the trace that much earlier, as long as before; its end isn't rated
     */
    public Trace earlier(double seconds) {
        int steps = (int) Math.round(seconds * rate);
        List<Double> moved = new ArrayList<>(values.size());
        for (int k = 0; k < values.size(); k++) {
            moved.add(value(k + steps));
        }
        return new Trace(rate, moved);
    }

    /**
     * @param seconds width of the window
     * @return each value the mean of those at most half a window away that are rated; the same where the window is shorter than a step
     */
    public Trace smoothed(double seconds) {
        int half = (int) Math.floor(seconds * rate / 2);
        if (half < 1) {
            return this;
        }
        List<Double> smooth = new ArrayList<>(values.size());
        for (int k = 0; k < values.size(); k++) {
            double sum = 0;
            int count = 0;
            for (int i = k - half; i <= k + half; i++) {
                if (!Double.isNaN(value(i))) {
                    sum += value(i);
                    count++;
                }
            }
            smooth.add(Double.isNaN(value(k)) ? Double.NaN : sum / count);
        }
        return new Trace(rate, smooth);
    }

    /**
     * @param newRate values a second
     * @return the same trace with as many values, interpolated linearly where both neighbours are rated
     */
    public Trace at(int newRate) {
        if (newRate == rate || values.isEmpty()) {
            return newRate == rate ? this : new Trace(newRate, values);
        }
        int count = (int) Math.floor((values.size() - 1) * (double) newRate / rate) + 1;
        List<Double> changed = new ArrayList<>(Collections.nCopies(count, Double.NaN));
        for (int k = 0; k < count; k++) {
            double place = k * (double) rate / newRate;
            int before = (int) Math.floor(place);
            double share = place - before;
            changed.set(k, share == 0 ? value(before) : (1 - share) * value(before) + share * value(before + 1));
        }
        return new Trace(newRate, changed);
    }
}
