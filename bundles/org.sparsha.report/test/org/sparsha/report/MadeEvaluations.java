/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunSettings;

/** A made evaluation. */
final class MadeEvaluations {

    static final List<String> LABELS = List.of("anger", "boredom", "disgust", "fear", "happiness", "sadness", "गुस्सा <&>");
    static final RunSettings SETTINGS = new RunSettings(LABELS, Map.of("model", "toy <1>",
            RunSettings.COMMAND, "sparsha evaluate 'a & b' --out again"));
    static final List<Failure> FAILURES = List.of(new Failure("a/b.wav", "a/b.wav", "1", "joy", "The file is <empty>."));

    private MadeEvaluations() {
    }

    static Corpus corpus() {
        return new Corpus("made & small", Path.of("made"), "folders",
                List.of(Recording.of(Path.of("made"), "anger/1.wav", Labels.of("1", "anger"))), List.of());
    }

    static EvaluationReport report(Evaluation evaluation) {
        return new EvaluationReport(corpus(), SETTINGS, evaluation, FAILURES, Map.of());
    }

    static DimensionalEvaluation dimensional() {
        Random random = new Random(5);
        List<DimensionalOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double arousal = random.nextDouble();
            outcomes.add(new DimensionalOutcome("clip " + i, "clip " + i, TimeSpan.WHOLE, "s" + i % 10,
                    List.of(OptionalDouble.of(arousal), i % 3 == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - arousal)),
                    List.of(arousal + 0.1 * random.nextGaussian(), random.nextDouble())));
        }
        return DimensionalEvaluation.of(List.of("arousal", "सुख <&>"), outcomes, 1);
    }

    static ClassEvaluation evaluation() {
        Random random = new Random(4);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int truth = random.nextInt(6);
            int predicted = random.nextDouble() < 0.7 ? truth : (truth + 1 + random.nextInt(3)) % 7;
            List<Double> probabilities = new ArrayList<>();
            double confidence = 0.4 + 0.59 * random.nextDouble();
            for (int k = 0; k < 7; k++) {
                probabilities.add(k == predicted ? confidence : (1 - confidence) / 6);
            }
            outcomes.add(new Outcome("clip " + i, "clip " + i, TimeSpan.WHOLE, "s" + i % 10, LABELS.get(truth), LABELS.get(predicted),
                    probabilities));
        }
        return ClassEvaluation.of(LABELS, outcomes, 1);
    }
}
