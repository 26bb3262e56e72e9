/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.util.List;

import org.sparsha.corpus.table.CsvCell;
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;

/**
 * The segments of an explanation as CSV (RFC 4180): start, end, label, score, percent, low, high and, the same in each row, the
 * explanation's warnings; times in seconds, dots in decimals.
 */
public final class SegmentsCsv {

    private SegmentsCsv() {
    }

    /**
     * @param explanation an explanation
     * @return the table with a header line; lines end with LF
     */
    public static String of(Explanation explanation) {
        TimeScores scores = explanation.timeScores();
        List<Double> percent = explanation.percent();
        String warnings = CsvCell.of(WarningCell.of(explanation.warnings()));
        StringBuilder csv = new StringBuilder("start,end,label,score,percent,low,high," + WarningCell.COLUMN + CsvCell.LINE_END);
        for (int i = 0; i < scores.segments().size(); i++) {
            csv.append(explanation.seconds(scores.segments().get(i).start())).append(',')
                    .append(explanation.seconds(scores.segments().get(i).end())).append(',')
                    .append(CsvCell.of(scores.segments().get(i).label())).append(',').append(scores.scores().get(i)).append(',')
                    .append(percent.get(i)).append(',');
            if (explanation.attribution() instanceof SegmentAttribution segments && segments.intervals().isPresent()) {
                csv.append(segments.intervals().get().low().get(i)).append(',').append(segments.intervals().get().high().get(i));
            } else {
                csv.append(',');
            }
            csv.append(',').append(warnings).append(CsvCell.LINE_END);
        }
        return csv.toString();
    }
}
