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
import java.util.TreeSet;

import org.sparsha.core.Ranges;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.model.Prediction;

/**
 * The model's answers to the whole clip, to the salient part alone and to the rest alone, and the same for the salient part moved around
 * the clip: parts of the same size and shape at random places.
 *
 * @param whole answer to the clip
 * @param inside answer to the salient part alone
 * @param outside answer to the rest alone
 * @param randomInside answers to random parts alone
 * @param randomOutside answers to the clip without them
 * @param share share of the clip's time (or of the cells of its spectrogram) that is salient
 */
record SalientSplit(Prediction whole, Prediction inside, Prediction outside, List<Prediction> randomInside, List<Prediction> randomOutside,
        double share) {

    static final int PLACES = 20;

    /** How many coalitions it asks about; the same for every metric of this kind. */
    static final long EVALUATIONS = 2L * PLACES + 3;

    static Optional<SalientSplit> of(MetricTask task, Asking asking) throws ExplainException {
        return task.attribution() instanceof CellAttribution cells ? SalientCells.of(task, cells, asking) : ofTime(task, asking);
    }

    private static Optional<SalientSplit> ofTime(MetricTask task, Asking asking) throws ExplainException {
        long length = task.signal().length;
        List<SampleRange> salient = Ranges.joined(task.salient().stream()
                .map(range -> range.intersection(new SampleRange(0, length))).filter(range -> !range.isEmpty()).toList());
        long covered = Ranges.length(salient);
        if (covered == 0 || covered == length) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(task.seed());
        List<List<SampleRange>> places = new ArrayList<>(List.of(salient));
        for (int i = 0; i < PLACES; i++) {
            places.add(Ranges.rotated(salient, random.nextLong(1, length), length));
        }
        TreeSet<Long> bounds = new TreeSet<>(List.of(0L, length));
        places.forEach(place -> place.forEach(range -> bounds.addAll(List.of(range.start(), range.end()))));
        List<Segment> players = new ArrayList<>();
        for (long start = 0; start < length; start = bounds.higher(start)) {
            players.add(Segment.of(new SampleRange(start, bounds.higher(start))));
        }
        List<Coalition> asked = new ArrayList<>(List.of(Coalition.all(players.size())));
        for (List<SampleRange> place : places) {
            BitSet kept = new BitSet();
            for (int i = 0; i < players.size(); i++) {
                SampleRange player = players.get(i).range();
                kept.set(i, place.stream().anyMatch(range -> range.contains(player)));
            }
            asked.add(Coalition.of(players.size(), kept));
            asked.add(Coalition.of(players.size(), kept).complement());
        }
        return Optional.of(of(asking.predictions(task.maskedModel(players), asked, 1), covered / (double) length));
    }

    /** From the answers to the whole, then to the salient part and its rest, then to each random part and its rest. */
    static SalientSplit of(List<Prediction> answers, double share) {
        List<Prediction> inside = new ArrayList<>();
        List<Prediction> outside = new ArrayList<>();
        for (int i = 3; i < answers.size(); i += 2) {
            inside.add(answers.get(i));
            outside.add(answers.get(i + 1));
        }
        return new SalientSplit(answers.get(0), answers.get(1), answers.get(2), inside, outside, share);
    }
}
