/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.report.ReportException;
import org.sparsha.report.json.ExplanationJsonReader;

/**
 * An explanation along time in few values, to be painted small.
 *
 * @param values −1 to 1, from the begin to the end: above 0 speaks for the class, 1 is the strongest moment
 */
public record ExplanationStrip(List<Double> values) {

    /** Values of a strip. */
    public static final int LENGTH = 48;

    /** Copies the list. */
    public ExplanationStrip {
        values = List.copyOf(values);
    }

    /**
     * Reads a saved explanation.
     *
     * @param folder its folder
     * @return its strip
     * @throws ReportException where it can't be read
     */
    public static ExplanationStrip read(Path folder) throws ReportException {
        return of(ExplanationJsonReader.read(folder.resolve("explanation.json")).curve());
    }

    /** Means of {@value #LENGTH} stretches of a curve, as shares of the largest. */
    static ExplanationStrip of(List<Double> curve) {
        List<Double> means = new ArrayList<>();
        double largest = 0;
        for (int i = 0; i < LENGTH && !curve.isEmpty(); i++) {
            int from = i * curve.size() / LENGTH;
            int to = Math.max(from + 1, (i + 1) * curve.size() / LENGTH);
            double mean = curve.subList(from, to).stream().mapToDouble(Double::doubleValue).average().orElse(0);
            means.add(mean);
            largest = Math.max(largest, Math.abs(mean));
        }
        double scale = largest > 0 ? 1 / largest : 0;
        return new ExplanationStrip(means.stream().map(mean -> mean * scale).toList());
    }
}
