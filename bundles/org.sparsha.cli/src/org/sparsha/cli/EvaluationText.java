/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.sparsha.core.Counted;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.evaluation.Agreement;
import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.ArousalEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.Evaluation;

/** Measures as text for people. */
final class EvaluationText {

    /** In place of a number that would mean nothing. */
    private static final String NONE = "–";

    private EvaluationText() {
    }

    /** Prints the figures; nothing but that there are none where there are none. */
    static void print(Evaluation evaluation, PrintStream out) {
        if (!evaluation.hasFigures() && !(evaluation instanceof AnswersEvaluation)) {
            out.println("0 recordings judged: no figure.");
            return;
        }
        switch (evaluation) {
            case ClassEvaluation classes -> print(classes, out);
            case DimensionalEvaluation dimensions -> print(dimensions, out);
            case AnswersEvaluation answers -> print(answers, out);
        }
    }

    private static void print(AnswersEvaluation answers, PrintStream out) {
        out.println(Counted.of(answers.outcomes().size(), "recording") + " answered, none judged");
        TextTable table = answers.means().isEmpty() ? new TextTable("heard", "recordings") : new TextTable("dimension", "mean");
        answers.heard().forEach((label, count) -> table.row(label, String.valueOf(count)));
        answers.means().forEach((name, mean) -> table.row(name, number(mean)));
        table.print(out, CommonOptions.Format.table);
    }

    private static void print(ClassEvaluation evaluation, PrintStream out) {
        ConfusionMatrix confusion = evaluation.confusion();
        out.println(confusion.total() + " recordings, " + confusion.correct() + " right");
        out.println(line("WA (accuracy)", confusion.accuracy(), evaluation, evaluation.accuracy()));
        out.println(line("UAR          ", confusion.uar(), evaluation, evaluation.uar()));
        out.println(line("macro-F1     ", confusion.macroF1(), evaluation, evaluation.macroF1()));
        out.println("ECE            " + number(evaluation.calibration().expectedError()));
        ArousalEvaluation.of(evaluation).ifPresent(arousal -> out.println("arousal UAR    " + number(arousal.uar())
                + " (high against low)"));
        out.println();
        TextTable table = new TextTable("class", "precision", "recall", "F1", "recordings");
        for (int i = 0; i < confusion.labels().size(); i++) {
            table.row(confusion.labels().get(i), number(confusion.precision(i)), number(confusion.recall(i)), number(confusion.f1(i)),
                    String.valueOf(confusion.support(i)));
        }
        table.print(out, CommonOptions.Format.table);
    }

    private static void print(DimensionalEvaluation evaluation, PrintStream out) {
        out.println(evaluation.outcomes().size() + " recordings");
        TextTable table = new TextTable("dimension", "CCC", "95 %", "Pearson", "MAE", "RMSE", "recordings");
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            Agreement agreement = dimension.agreement();
            boolean correlates = agreement.hasCorrelation();
            boolean any = agreement.count() > 0;
            table.row(dimension.name(), number(agreement.ccc(), correlates), evaluation.hasIntervals() && correlates
                    ? number(dimension.ccc().low()) + " to " + number(dimension.ccc().high())
                    : NONE, number(agreement.pearson(), correlates), number(agreement.mae(), any), number(agreement.rmse(), any),
                    String.valueOf(agreement.count()));
        }
        table.print(out, CommonOptions.Format.table);
    }

    private static String line(String name, double value, ClassEvaluation evaluation, ConfidenceInterval interval) {
        return evaluation.hasIntervals()
                ? String.format(Locale.ROOT, "%s  %.3f (95 %%: %.3f to %.3f)", name, value, interval.low(), interval.high())
                : String.format(Locale.ROOT, "%s  %.3f", name, value);
    }

    private static String number(double value, boolean means) {
        return means ? number(value) : NONE;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
