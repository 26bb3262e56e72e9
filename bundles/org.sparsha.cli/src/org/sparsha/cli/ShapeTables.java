/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.sparsha.core.Segment;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;

/** What is strongest in explanations that are more than a score a segment. */
final class ShapeTables {

    private static final int MOST = 20;

    private ShapeTables() {
    }

    private record Row(double score, String... cells) {
    }

    /** The cells of the spectrogram with the largest scores, for or against. */
    static TextTable cells(Explanation explanation, CellAttribution cells) {
        List<Row> rows = new ArrayList<>();
        for (int column = 0; column < cells.times().size(); column++) {
            for (int row = 0; row < cells.scores().size(); row++) {
                double score = cells.scores().get(row).get(column);
                rows.add(new Row(score, seconds(explanation, cells.times().get(column).start()),
                        seconds(explanation, cells.times().get(column).end()), hertz(cells.bandEdges().get(row)),
                        hertz(cells.bandEdges().get(row + 1)), ExplanationTexts.number("%+.4f", score)));
            }
        }
        return strongest(new TextTable("from", "to", "from Hz", "to Hz", "score"), rows);
    }

    /** The pairs of segments that do most together, for or against, beyond what each does alone. */
    static TextTable interactions(Explanation explanation, InteractionAttribution interaction) {
        List<Segment> segments = interaction.main().segments();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            for (int j = i + 1; j < segments.size(); j++) {
                double score = interaction.pairs().get(i).get(j);
                rows.add(new Row(score, name(explanation, segments.get(i)), name(explanation, segments.get(j)),
                        ExplanationTexts.number("%+.4f", score)));
            }
        }
        return strongest(new TextTable("segment", "together with", "interaction"), rows);
    }

    private static TextTable strongest(TextTable table, List<Row> rows) {
        rows.stream().sorted(Comparator.comparingDouble((Row row) -> -Math.abs(row.score()))).limit(MOST)
                .forEach(row -> table.row(row.cells()));
        return table;
    }

    private static String name(Explanation explanation, Segment segment) {
        return seconds(explanation, segment.start()) + "–" + seconds(explanation, segment.end()) + " s"
                + (segment.label().isEmpty() ? "" : " " + segment.label());
    }

    private static String seconds(Explanation explanation, long position) {
        return ExplanationTexts.number("%.3f", explanation.seconds(position));
    }

    private static String hertz(double value) {
        return ExplanationTexts.number("%.0f", value);
    }
}
