/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Counts rows of a table by a column, with what a run says of them. For one thread. */
final class RowGroups {

    private final RecordingTable table;
    private final ValueColumn labels;
    private final ValueColumn right;
    private final ValueColumn hears;
    private final ValueColumn sure;
    private final double[] seconds;
    private final double[] sureness;

    /** {@code ending} is what the names of the run's columns end with; a run that isn't there says nothing. */
    RowGroups(RecordingTable table, String ending) {
        this.table = table;
        labels = table.all().get(RecordingTable.LABEL);
        right = table.all().get("right" + ending);
        hears = table.all().get("hears" + ending);
        sure = table.all().get("sure" + ending);
        seconds = numbers(table.all().get(ImportedManifest.LENGTH));
        sureness = numbers(sure);
    }

    private static double[] numbers(ValueColumn column) {
        return column == null ? new double[0] : column.values().stream().mapToDouble(RowGroups::number).toArray();
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN; // a corpus's own column of that name
        }
    }

    /** What is known of one group. */
    private final class Sums {
        private int rows;
        private final int[] answered = new int[labels.values().size()];
        private final int[] correct = new int[answered.length];
        private final double[] time = new double[hears == null ? 0 : hears.values().size()];
        private final int[] count = new int[time.length];
        private boolean timed = seconds.length > 0;
        private int surest = -1;

        void add(int row) {
            rows++;
            String said = right == null ? "" : right.value(row);
            if (!said.isEmpty()) {
                answered[labels.code(row)]++;
                correct[labels.code(row)] += said.equals("yes") ? 1 : 0;
            }
            if (hears == null || hears.value(row).isEmpty()) {
                return;
            }
            count[hears.code(row)]++;
            double length = timed ? seconds[table.all().get(ImportedManifest.LENGTH).code(row)] : Double.NaN;
            timed = timed && length > 0;
            time[hears.code(row)] += timed ? length : 0;
            if (surest < 0 || sureness[sure.code(row)] > sureness[sure.code(surest)]) {
                surest = row;
            }
        }

        RecordingGroup group(String value) {
            double all = IntStream.range(0, count.length).mapToDouble(this::amount).sum();
            List<RecordingGroup.Share> heard = IntStream.range(0, count.length).filter(code -> count[code] > 0)
                    .mapToObj(code -> new RecordingGroup.Share(hears.values().get(code), amount(code) / all))
                    .sorted(Comparator.comparingDouble(RecordingGroup.Share::share).reversed()).toList();
            return new RecordingGroup(value, rows, uar(answered, correct), heard,
                    surest < 0 ? OptionalInt.empty() : OptionalInt.of(surest));
        }

        private double amount(int code) {
            return timed ? time[code] : count[code];
        }
    }

    List<RecordingGroup> of(int[] rows, ValueColumn by) {
        Sums[] sums = new Sums[by.values().size()];
        for (int row : rows) {
            int group = by.code(row);
            if (sums[group] == null) {
                sums[group] = new Sums();
            }
            sums[group].add(row);
        }
        List<RecordingGroup> groups = new ArrayList<>();
        for (int group = 0; group < sums.length; group++) {
            if (sums[group] != null) {
                groups.add(sums[group].group(by.values().get(group)));
            }
        }
        return groups;
    }

    /** Mean over the labels that have answers of the share of them that is correct. */
    static OptionalDouble uar(int[] answered, int[] correct) {
        return IntStream.range(0, answered.length).filter(label -> answered[label] > 0)
                .mapToDouble(label -> (double) correct[label] / answered[label]).average();
    }
}
