/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.application.familiarity.CopyRecalls.Judged;
import org.sparsha.corpus.CombinedCorpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How right answers to copies are is told of each corpus, and of arousal where the classes have anchors. */
class CopyRecallsTest {

    private static final List<String> LABELS = List.of("anger", "happiness", "sadness");
    private static final double[] ANGER = {.6, .3, .1};
    private static final double[] SADNESS = {.4, .05, .55};

    private static Judged judged(String corpus, double[] probabilities, int label) {
        Labels labels = Labels.of("s", LABELS.get(label));
        return new Judged(Recording.of(Path.of("."), "a.wav", corpus.isEmpty() ? labels : labels.with(CombinedCorpus.CORPUS, corpus)),
                probabilities, label);
    }

    private static Map<String, List<Judged>> answers(String one, String other) {
        Map<String, List<Judged>> answers = new LinkedHashMap<>();
        answers.put("none", List.of(judged(one, ANGER, 0), judged(one, ANGER, 1), judged(other, SADNESS, 2), judged(other, SADNESS, 2)));
        answers.put("noise=10", List.of(judged(one, SADNESS, 0), judged(one, ANGER, 1), judged(other, SADNESS, 2),
                judged(other, ANGER, 2)));
        return answers;
    }

    @Test
    void eachCorpusAndArousalAreToldApart() {
        CopyRecalls recalls = CopyRecalls.of(answers("cut", "full"), LABELS);
        assertEquals(Map.of("none", 2 / 3.0, "noise=10", 0.5 / 3), recalls.all());
        assertEquals(List.of("none", "noise=10"), List.copyOf(recalls.all().keySet()));
        assertEquals(Map.of("cut", Map.of("none", .5, "noise=10", 0.0), "full", Map.of("none", 1.0, "noise=10", .5)), recalls.corpora());
        assertEquals(Map.of("none", 1.0, "noise=10", .5), recalls.arousal());
    }

    @Test
    void oneCorpusAndClassesWithoutAnchorsAreNotSplit() {
        assertEquals(Map.of(), CopyRecalls.of(answers("", ""), LABELS).corpora());
        assertEquals(Map.of(), CopyRecalls.of(answers("", ""), List.of("anger", "loud", "sadness")).arousal());
    }
}
