/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.split.Fold;
import org.sparsha.corpus.split.Splits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CombinedCorpusTest {

    private static Corpus corpus(String name, String... labels) {
        Path root = Path.of(name);
        List<Recording> recordings = java.util.Arrays.stream(labels)
                .map(label -> Recording.of(root, label + ".wav", Labels.of("A", label))).toList();
        return new Corpus(name, root, "names", recordings, List.of(new ScanProblem(ScanProblem.Kind.UNLABELLED, "x.wav", "No label.")));
    }

    @Test
    void wordsThatMeanTheSameBecomeOne() {
        Corpus both = CombinedCorpus.of(List.of(corpus("english", "angry", "sad", "Wistful"), corpus("italiano", "rabbia", "neutralità")),
                false);
        assertEquals(List.of("Wistful", "anger", "neutral", "sadness"), both.labels());
        assertEquals(List.of("english/A", "italiano/A"), both.speakers());
        assertEquals("english + italiano", both.name());
        assertEquals("english/x.wav", both.problems().getFirst().path());
        assertEquals(Path.of("italiano/rabbia.wav"), both.recordings().get(3).file());
        assertEquals("italiano/rabbia.wav", both.recordings().get(3).key());
        assertEquals("italiano", CombinedCorpus.of(both.recordings().get(3)));
    }

    @Test
    void corporaOfOneNameAreToldApartAndSpeakersCanBeTheSame() {
        Corpus both = CombinedCorpus.of(List.of(corpus("wav", "anger"), corpus("wav", "anger")), true);
        assertEquals(List.of("wav/anger.wav", "wav-2/anger.wav"), both.recordings().stream().map(Recording::key).toList());
        assertEquals(List.of("A"), both.speakers());
        Corpus one = corpus("wav", "wrath");
        assertSame(one, CombinedCorpus.of(List.of(one), false));
    }

    @Test
    void leavesOneCorpusOut() throws CorpusException {
        Corpus both = CombinedCorpus.of(List.of(corpus("a", "anger", "fear"), corpus("b", "anger", "sadness")), false);
        List<Fold> folds = Splits.leaveOneOut(both.recordings(), CombinedCorpus::of, "corpus");
        assertEquals(List.of("a", "b"), folds.stream().map(Fold::name).toList());
        assertTrue(folds.getFirst().train().stream().allMatch(recording -> CombinedCorpus.of(recording).equals("b")));
        assertTrue(assertThrows(CorpusException.class,
                () -> Splits.leaveOneOut(corpus("a", "anger").recordings(), CombinedCorpus::of, "corpus")).getMessage()
                .contains("two or more"));
    }
}
