/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;

/**
 * One score a time–frequency cell: an image over the spectrogram.
 *
 * @param times the columns, in ascending order, on the analysed clip's sample axis
 * @param bandEdges frequencies in Hz that bound the rows, ascending, one more than there are rows
 * @param scores scores of cell (row, column) as {@code scores.get(row).get(column)}, row 0 the lowest band; finite
 * @param diagnostics see {@link Attribution#diagnostics()}
 * @param warnings see {@link Attribution#warnings()}
 */
public record CellAttribution(List<SampleRange> times, List<Double> bandEdges, List<List<Double>> scores,
        Map<String, Double> diagnostics, List<Warning> warnings) implements Attribution {

    /** Copies and checks the shape. */
    public CellAttribution {
        times = List.copyOf(times);
        bandEdges = List.copyOf(bandEdges);
        scores = scores.stream().map(List::copyOf).toList();
        diagnostics = Collections.unmodifiableMap(new LinkedHashMap<>(diagnostics));
        warnings = List.copyOf(warnings);
        int columns = times.size();
        if (scores.size() != bandEdges.size() - 1 || scores.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("Scores do not fit " + times.size() + " columns and " + bandEdges.size() + " edges");
        }
        if (!scores.stream().flatMap(List::stream).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A score is not finite");
        }
    }

    /**
     * Cells without anything else to tell. Plug-ins make theirs so: what is added to this record later has a default then.
     *
     * @param times see {@link #times()}
     * @param bandEdges see {@link #bandEdges()}
     * @param scores see {@link #scores()}
     * @return the attribution
     */
    public static CellAttribution of(List<SampleRange> times, List<Double> bandEdges, List<List<Double>> scores) {
        return new CellAttribution(times, bandEdges, scores, Map.of(), List.of());
    }

    /**
     * @param all name to value of each diagnostic, finite
     * @return this with those diagnostics instead
     */
    public CellAttribution withDiagnostics(Map<String, Double> all) {
        return new CellAttribution(times, bandEdges, scores, all, warnings);
    }

    /**
     * @param all what the user should know
     * @return this with those warnings instead
     */
    public CellAttribution withWarnings(List<Warning> all) {
        return new CellAttribution(times, bandEdges, scores, diagnostics, all);
    }

    /**
     * The cells with at least a share of the largest score; only positive scores are ever salient.
     *
     * @param threshold the share, 0 to 1
     * @return which cells, as {@code salient[column][row]}
     */
    public boolean[][] salient(double threshold) {
        double max = scores.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).max().orElse(0);
        boolean[][] salient = new boolean[times.size()][scores.size()];
        for (int column = 0; column < times.size(); column++) {
            for (int row = 0; row < scores.size(); row++) {
                double score = scores.get(row).get(column);
                salient[column][row] = score > 0 && score >= threshold * max;
            }
        }
        return salient;
    }
}
