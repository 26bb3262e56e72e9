/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceDelay;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.features.raster.Curve;

/**
 * Traces as curves over a recording: those of a task, or of a table with one a column beside the times, as {@code annotate traces}, CARMA
 * and DARMA write them.
 *
 * @param name what is rated, by the scale's or the file's name
 * @param curves a curve a person, and one of the mean where the table has it; the mean first
 */
public record TraceCurves(String name, List<Curve> curves) {

    /** Column that is the width of a band, not a curve. */
    private static final String SPREAD = "spread";
    private static final String MEAN = "mean";

    /** Copies the list. */
    public TraceCurves {
        curves = List.copyOf(curves);
    }

    /**
     * @param file a file
     * @return whether it is a table of traces: it has a column of times and no bounds of stretches
     */
    public static boolean isOne(Path file) {
        String lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".csv") && !lower.endsWith(".tsv")) {
            return false;
        }
        try {
            Table table = TableFiles.read(file);
            return times(table).isPresent() && table.column("start", "begin", "xmin", "end", "label", "text").isEmpty();
        } catch (CorpusException e) {
            return false; // whoever reads it as tiers says what is wrong
        }
    }

    /**
     * Traces of a task's recording, drawn within the bounds of their scale.
     *
     * @param scale what was rated
     * @param people person to trace
     * @param sampleRate sample rate of the recording in hertz
     * @return their curves, and where there are several their mean; nobody who has rated nothing
     */
    public static TraceCurves of(TraceScale scale, Map<String, Trace> people, double sampleRate) {
        List<Curve> curves = new ArrayList<>();
        people.forEach((who, trace) -> {
            if (!trace.isEmpty()) {
                curves.add(curve(who, trace, scale, sampleRate));
            }
        });
        if (curves.size() > 1) {
            List<Trace> rated = people.values().stream().filter(trace -> !trace.isEmpty()).toList();
            curves.addFirst(curve(MEAN, TraceDelay.mean(rated), scale, sampleRate));
        }
        return new TraceCurves(scale.name(), curves);
    }

    private static Curve curve(String name, Trace trace, TraceScale scale, double sampleRate) {
        float[] values = new float[trace.values().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) trace.value(k);
        }
        return new Curve(name, "", 0, sampleRate / trace.rate(), values, scale.low(), scale.high());
    }

    private static OptionalInt times(Table table) {
        return table.column("time", "second", "seconds");
    }

    /**
     * @param file a table of traces whose times are even
     * @param sampleRate sample rate of the recording in hertz
     * @return its curves
     * @throws CorpusException where it can't be read, holds no number, or its times don't ascend
     */
    public static TraceCurves read(Path file, double sampleRate) throws CorpusException {
        Table table = TableFiles.read(file);
        int at = times(table).orElseThrow(() -> new CorpusException("The table " + file + " has no column time."));
        double[] time = column(table, at, file, true);
        for (int row = 1; row < time.length; row++) {
            if (!(time[row] > time[row - 1])) {
                throw new CorpusException("The times of " + file + " don't ascend at row " + (row + 1) + ": put them in order.");
            }
        }
        if (time.length < 2) {
            throw new CorpusException("The table " + file + " has fewer than two moments: nothing can be drawn.");
        }
        double hop = IntStream.range(1, time.length).mapToDouble(row -> time[row] - time[row - 1]).min().getAsDouble();
        List<Integer> columns = new ArrayList<>(IntStream.range(0, table.columns().size()).filter(column -> column != at
                && !table.columns().get(column).equalsIgnoreCase(SPREAD)).boxed().toList());
        columns.sort((one, other) -> Boolean.compare(!table.columns().get(one).equals(MEAN), !table.columns().get(other).equals(MEAN)));
        List<float[]> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int column : columns) {
            float[] even = even(time, column(table, column, file, false), hop);
            if (IntStream.range(0, even.length).anyMatch(k -> !Float.isNaN(even[k]))) {
                values.add(even);
                names.add(table.columns().get(column));
            }
        }
        if (values.isEmpty()) {
            throw new CorpusException("The table " + file + " has no value beside its times.");
        }
        double low = values.stream().flatMapToDouble(TraceCurves::numbers).min().getAsDouble();
        double high = values.stream().flatMapToDouble(TraceCurves::numbers).max().getAsDouble();
        double margin = high > low ? (high - low) / 20 : 0.5;
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            curves.add(new Curve(names.get(i), "", time[0] * sampleRate, hop * sampleRate, values.get(i), low - margin, high + margin));
        }
        String named = String.valueOf(file.getFileName());
        return new TraceCurves(named.substring(0, named.lastIndexOf('.')), curves);
    }

    private static java.util.stream.DoubleStream numbers(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(k -> values[k]).filter(value -> !Double.isNaN(value));
    }

    /** A value a step; steps without one have none. */
    private static float[] even(double[] time, double[] values, double hop) {
        float[] even = new float[(int) Math.min(1 << 22, Math.round((time[time.length - 1] - time[0]) / hop) + 1)];
        Arrays.fill(even, Float.NaN);
        for (int row = 0; row < time.length; row++) {
            int place = (int) Math.round((time[row] - time[0]) / hop);
            if (place < even.length) {
                even[place] = (float) values[row];
            }
        }
        return even;
    }

    private static double[] column(Table table, int column, Path file, boolean needed) throws CorpusException {
        double[] values = new double[table.rows().size()];
        for (int row = 0; row < values.length; row++) {
            String text = column < table.rows().get(row).size() ? table.rows().get(row).get(column).strip() : "";
            try {
                values[row] = text.isEmpty() && !needed ? Double.NaN : Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new CorpusException("Row " + (row + 1) + " of " + file + " has '" + text + "' in the column "
                        + table.columns().get(column) + ", which is no number.", e);
            }
        }
        return values;
    }
}
