/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.train.protocol.TrainingJob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingTargetsTest {

    private static final List<String> LABELS = List.of("anger", "fear", "joy");

    private static Recording recording(String name, String label) {
        return Recording.of(Path.of("voices"), name, Labels.of("S", label));
    }

    @Test
    void sharesAreWhatSeveralPeopleSaid() throws Exception {
        Recording split = recording("a.wav", "anger");
        split = split.withLabels(split.labels().with("share anger", "0.6667").with("share fear", "0.3333").with("share other", "0.5"));
        Recording alone = recording("b.wav", "joy");
        List<TrainingJob.Target> targets = new TrainingTargets(true, false).of(List.of(split, alone), LABELS);
        assertArrayEquals(new float[] {0.6667f, 0.3333f, 0}, targets.get(0).shares(), 1e-6f);
        assertEquals(0, targets.get(1).shares().length, "its label is all of it");
        assertEquals(1, targets.get(0).weight());
        assertSame(TrainingJob.Target.ONE, TrainingTargets.LABELS.of(List.of(split), LABELS).get(0));
        assertTrue(assertThrows(TrainingException.class, () -> new TrainingTargets(true, false).of(List.of(alone), LABELS)).getMessage()
                .contains("share LABEL"));
    }

    /** A corpus of ten and one of two: both count alike within a class; what one lacks is left out of its loss. */
    @Test
    void corporaCountAlike() throws Exception {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            recordings.add(recording("large/" + i + ".wav", i < 8 ? "anger" : "fear"));
        }
        recordings.add(recording("small/0.wav", "anger"));
        recordings.add(recording("small/1.wav", "joy"));
        List<Recording> named = recordings.stream().map(one -> one.withLabels(one.labels().with("corpus", one.path().substring(0, 5))))
                .toList();
        List<TrainingJob.Target> targets = new TrainingTargets(false, true).of(named, LABELS);
        double large = targets.subList(0, 8).stream().mapToDouble(TrainingJob.Target::weight).sum();
        assertEquals(large, targets.get(10).weight(), 1e-5, "anger of both");
        assertEquals(9, large + targets.get(10).weight(), 1e-5, "as much as there is");
        assertEquals(1, targets.get(11).weight(), 1e-6);
        assertArrayEquals(new int[] {2}, targets.get(0).absent());
        assertArrayEquals(new int[] {1}, targets.get(11).absent());
    }
}
