/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Segment;
import org.sparsha.corpus.table.CsvCell;
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;

/**
 * The tables beside {@code segments.csv} that some kinds of explanation have (RFC 4180; times in seconds of the recording); each row ends
 * with the explanation's warnings.
 */
final class ExplanationTables {

    private ExplanationTables() {
    }

    /** Name of each file to its text. */
    static Map<String, String> of(Explanation explanation) {
        Map<String, String> tables = new LinkedHashMap<>();
        switch (explanation.attribution()) {
            case SegmentAttribution segments -> {
                // segments.csv says it all
            }
            case CellAttribution cells -> tables.put("cells.csv", cells(explanation, cells));
            case InteractionAttribution interaction -> tables.put("interactions.csv", interactions(explanation, interaction));
            case ResponseCurves curves -> tables.put("responses.csv", responses(explanation, curves));
        }
        return tables;
    }

    private static String cells(Explanation explanation, CellAttribution cells) {
        String warnings = warnings(explanation);
        boolean[][] salient = cells.salient(explanation.threshold());
        StringBuilder csv = new StringBuilder("start,end,low_hz,high_hz,score,salient," + WarningCell.COLUMN + CsvCell.LINE_END);
        for (int column = 0; column < cells.times().size(); column++) {
            for (int row = 0; row < cells.scores().size(); row++) {
                line(csv, explanation.seconds(cells.times().get(column).start()), explanation.seconds(cells.times().get(column).end()),
                        cells.bandEdges().get(row), cells.bandEdges().get(row + 1), cells.scores().get(row).get(column),
                        salient[column][row], warnings);
            }
        }
        return csv.toString();
    }

    private static String interactions(Explanation explanation, InteractionAttribution interaction) {
        String warnings = warnings(explanation);
        List<Segment> segments = interaction.main().segments();
        StringBuilder csv = new StringBuilder("start,end,label,other_start,other_end,other_label,interaction," + WarningCell.COLUMN
                + CsvCell.LINE_END);
        for (int i = 0; i < segments.size(); i++) {
            for (int j = i + 1; j < segments.size(); j++) {
                line(csv, explanation.seconds(segments.get(i).start()), explanation.seconds(segments.get(i).end()),
                        CsvCell.of(segments.get(i).label()), explanation.seconds(segments.get(j).start()),
                        explanation.seconds(segments.get(j).end()), CsvCell.of(segments.get(j).label()), interaction.pairs().get(i).get(j),
                        warnings);
            }
        }
        return csv.toString();
    }

    private static String responses(Explanation explanation, ResponseCurves curves) {
        String warnings = warnings(explanation);
        StringBuilder csv = new StringBuilder("changed,by,unit");
        explanation.prediction().labels().forEach(label -> csv.append(',').append(CsvCell.of(label)));
        csv.append(',').append(WarningCell.COLUMN).append(CsvCell.LINE_END);
        for (ResponseCurves.Curve curve : curves.curves()) {
            for (int i = 0; i < curve.x().size(); i++) {
                csv.append(CsvCell.of(curve.name())).append(',').append(curve.x().get(i)).append(',').append(CsvCell.of(curve.unit()));
                curve.y().get(i).forEach(probability -> csv.append(',').append(probability));
                csv.append(',').append(warnings).append(CsvCell.LINE_END);
            }
        }
        return csv.toString();
    }

    private static String warnings(Explanation explanation) {
        return CsvCell.of(WarningCell.of(explanation.warnings()));
    }

    private static void line(StringBuilder csv, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append(cells[i]);
        }
        csv.append(CsvCell.LINE_END);
    }
}
