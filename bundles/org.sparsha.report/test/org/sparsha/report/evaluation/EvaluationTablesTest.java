/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.AnswerFamiliarity;
import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.table.Table;
import org.sparsha.model.Familiarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EvaluationTablesTest {

    @Test
    void oddLabelsComeThroughUnchanged() {
        List<String> labels = List.of("joy, much", "गुस्सा", "😀 \"smile\"", "file", "a=b\nc");
        Outcome outcome = new Outcome("ं.wav#1.0-2.5", "ं.wav", new TimeSpan(1, OptionalDouble.of(2.5)), "वक्ता", labels.get(4),
                labels.get(2), List.of(0.1, 0.2, 0.4, 0.2, 0.1));
        Table table = EvaluationTables.predictions(ClassEvaluation.of(labels, List.of(outcome), 0), Map.of());
        assertEquals(List.of("file", "start", "end", "speaker", "truth", "predicted", "correct", "joy, much", "गुस्सा", "😀 \"smile\"",
                "p(file)", "a=b\nc", "warnings"), table.columns());
        assertEquals(List.of("ं.wav", "1", "2.5", "वक्ता", "a=b\nc", "😀 \"smile\"", "false", "0.1", "0.2", "0.4", "0.2", "0.1", ""),
                table.rows().get(0).stream().map(cell -> cell.replaceAll("^(\\d+\\.\\d*?)0+$", "$1").replaceAll("\\.$", "")).toList());
    }

    @Test
    void howFamiliarARecordingIsComesAfterTheClasses() {
        Outcome plain = new Outcome("1.wav", "1.wav", TimeSpan.WHOLE, "s1", "", "calibrated", List.of(0.1, 0.9));
        Outcome known = plain.with(Optional.of(new AnswerFamiliarity(Familiarity.Level.FOREIGN, 2.5, OptionalDouble.of(0.6))));
        Table table = EvaluationTables.predictions(new AnswersEvaluation(List.of("anger", "calibrated"), List.of(plain, known)),
                Map.of("1.wav", List.of(new Warning("damaged", "It is damaged."), new Warning("truncated", "It ends early."))));
        assertEquals(List.of("file", "start", "end", "speaker", "truth", "predicted", "correct", "anger", "calibrated", "familiarity",
                "model-calibrated", "warnings"), table.columns());
        assertEquals(List.of("1.wav", "", "", "s1", "", "calibrated", "", "0.1", "0.9", "", "",
                "It is damaged. | It ends early."), table.rows().get(0));
        assertEquals(List.of("1.wav", "", "", "s1", "", "calibrated", "", "0.1", "0.9", "foreign", "0.6",
                "It is damaged. | It ends early."), table.rows().get(1));
    }

    @Test
    void dimensionsHaveTwoColumnsEach() {
        DimensionalOutcome outcome = new DimensionalOutcome("1.wav", "1.wav", TimeSpan.WHOLE, "s1",
                List.of(OptionalDouble.of(0.7), OptionalDouble.empty()), List.of(0.25, 1.5));
        Table table = EvaluationTables.predictions(DimensionalEvaluation.of(List.of("arousal", "valence"), List.of(outcome), 0),
                Map.of("1.wav", List.of(new Warning("damaged", "It is damaged."))));
        assertEquals(List.of("file", "start", "end", "speaker", "arousal-truth", "arousal", "valence-truth", "valence", "warnings"),
                table.columns());
        assertEquals(List.of("1.wav", "", "", "s1", "0.7", "0.25", "", "1.5", "It is damaged."), table.rows().get(0));
    }
}
