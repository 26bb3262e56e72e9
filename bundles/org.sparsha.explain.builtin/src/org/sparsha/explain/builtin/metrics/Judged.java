/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.listen.CellMask;
import org.sparsha.explain.spi.MetricTask;

/**
 * An attribution as scored players of a game, whatever its shape: segments as they are, overlapping windows cut into stretches with the
 * mean score of the windows that cover them, cells of the spectrogram.
 *
 * @param game the game over the players
 * @param scores score of each player
 * @param weights share of the clip's scored time (or cells) that each player makes up; they add up to 1
 */
record Judged(MaskedModel game, double[] scores, double[] weights) {

    static Optional<Judged> of(MetricTask task) throws ExplainException {
        return switch (task.attribution()) {
            case SegmentAttribution segments -> Optional.of(segments(task, segments));
            case InteractionAttribution interaction -> Optional.of(segments(task, interaction.main()));
            case CellAttribution cells -> Optional.of(cells(task, cells));
            case ResponseCurves curves -> Optional.empty();
        };
    }

    private static Judged segments(MetricTask task, SegmentAttribution attribution) throws ExplainException {
        List<Segment> players = attribution.segments();
        double[] scores = attribution.scoreArray();
        boolean overlapping = IntStream.range(1, players.size()).anyMatch(i -> players.get(i).start() < players.get(i - 1).end());
        if (overlapping) {
            List<Segment> stretches = stretches(players);
            double[] means = stretches.stream().mapToDouble(stretch -> mean(stretch.range(), players, scores)).toArray();
            return new Judged(task.maskedModel(stretches), means, weights(stretches));
        }
        return new Judged(task.maskedModel(players), scores, weights(players));
    }

    private static List<Segment> stretches(List<Segment> windows) {
        TreeSet<Long> bounds = new TreeSet<>();
        windows.forEach(window -> bounds.addAll(List.of(window.start(), window.end())));
        List<Segment> stretches = new ArrayList<>();
        for (long start = bounds.first(); bounds.higher(start) != null; start = bounds.higher(start)) {
            SampleRange range = new SampleRange(start, bounds.higher(start));
            if (windows.stream().anyMatch(window -> window.range().contains(range))) {
                stretches.add(Segment.of(range));
            }
        }
        return stretches;
    }

    private static double mean(SampleRange stretch, List<Segment> windows, double[] scores) {
        return IntStream.range(0, scores.length).filter(i -> windows.get(i).range().contains(stretch)).mapToDouble(i -> scores[i]).average()
                .orElse(0);
    }

    private static double[] weights(List<Segment> players) {
        double total = players.stream().mapToLong(player -> player.range().length()).sum();
        return players.stream().mapToDouble(player -> total > 0 ? player.range().length() / total : 1.0 / players.size()).toArray();
    }

    private static Judged cells(MetricTask task, CellAttribution cells) {
        int rows = cells.scores().size();
        int columns = cells.times().size();
        double[] scores = new double[rows * columns];
        double[] weights = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = cells.scores().get(i % rows).get(i / rows);
            weights[i] = 1.0 / scores.length;
        }
        return new Judged(cellGame(task, cells), scores, weights);
    }

    /** The game over the cells of a spectrogram, column by column, the lowest band of each first. */
    static MaskedModel cellGame(MetricTask task, CellAttribution cells) {
        int rows = cells.scores().size();
        int columns = cells.times().size();
        CellMask mask = new CellMask(task.signal(), task.sampleRate(), cells.times(), cells.bandEdges());
        return task.maskedModel(columns * rows, coalition -> {
            boolean[][] kept = new boolean[columns][rows];
            for (int i = 0; i < columns * rows; i++) {
                kept[i / rows][i % rows] = coalition.keeps(i);
            }
            return mask.keeping(kept, 0);
        });
    }

    int players() {
        return scores.length;
    }

    boolean isConstant() {
        return java.util.Arrays.stream(scores).allMatch(score -> score == scores[0]);
    }

    /** Players by descending score, earlier ones first among equals. */
    int[] descending() {
        return IntStream.range(0, scores.length).boxed().sorted((a, b) -> {
            int byScore = Double.compare(scores[b], scores[a]);
            return byScore != 0 ? byScore : Integer.compare(a, b);
        }).mapToInt(Integer::intValue).toArray();
    }
}
