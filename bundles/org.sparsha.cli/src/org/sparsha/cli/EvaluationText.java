/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.sparsha.corpus.evaluation.Agreement;
import org.sparsha.corpus.evaluation.Bootstrap;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.Evaluation;

/** Measures as text for people. */
final class EvaluationText {

    private EvaluationText() {
    }

    static void print(Evaluation evaluation, PrintStream out) {
        ConfusionMatrix confusion = evaluation.confusion();
        out.println(confusion.total() + " recordings, " + confusion.correct() + " right");
        out.println(line("WA (accuracy)", confusion.accuracy(), evaluation.accuracy()));
        out.println(line("UAR          ", confusion.uar(), evaluation.uar()));
        out.println(line("macro-F1     ", confusion.macroF1(), evaluation.macroF1()));
        out.println("ECE            " + number(evaluation.calibration().expectedError()));
        out.println();
        TextTable table = new TextTable("class", "precision", "recall", "F1", "recordings");
        for (int i = 0; i < confusion.labels().size(); i++) {
            table.row(confusion.labels().get(i), number(confusion.precision(i)), number(confusion.recall(i)), number(confusion.f1(i)),
                    String.valueOf(confusion.support(i)));
        }
        table.print(out, CommonOptions.Format.table);
    }

    static void print(DimensionalEvaluation evaluation, PrintStream out) {
        out.println(evaluation.outcomes().size() + " recordings");
        TextTable table = new TextTable("dimension", "CCC", "95 %", "Pearson", "MAE", "RMSE", "recordings");
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            Agreement agreement = dimension.agreement();
            table.row(dimension.name(), number(agreement.ccc()), number(dimension.ccc().low()) + " to " + number(dimension.ccc().high()),
                    number(agreement.pearson()), number(agreement.mae()), number(agreement.rmse()), String.valueOf(agreement.count()));
        }
        table.print(out, CommonOptions.Format.table);
    }

    private static String line(String name, double value, Bootstrap.Interval interval) {
        return String.format(Locale.ROOT, "%s  %.3f (95 %%: %.3f to %.3f)", name, value, interval.low(), interval.high());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
