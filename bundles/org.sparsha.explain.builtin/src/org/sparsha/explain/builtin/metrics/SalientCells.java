/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.MetricTask;

/** The split of {@link SalientSplit} for cells of the spectrogram: the salient ones, and the same pattern moved around the grid. */
final class SalientCells {

    private SalientCells() {
    }

    static Optional<SalientSplit> of(MetricTask task, CellAttribution cells, Asking asking) throws ExplainException {
        boolean[][] salient = cells.salient(task.threshold());
        int columns = salient.length;
        int rows = columns == 0 ? 0 : salient[0].length;
        BitSet marked = moved(salient, 0, 0);
        if (marked.isEmpty() || marked.cardinality() == columns * rows) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(task.seed());
        List<Coalition> asked = new ArrayList<>(List.of(Coalition.all(columns * rows)));
        ask(asked, marked, columns * rows);
        for (int i = 0; i < SalientSplit.PLACES; i++) {
            int offset = random.nextInt(1, columns * rows);
            ask(asked, moved(salient, offset / rows, offset % rows), columns * rows);
        }
        return Optional.of(SalientSplit.of(asking.predictions(Judged.cellGame(task, cells), asked, 1),
                marked.cardinality() / (double) (columns * rows)));
    }

    private static void ask(List<Coalition> asked, BitSet kept, int cells) {
        asked.add(Coalition.of(cells, kept));
        asked.add(Coalition.of(cells, kept).complement());
    }

    /** The same pattern later and higher, what runs over the edges coming in at the other side. */
    private static BitSet moved(boolean[][] salient, int later, int higher) {
        int rows = salient.length == 0 ? 0 : salient[0].length;
        BitSet kept = new BitSet();
        for (int column = 0; column < salient.length; column++) {
            for (int row = 0; row < rows; row++) {
                if (salient[column][row]) {
                    kept.set((column + later) % salient.length * rows + (row + higher) % rows);
                }
            }
        }
        return kept;
    }
}
