/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.sparsha.core.Counted;
import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.Outcome;

/** Says in words how a model does. */
public final class ResultSentence {

    /** A difference of confidence and accuracy below this, of 1, is not worth a word. */
    private static final double WORTH_SAYING = 0.05;

    private ResultSentence() {
    }

    /**
     * Says it.
     *
     * @param model what the model is called
     * @param evaluation its measures
     * @return two or three sentences
     */
    public static String of(String model, Evaluation evaluation) {
        if (evaluation instanceof AnswersEvaluation answers && !answers.outcomes().isEmpty()) {
            return of(model, answers);
        }
        if (!evaluation.hasFigures()) {
            return "There is no figure yet, since no recording has an answer that can be compared.";
        }
        return switch (evaluation) {
            case ClassEvaluation classes -> of(model, classes);
            case DimensionalEvaluation dimensions -> of(model, dimensions);
            case AnswersEvaluation answers -> of(model, answers);
        };
    }

    private static String of(String model, AnswersEvaluation answers) {
        int all = answers.outcomes().size();
        StringBuilder text = new StringBuilder(model).append(" was asked about ").append(Counted.of(all, "recording")).append(". ");
        if (answers.means().isEmpty()) {
            text.append("It hears ").append(answers.heard().entrySet().stream().filter(one -> one.getValue() > 0)
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(one -> one.getKey() + " in " + one.getValue()).collect(Collectors.joining(", "))).append(".");
        } else {
            text.append("Means: ").append(answers.means().entrySet().stream().map(one -> String.format(Locale.ROOT, "%s %.2f",
                    one.getKey(), one.getValue())).collect(Collectors.joining(", "))).append(".");
        }
        return text.toString();
    }

    private static String of(String model, ClassEvaluation evaluation) {
        ConfusionMatrix confusion = evaluation.confusion();
        int classes = evaluation.present().size();
        StringBuilder text = new StringBuilder(model).append(" recognises ").append(percent(confusion.uar()));
        text.append(classes == 1 ? "" : " per class");
        if (evaluation.hasIntervals()) {
            text.append(" (95 % interval ").append(percent(evaluation.uar().low())).append(" to ").append(percent(evaluation.uar().high()))
                    .append(evaluation.bySpeaker() ? ", over " + evaluation.speakers() + " speakers)" : ", over recordings)");
        }
        text.append(" of ").append(Counted.of(confusion.total(), "recording"));
        if (classes > 1) {
            text.append(", where guessing finds ").append(percent(1.0 / classes));
        }
        return text.append(". ").append(confused(confusion)).append(calibrated(evaluation.outcomes())).toString().strip();
    }

    private static String confused(ConfusionMatrix confusion) {
        List<String> labels = confusion.labels();
        double most = 0;
        String words = "";
        for (int truth = 0; truth < labels.size(); truth++) {
            for (int other = 0; other < labels.size(); other++) {
                double share = confusion.support(truth) == 0 || other == truth ? 0
                        : (double) confusion.count(truth, other) / confusion.support(truth);
                if (share > most) {
                    most = share;
                    words = "What it mixes up most: " + labels.get(truth) + " taken for " + labels.get(other) + ", "
                            + confusion.count(truth, other) + " of " + confusion.support(truth) + ". ";
                }
            }
        }
        return words.isEmpty() ? "It takes no class for another. " : words;
    }

    private static String calibrated(List<Outcome> outcomes) {
        double sure = outcomes.stream().mapToDouble(Outcome::confidence).average().orElse(0);
        double right = outcomes.stream().mapToDouble(outcome -> outcome.correct() ? 1 : 0).average().orElse(0);
        if (Math.abs(sure - right) < WORTH_SAYING) {
            return "It is about as often right as it says.";
        }
        return "It is right " + (right < sure ? "less" : "more") + " often than it says: " + percent(right) + ", and says "
                + percent(sure) + ".";
    }

    private static String of(String model, DimensionalEvaluation evaluation) {
        StringBuilder text = new StringBuilder(model).append(" agrees with ").append(evaluation.outcomes().size()).append(" recordings: ");
        String between = "";
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            text.append(between).append(dimension.name()).append(' ').append(String.format(Locale.ROOT, "CCC %.2f",
                    dimension.agreement().ccc()));
            if (evaluation.hasIntervals()) {
                text.append(String.format(Locale.ROOT, " (%.2f to %.2f)", dimension.ccc().low(), dimension.ccc().high()));
            }
            between = ", ";
        }
        return text.append(". 1 is full agreement, 0 none.").toString();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
