/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/** Traces as tables with the columns {@code time} (seconds) and {@code value}: a file a person, recording and trace. */
public final class TraceFiles {

    private static final List<String> COLUMNS = List.of("time", "value");
    private static final int LONGEST_SECONDS = 24 * 3600;

    private TraceFiles() {
    }

    /**
     * @param folder a person's folder
     * @param recording key of a recording
     * @param trace name of a trace
     * @return its file; may not be there yet
     */
    public static Path of(Path folder, String recording, String trace) {
        return MarkFiles.file(folder, recording, "." + trace + ".csv");
    }

    /**
     * @param file the table, whose folders are made
     * @param trace the trace; moments that aren't rated are left out
     * @throws CorpusException where it can't be written; an older file is still whole then
     */
    public static void write(Path file, Trace trace) throws CorpusException {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < trace.values().size(); k++) {
            if (!Double.isNaN(trace.value(k))) {
                rows.add(List.of(number(k / (double) trace.rate()), number(trace.value(k))));
            }
        }
        TableFiles.write(file, new Table(COLUMNS, rows));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /**
     * Reads a trace. Times may be anywhere: a moment gets the last value given up to it, unless that is more than half a second old.
     *
     * @param file a table with columns time and value, as this program, CARMA or DARMA write it
     * @param scale the scale, whose rate the trace gets
     * @return the trace
     * @throws CorpusException where it can't be read, times don't ascend, or a value is not on the scale
     */
    public static Trace read(Path file, TraceScale scale) throws CorpusException {
        Table table = TableFiles.read(file);
        OptionalInt times = table.column("time", "second", "seconds");
        OptionalInt values = table.column("value", "rating", scale.name());
        if (times.isEmpty() || values.isEmpty()) {
            throw new CorpusException("The trace " + file + " wants the columns time and value; it has " + table.named() + ".");
        }
        double[] at = new double[table.rows().size()];
        double[] given = new double[at.length];
        for (int row = 0; row < at.length; row++) {
            at[row] = number(table.rows().get(row), times.getAsInt(), file, row);
            given[row] = number(table.rows().get(row), values.getAsInt(), file, row);
            if (row > 0 && at[row] <= at[row - 1] || at[row] < 0 || at[row] > LONGEST_SECONDS) {
                throw new CorpusException("The times of the trace " + file + " don't ascend at row " + (row + 1) + ": put them in order.");
            }
            if (given[row] < scale.low() - 1e-9 || given[row] > scale.high() + 1e-9) {
                throw new CorpusException("The trace " + file + " has the value " + given[row] + " in row " + (row + 1) + "; "
                        + scale.name()
                        + " goes from " + scale.low() + " to " + scale.high() + ".");
            }
        }
        return sampled(at, given, scale.rate());
    }

    private static double number(List<String> row, int column, Path file, int number) throws CorpusException {
        try {
            double value = Double.parseDouble(column < row.size() ? row.get(column).strip() : "");
            if (!Double.isNaN(value) && !Double.isInfinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new CorpusException("Row " + (number + 1) + " of the trace " + file + " isn't two numbers: put it right.", e);
        }
        throw new CorpusException("Row " + (number + 1) + " of the trace " + file + " isn't two finite numbers: put it right.");
    }

    private static Trace sampled(double[] at, double[] given, int rate) {
        int length = at.length == 0 ? 0 : (int) Math.floor(at[at.length - 1] * rate + 1e-6) + 1;
        List<Double> values = new ArrayList<>(Collections.nCopies(length, Double.NaN));
        int row = -1;
        for (int k = 0; k < length; k++) {
            double time = k / (double) rate;
            while (row + 1 < at.length && at[row + 1] <= time + 1e-3 / rate) {
                row++;
            }
            if (row >= 0 && time - at[row] <= 0.5) {
                values.set(k, given[row]);
            }
        }
        return new Trace(rate, values);
    }
}
