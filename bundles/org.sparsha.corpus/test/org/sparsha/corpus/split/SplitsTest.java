/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.split;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SplitsTest {

    private static List<Recording> made(int count, int speakers, long seed) {
        Random random = new Random(seed);
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            recordings.add(recording(i + ".wav", Labels.of("s" + random.nextInt(speakers), "l" + random.nextInt(4))));
        }
        return recordings;
    }

    private static Recording recording(String path, Labels labels) {
        return Recording.of(Path.of("corpus"), path, labels);
    }

    private static void checkPartition(List<Recording> all, List<Fold> folds) {
        Set<Recording> tested = new HashSet<>();
        for (Fold fold : folds) {
            assertEquals(all.size(), fold.train().size() + fold.test().size());
            Set<Recording> both = new HashSet<>(fold.train());
            both.retainAll(fold.test());
            assertEquals(Set.of(), both);
            fold.test().forEach(r -> assertTrue(tested.add(r), "tested twice"));
        }
        assertEquals(new HashSet<>(all), tested);
    }

    @Test
    void leaveOneSpeakerOutTestsEachSpeakerOnce() throws CorpusException {
        List<Recording> all = made(60, 5, 1);
        List<Fold> folds = Splits.leaveOneSpeakerOut(all);
        checkPartition(all, folds);
        assertEquals(List.of("s0", "s1", "s2", "s3", "s4"), folds.stream().map(Fold::name).toList());
        for (Fold fold : folds) {
            assertTrue(fold.test().stream().allMatch(r -> r.speaker().equals(fold.name())));
            assertTrue(fold.train().stream().noneMatch(r -> r.speaker().equals(fold.name())));
        }
    }

    @Test
    void groupedFoldsNeverPartASpeaker() throws CorpusException {
        for (long seed = 0; seed < 20; seed++) {
            List<Recording> all = made(100, 9, seed);
            List<Fold> folds = Splits.bySpeaker(all, 3, seed);
            checkPartition(all, folds);
            for (Fold fold : folds) {
                Set<String> train = new HashSet<>(fold.train().stream().map(Recording::speaker).toList());
                assertTrue(fold.test().stream().noneMatch(r -> train.contains(r.speaker())));
                assertTrue(fold.test().size() >= 20, "unbalanced: " + fold.test().size());
            }
            assertEquals(folds, Splits.bySpeaker(all, 3, seed));
        }
    }

    @Test
    void randomFoldsDealOutEveryClass() throws CorpusException {
        List<Recording> all = made(101, 3, 7);
        List<Fold> folds = Splits.random(all, 5, 11);
        checkPartition(all, folds);
        for (Fold fold : folds) {
            assertEquals(4, fold.test().stream().map(Recording::label).distinct().count());
        }
        assertEquals(folds, Splits.random(all, 5, 11));
        assertNotEquals(folds, Splits.random(all, 5, 12));
    }

    @Test
    void theCorpusOwnPartsAreKept() throws CorpusException {
        List<Recording> all = new ArrayList<>();
        for (String split : List.of("train", "train", "dev", "Test1", "Test2")) {
            all.add(recording(all.size() + ".wav", Labels.of("", "joy").withSplit(split)));
        }
        Fold fold = Splits.byColumn(all).get(0);
        assertEquals(2, fold.train().size());
        assertEquals(2, fold.test().size());
        assertEquals(1, Splits.validation(all).size());
        List<Recording> numbered = List.of(recording("a", Labels.NONE.withSplit("1")), recording("b", Labels.NONE.withSplit("2")));
        checkPartition(numbered, Splits.byColumn(numbered));
    }

    @Test
    void whatCannotBeSplitIsSaid() {
        List<Recording> one = made(10, 1, 1);
        assertThrows(CorpusException.class, () -> Splits.leaveOneSpeakerOut(one));
        assertThrows(CorpusException.class, () -> Splits.leaveOneSpeakerOut(List.of()));
        assertThrows(CorpusException.class, () -> Splits.leaveOneSpeakerOut(List.of(recording("a", Labels.of("", "x")))));
        assertThrows(CorpusException.class, () -> Splits.bySpeaker(made(50, 3, 1), 8, 0));
        assertThrows(CorpusException.class, () -> Splits.random(one, 11, 0));
        assertThrows(CorpusException.class, () -> Splits.random(one, 1, 0));
        assertThrows(CorpusException.class, () -> Splits.byColumn(one));
    }
}
