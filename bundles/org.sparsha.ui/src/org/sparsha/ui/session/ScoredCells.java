/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.timeline.layer.CellLayer;

/** What an explanation says of each cell of the spectrogram, on the recording's own sample axis; a cell's segment is named by its band. */
final class ScoredCells {

    private ScoredCells() {
    }

    /** None where an explanation has no cells. */
    static List<CellLayer.Cell> of(Explanation explanation, int rate, SampleRange part, double threshold) {
        if (!(explanation.attribution() instanceof CellAttribution cells)) {
            return List.of();
        }
        boolean[][] salient = cells.salient(threshold);
        List<CellLayer.Cell> result = new ArrayList<>();
        for (int column = 0; column < cells.times().size(); column++) {
            SampleRange range = cells.times().get(column).atRate(explanation.analysisRate(), rate).shifted(part.start()).intersection(part);
            for (int row = 0; row < cells.scores().size() && !range.isEmpty(); row++) {
                double lowest = cells.bandEdges().get(row);
                double highest = cells.bandEdges().get(row + 1);
                Segment segment = new Segment(range, String.format(Locale.ROOT, "%.0f–%.0f Hz", lowest, highest));
                result.add(new CellLayer.Cell(segment, lowest, highest, cells.scores().get(row).get(column), salient[column][row]));
            }
        }
        return result;
    }

    static List<ScoredSegment> asSegments(List<CellLayer.Cell> cells) {
        return cells.stream().map(cell -> new ScoredSegment(cell.segment(), cell.score(), OptionalDouble.empty(), OptionalDouble.empty(),
                cell.salient())).toList();
    }
}
