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
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.model.Familiarity;

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

    /** Half the recordings are foreign: that is said, the answers are as sure as they should be, and it is all there on reading again. */
    @Test
    void howFamiliarRecordingsAreIsKeptAndSaid(@TempDir Path folder) throws CorpusException {
        RunSettings settings = new RunSettings(List.of("happiness", "neutral"), Map.of("model", "h27 1"));
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            recordings.add(Recording.of(Path.of("made"), i + ".wav", Labels.of("s" + i, i % 2 == 0 ? "happiness" : "neutral")));
        }
        Corpus corpus = new Corpus("made", Path.of("made"), "folders", recordings, List.of());
        Judge judge = (recording, progress) -> new Answer(List.of(0.97, 0.03), Optional.empty(), List.of(),
                Optional.of(recording.speaker().compareTo("s4") < 0
                        ? new AnswerFamiliarity(Familiarity.Level.FOREIGN, 3, OptionalDouble.of(0.5))
                        : new AnswerFamiliarity(Familiarity.Level.UNUSUAL, 1.2, OptionalDouble.empty())));
        try (ResultStore store = ResultStore.open(folder.resolve("run"), settings, false)) {
            new EvaluationRun(corpus, settings, store, judge, RunListener.NONE).run(Runnable::run, Progress.none());
        }
        try (ResultStore store = ResultStore.open(folder.resolve("run"), settings, true)) {
            EvaluationReport report = EvaluationReport.of(corpus, settings, store, 0);
            assertTrue(messages(report).get(0).startsWith("4 of 8 recordings are foreign to the model"), messages(report).toString());
            Outcome foreign = (Outcome) report.evaluation().outcomes().get(0);
            assertEquals(new AnswerFamiliarity(Familiarity.Level.FOREIGN, 3, OptionalDouble.of(0.5)), foreign.familiarity().orElseThrow());
            assertEquals(0.5, foreign.confidence());
            assertEquals(List.of(0.97, 0.03), foreign.probabilities());
            Outcome unusual = (Outcome) report.evaluation().outcomes().get(7);
            assertEquals(0.97, unusual.confidence(), "without a temperature it stays as sure as it is");
            assertEquals(0.47 / 2, ((ClassEvaluation) report.evaluation()).calibration().expectedError(), 1e-12);
        }
    }
}
