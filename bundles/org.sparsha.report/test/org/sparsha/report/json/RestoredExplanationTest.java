/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.TrustStatement;
import org.sparsha.explain.Verdict;
import org.sparsha.report.MadeExplanations;
import org.sparsha.report.ReportException;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RestoredExplanationTest {

    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples", "How many.", 1, 1000, 100);
    private static final Parameter<?> SCORE = Parameter.choice("score", "Score", "Which.", "probability", "log-odds");

    @TempDir
    private Path folder;

    private Explanation restored(Explanation explanation) throws Exception {
        Path file = folder.resolve("explanation.json");
        Files.writeString(file, JsonText.of(ExplanationJson.fields(explanation, Verdict.NONE), true));
        return RestoredExplanation.read(file, Optional.empty(), (kind, id) -> List.of(SAMPLES, SCORE));
    }

    private static Explanation with(Explanation known, Explanation.Audio audio, ParameterValues values, Map<String, MetricResult> metrics) {
        return new Explanation(audio, known.model(), known.prediction(), known.target(),
                new Explanation.Algorithm(known.explainer().id(), "1.0", values), Optional.empty(), Optional.empty(), 3, known.base(), 9,
                1.5, 16000, known.attribution(), known.salient(), metrics, known.warnings(), known.rerun());
    }

    @Test
    void everyShapeIsWhatItWas() throws Exception {
        SegmentAttribution main = (SegmentAttribution) MadeExplanations.slidingWindow().attribution();
        List<List<Double>> pairs = main.segments().stream().map(a -> main.scores().stream().map(b -> b / 3).toList()).toList();
        for (Explanation explanation : List.of(MadeExplanations.words(), MadeExplanations.slidingWindow(), MadeExplanations.cells(),
                MadeExplanations.responses(), MadeExplanations.of(new InteractionAttribution(main, pairs), "interactions"))) {
            Explanation bare = with(explanation, explanation.audio(), ParameterValues.defaults(List.of(SAMPLES, SCORE)),
                    explanation.metrics());
            assertEquals(bare, restored(bare));
        }
    }

    @Test
    void settingsMetricsAndCurvesAreKept() throws Exception {
        Map<String, MetricResult> metrics = new LinkedHashMap<>();
        metrics.put("deletion", new MetricResult(Map.of("deletion", 0.25), Map.of("best first", List.of(new MetricResult.Point(0, 1),
                new MetricResult.Point(1, 1 / 3.0))), "Falls.").saying(new TrustStatement(TrustLevel.POINTING, "below .3")));
        metrics.put("odd", MetricResult.undefined("Nothing to remove."));
        Explanation made = with(MadeExplanations.words(), MadeExplanations.words().audio(),
                ParameterValues.parse(List.of(SAMPLES, SCORE), Map.of("samples", "250", "score", "log-odds")), metrics);
        Explanation restored = restored(made);
        assertEquals(made, restored);
        assertEquals(Map.of("samples", "250", "score", "log-odds"), restored.explainer().values().changedTexts());
    }

    @Test
    void timesOfAPartComeBackToTheSample() throws Exception {
        Explanation words = MadeExplanations.words();
        Explanation part = with(words, new Explanation.Audio("a.wav", "00ff", 44100, 1, 4_410_000, Optional.of(
                new SampleRange(1_234_567, 1_234_567 + 132_300))), ParameterValues.defaults(List.of(SAMPLES, SCORE)), Map.of());
        assertEquals(part, restored(part));
    }

    @Test
    void valuesOfWhatIsNotInstalledAreKept() throws Exception {
        Explanation made = with(MadeExplanations.words(), MadeExplanations.words().audio(),
                ParameterValues.parse(List.of(SAMPLES, SCORE), Map.of("score", "log-odds")), Map.of());
        restored(made);
        Explanation gone = RestoredExplanation.read(folder.resolve("explanation.json"), Optional.empty(), (kind, id) -> List.of());
        assertEquals("log-odds", gone.scoreUnit());
        assertEquals(made.attribution(), gone.attribution());
    }

    @Test
    void theChangedSoundLiesBesideTheJson() throws Exception {
        ResponseCurves curves = (ResponseCurves) MadeExplanations.responses().attribution();
        ChangedSound sound = new ChangedSound("pitch +2", 16000, new float[] {0.25f, -0.5f});
        Explanation made = MadeExplanations.of(new ResponseCurves(curves.curves(), Map.of(), List.of(), Optional.of(sound)), "prosody");
        ExplanationFiles.write(folder.resolve("out"), new ExplanationReport(made, Verdict.NONE, MadeExplanations.clip()));
        Explanation restored = RestoredExplanation.read(folder.resolve("out").resolve("explanation.json"), Optional.empty(),
                (kind, id) -> List.of());
        assertEquals(made.attribution(), restored.attribution());
    }

    @Test
    void whatDoesNotFitIsNamed() throws Exception {
        restored(MadeExplanations.cells());
        Path file = folder.resolve("explanation.json");
        String good = Files.readString(file);
        for (String[] change : new String[][] {{"\"bandEdges\"", "\"edges\""}, {"\"target\": \"anger\"", "\"target\": \"rage\""},
                {"\"analysisRate\": 16000", "\"analysisRate\": \"x\""}}) {
            assertTrue(good.contains(change[0]), change[0]);
            Files.writeString(file, good.replace(change[0], change[1]));
            String message = assertThrows(ReportException.class,
                    () -> RestoredExplanation.read(file, Optional.empty(), (kind, id) -> List.of()), change[1]).getMessage();
            assertTrue(message.contains(file.toString()), message);
        }
    }
}
