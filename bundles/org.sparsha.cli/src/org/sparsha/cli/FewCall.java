/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.application.training.TrainFew;
import org.sparsha.application.training.TrainingChoice;
import org.sparsha.core.ShellWords;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.model.Model;

/** {@code sparsha train --recipe few}: a model on top of another one, from few recordings. */
final class FewCall {

    /** What it is asked for by. */
    static final String RECIPE = "few";

    private final CommandContext context;
    private final Optional<String> base;
    private final boolean curve;

    FewCall(CommandContext context, Optional<String> base, boolean curve) {
        this.context = context;
        this.base = base;
        this.curve = curve;
    }

    int call(TrainingChoice choice, CommonOptions.Format format) throws SparshaException {
        try (Model model = context.runtime().models().open(base)) {
            TrainFew.Result result = new TrainFew(context.runtime().workers().executor(), context.runtime().models().loader())
                    .run(choice, model, command(choice, model), curve, context.progress("Training"));
            List<String> columns = new ArrayList<>(List.of("recordings a class", "system", "uar", "uar-low", "uar-high", "wa"));
            List<String> warnings = format == CommonOptions.Format.csv ? List.of(WarningCell.of(result.warnings())) : List.of();
            if (!warnings.isEmpty()) {
                columns.add(WarningCell.COLUMN);
            }
            TextTable table = new TextTable(columns.toArray(String[]::new));
            result.curve().forEach((each, systems) -> rows(table, each.toString(), systems, warnings));
            rows(table, "all", result.systems(), warnings);
            table.print(context.out(), format);
            result.warnings().forEach(warning -> context.err().println(warning.message()));
            result.more().ifPresent(more -> context.err().println(more.sentence()));
            result.left().forEach(reason -> context.err().println("left out: " + reason));
            return result.left().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
    }

    /** @param warnings the last cell of each row, where it has one */
    private static void rows(TextTable table, String each, Map<String, ClassEvaluation> systems, List<String> warnings) {
        systems.forEach((name, evaluation) -> table.row(Stream.concat(Stream.of(each, name, number(evaluation.confusion().uar()),
                number(evaluation.uar().low()), number(evaluation.uar().high()), number(evaluation.confusion().accuracy())),
                warnings.stream()).toArray(String[]::new)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private String command(TrainingChoice choice, Model model) {
        return choice.cardLine(RECIPE) + " --base " + ShellWords.quoted(model.descriptor().id()) + (curve ? " --learning-curve" : "");
    }
}
