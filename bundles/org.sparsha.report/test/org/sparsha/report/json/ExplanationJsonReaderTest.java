/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;
import org.sparsha.report.MadeExplanations;
import org.sparsha.report.ReportException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExplanationJsonReaderTest {

    private static final Verdict VERDICT = new Verdict(TrustLevel.DOUBTFUL, "Don't rely on it here. Pauses.", List.of(new Verdict.Part(
            Verdict.Source.WARNING, "pauses", TrustLevel.DOUBTFUL, "Pauses.", "Where much lies in pauses.")));

    private static String text(Explanation explanation) {
        return JsonText.of(ExplanationJson.fields(explanation, VERDICT), true);
    }

    @Test
    void whatIsWrittenIsReadBack() throws ReportException {
        for (Explanation explanation : List.of(MadeExplanations.words(), MadeExplanations.slidingWindow(), MadeExplanations.cells(),
                MadeExplanations.responses())) {
            SavedExplanation saved = ExplanationJsonReader.parse(text(explanation), "text");
            assertEquals(explanation.audio(), saved.audio());
            assertEquals(explanation.model(), saved.model());
            assertEquals(explanation.targetLabel(), saved.target());
            assertEquals(explanation.prediction().labels(), saved.labels());
            assertEquals(explanation.timeScores().scores(), saved.segments().stream().map(SavedExplanation.Segment::score).toList());
            assertEquals(explanation.salient().size(), saved.salient().size());
            assertEquals(explanation.curve().length, saved.curve().size());
            assertEquals(explanation.warnings(), saved.warnings());
            assertEquals(explanation.rerun(), saved.rerun());
            assertEquals(VERDICT, saved.verdict());
            assertEquals(explanation.explainer().id(), saved.explainer().id());
        }
        SavedExplanation words = ExplanationJsonReader.parse(text(MadeExplanations.words()), "text");
        assertEquals("क्यों, \"so\"", words.segments().get(3).label());
        assertEquals(Optional.of(new SavedExplanation.Range(0.31 - 0.03, 0.31 + 0.02)), words.segments().get(3).interval());
        assertEquals(1.5, words.segments().get(3).range().start());
    }

    @Test
    void timesOfAPartAreThoseOfTheRecording() throws ReportException {
        Explanation words = MadeExplanations.words();
        Explanation.Audio whole = words.audio();
        Explanation part = new Explanation(new Explanation.Audio(whole.path(), whole.sha256(), 16000, 2, 160000,
                Optional.of(new SampleRange(32000, 80000)), OptionalInt.of(2)), words.model(), words.prediction(), 0, words.explainer(),
                Optional.empty(), words.segmenter(), 7, 0.71, 100, 0.4, 16000, words.attribution(), words.salient(), words.metrics(),
                List.of(), "explain");
        String text = text(part);
        SavedExplanation saved = ExplanationJsonReader.parse(text, "text");
        assertEquals(part.audio(), saved.audio());
        assertEquals(Optional.empty(), saved.perturbation());
        assertEquals(3.5, saved.segments().get(3).range().start(), "1.5 s into a part that begins at 2 s");
        assertTrue(text.contains("\"part\": {"), text);
        assertEquals(OptionalInt.of(2), saved.audio().channel(), "the second channel alone");
        assertTrue(assertThrows(ReportException.class, () -> ExplanationJsonReader.parse(text.replace("\"channel\": 2", "\"channel\": 3"),
                "x.json")).getMessage().contains("channel"));
        assertEquals(words.curve().length, saved.curve().size());
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        String good = text(MadeExplanations.words());
        for (String key : List.of("\"target\"", "\"base\"", "\"segments\"", "\"curve\"", "\"rerun\"", "\"hop\"", "\"sha256\"")) {
            String message = assertThrows(ReportException.class,
                    () -> ExplanationJsonReader.parse(good.replace(key, "\"other\""), "x.json")).getMessage();
            assertTrue(message.contains(key.replace("\"", "")) && message.contains("x.json"), message);
        }
        assertThrows(ReportException.class, () -> ExplanationJsonReader.parse(good.replace("explanation/1", "explanation/9"), "x.json"));
        assertThrows(ReportException.class, () -> ExplanationJsonReader.parse(good.substring(0, 200), "x.json"));
        assertThrows(ReportException.class, () -> ExplanationJsonReader.parse("[]", "x.json"));
    }
}
