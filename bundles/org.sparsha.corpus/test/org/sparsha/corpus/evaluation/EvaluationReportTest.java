/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reports of nothing, of one recording and of one class. */
class EvaluationReportTest {

    private static EvaluationReport of(RunSettings settings, Labels... labels) throws CorpusException {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            recordings.add(Recording.of(Path.of("made"), i + ".wav", labels[i]));
        }
        Corpus corpus = new Corpus("made", Path.of("made"), "folders", recordings, List.of());
        try (ResultStore store = ResultStore.inMemory(settings)) {
            new EvaluationRun(corpus, settings, store, (recording, progress) -> new Answer(List.of(0.75, 0.25), Optional.empty()),
                    RunListener.NONE).run(Runnable::run, Progress.none());
            return EvaluationReport.of(corpus, settings, store, 0);
        }
    }

    private static EvaluationReport ofClasses(Labels... labels) throws CorpusException {
        return of(new RunSettings(List.of("happiness", "neutral"), Map.of("model", "h27 1")), labels);
    }

    private static List<String> messages(EvaluationReport report) {
        return report.warnings().stream().map(Warning::message).toList();
    }

    @Test
    void withoutAMatchingLabelThereIsNoFigureAndTheLabelsAreSaid() throws CorpusException {
        EvaluationReport report = ofClasses(Labels.of("a", "anger"), Labels.of("b", "sad"));
        assertFalse(report.evaluation().hasFigures());
        assertEquals(List.of("There is no figure, since no recording of the corpus has a result. The corpus has the labels anger, sad; "
                + "h27 1 has happiness, neutral."), messages(report));
        assertTrue(report.hasFailed());
    }

    @Test
    void withoutAMatchingDimensionThereIsNoFigure() throws CorpusException {
        RunSettings settings = new RunSettings(Grading.DIMENSIONS, List.of("arousal", "valence"), Map.of("model", "m 1"));
        EvaluationReport none = of(settings, Labels.of("a", "anger"));
        assertTrue(messages(none).get(0).endsWith("The corpus has no column of a dimension; m 1 rates arousal, valence."),
                messages(none).get(0));
        EvaluationReport other = of(settings, Labels.NONE.with("dominance", "3"));
        assertTrue(messages(other).get(0).contains("has the dimensions dominance;"), messages(other).get(0));
    }

    @Test
    void ofOneRecordingThereIsNoInterval() throws CorpusException {
        EvaluationReport report = ofClasses(Labels.of("a", "happiness"));
        assertTrue(report.evaluation().hasFigures());
        assertFalse(report.evaluation().hasIntervals());
        assertTrue(messages(report).get(0).startsWith("All recordings that were judged are of one class, 'happiness'"));
    }

    @Test
    void ofTwoClassesThereIsNothingToWarnOf() throws CorpusException {
        EvaluationReport report = ofClasses(Labels.of("a", "happiness"), Labels.of("b", "neutral"), Labels.of("c", "happiness"),
                Labels.of("d", "neutral"), Labels.of("e", "happiness"), Labels.of("f", "neutral"));
        assertEquals(List.of(), report.warnings());
        assertTrue(report.evaluation().hasIntervals() && report.evaluation().bySpeaker());
    }
}
