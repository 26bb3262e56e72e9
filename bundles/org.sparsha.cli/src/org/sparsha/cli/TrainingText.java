/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.Locale;
import java.util.Optional;

import org.sparsha.application.training.AgainstSimple;
import org.sparsha.application.training.BesideNetwork;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.train.TrainingReport;

/** Says how good a trained model is, and what is beside it. */
final class TrainingText {

    private TrainingText() {
    }

    /**
     * Prints the figures to standard output, and to standard error where the network isn't worth it.
     *
     * @param report what was found
     * @param beside another network that learned from the same folds, where one did
     * @param seed seed of the bootstrap
     * @param context where to
     * @param format how
     */
    static void print(TrainingReport report, Optional<BesideNetwork> beside, long seed, CommandContext context,
            CommonOptions.Format format) {
        TextTable table = new TextTable("system", "uar", "wa", "macro-f1", "uar-low", "uar-high");
        row(table, "network", report.evaluation());
        report.baselines().forEach((name, evaluation) -> row(table, name, evaluation));
        beside.ifPresent(other -> row(table, other.name(), other.evaluation()));
        report.withoutReference().ifPresent(own -> row(table, "network without reference", own));
        report.fitted().ifPresent(own -> row(table, "network fitted", own));
        report.originalProtocol().ifPresent(own -> row(table, "own protocol (leaks)", own));
        table.print(context.out(), format);
        if (report.bestBaseline() >= report.evaluation().confusion().uar()) {
            context.err().println("A baseline is as good as the network: on this corpus the network isn't worth its cost.");
        }
        AgainstSimple.of(report.evaluation(), report.baselines(), seed).ifPresent(against -> {
            context.err().println("Against the best simple method, " + against.method() + ": UAR " + against.text() + ".");
            against.units().caution().ifPresent(context.err()::println);
        });
        report.learning().ifPresent(curve -> context.err().println(curve.sentence() + " Measured with " + curve.method()
                + ", which is quick."));
    }

    private static void row(TextTable table, String name, ClassEvaluation evaluation) {
        table.row(name, number(evaluation.confusion().uar()), number(evaluation.confusion().accuracy()),
                number(evaluation.confusion().macroF1()), number(evaluation.uar().low()), number(evaluation.uar().high()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
