/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.benchmark.BenchmarkReport.Estimate;
import org.sparsha.corpus.benchmark.BenchmarkReport.Pair;
import org.sparsha.corpus.benchmark.BenchmarkReport.Row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Figures that follow from trials, against such worked out by hand. */
class BenchmarkFiguresTest {

    private static Trial trial(Trial.Kind kind, int clip, String contender, int budget, Map<String, Double> values, String refusal) {
        return new Trial(kind, "clip" + clip, "sound", "speaker" + clip % 6, contender, budget, values, refusal);
    }

    private static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (int clip = 0; clip < 24; clip++) {
            double noise = new Random(clip).nextGaussian() * 0.01;
            trials.add(trial(Trial.Kind.RECORDING, clip, "a", 50, Map.of("deletion-ratio", 0.5 + noise, "seconds", 1.0), ""));
            trials.add(trial(Trial.Kind.RECORDING, clip, "b", 50, Map.of("deletion-ratio", 0.4 + noise, "seconds", 2.0), ""));
            trials.add(trial(Trial.Kind.RECORDING, clip, "own", 0, Map.of("deletion-ratio", 0.5 + noise), ""));
            trials.add(trial(Trial.Kind.MASKED, clip, "", 0, Map.of("distance", 1.0, "masked-distance", 3.0, "masked-foreign", 0.25), ""));
        }
        for (int clip = 100; clip < 110; clip++) {
            boolean heard = clip % 2 == 0;
            trials.add(trial(Trial.Kind.PLANTED, clip, "a", 50, heard
                    ? Map.of("heard", 0.5, "planted-hit", clip < 108 ? 1.0 : 0.0, "verdict", clip < 108 ? 0.0 : 2.0)
                    : Map.of("heard", 0.1), ""));
        }
        trials.add(trial(Trial.Kind.RECORDING, 200, "a", 50, Map.of(), "Too few samples."));
        return trials;
    }

    private static BenchmarkReport report(List<Trial> trials) {
        return BenchmarkFigures.of(Map.of("model", "m"), List.of("a", "b", "own"), List.of(50), trials, 1);
    }

    @Test
    void meansAndIntervalsOverSpeakers() {
        BenchmarkReport report = report(trials());
        assertTrue(report.bySpeaker());
        assertEquals(List.of("own 0", "a 50", "b 50"), report.rows().stream().map(row -> row.contender() + " " + row.budget()).toList());
        Row a = report.rows().get(1);
        Estimate deletion = a.estimates().get(Measure.DELETION_RATIO);
        assertEquals(24, deletion.clips());
        assertEquals(0.5, deletion.mean(), 0.01);
        assertTrue(deletion.low() < deletion.mean() && deletion.mean() < deletion.high() && deletion.high() - deletion.low() < 0.05);
        assertEquals(1, a.refused());
    }

    @Test
    void pairsAreComparedOnTheSameClips() {
        List<Pair> pairs = report(trials()).pairs().stream().filter(pair -> pair.measure() == Measure.DELETION_RATIO).toList();
        assertEquals(3, pairs.size());
        Pair ab = pairs.get(0);
        assertEquals(-0.1, ab.delta(), 1e-9);
        assertEquals(0, ab.corrected());
        assertEquals(2.0 / 64, ab.signFlip().getAsDouble(), 1e-12);
        Pair same = pairs.get(1);
        assertEquals("own", same.second());
        assertEquals(1, same.corrected());
    }

    @Test
    void onlyPlantedPiecesThatAreHeardCount() {
        BenchmarkReport report = report(trials());
        assertEquals(new BenchmarkReport.Planted(10, 5), report.planted());
        assertEquals(0.8, report.rows().get(1).estimates().get(Measure.PLANTED_HIT).mean(), 1e-9);
        List<BenchmarkReport.VerdictRow> whole = report.verdicts().stream().filter(row -> row.part().isEmpty()).toList();
        assertEquals(List.of(0, 2), whole.stream().map(BenchmarkReport.VerdictRow::level).toList());
        assertEquals(List.of(4, 0), whole.stream().map(BenchmarkReport.VerdictRow::right).toList());
    }

    @Test
    void maskedClipsAreSaidToBeFarOff() {
        assertEquals(new BenchmarkReport.Masked(24, 1, 3, 0.25), report(trials()).masked().orElseThrow());
    }

    @Test
    void theOrderOfTrialsDoesNotMatter() {
        List<Trial> shuffled = new ArrayList<>(trials());
        Collections.shuffle(shuffled, new Random(5));
        assertEquals(report(trials()), report(shuffled));
    }
}
