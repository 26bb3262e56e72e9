/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.sparsha.application.study.StudyResults;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.study.StudyScores;
import org.sparsha.report.json.StudyJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sparsha study score}: what listeners preferred. */
@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Bradley-Terry scores of what was compared in a listening study, with 95 %% intervals.")
final class StudyScoreCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "STUDY", description = "The study's folder, with its key.")
    private Path study;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ANSWERS", description = "The listeners' files. Default: answers-*.csv "
            + "in the study's folder.")
    private List<Path> files = List.of();

    @Mixin
    private CommonOptions common;

    StudyScoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        StudyScores scores = StudyResults.of(study, files, common.seed());
        if (common.format() == CommonOptions.Format.json) {
            context.out().print(StudyJson.of(scores));
            return ExitCode.OK;
        }
        TextTable table = new TextTable("what", "chosen", "of", "score", "low", "high");
        scores.conditions().forEach(one -> table.row(one.name(), String.valueOf(one.won()), String.valueOf(one.compared()),
                number(one.score()), number(one.low()), number(one.high())));
        table.print(context.out(), common.format());
        if (common.format() == CommonOptions.Format.table) {
            context.out().println(StudyResults.sentence(scores));
        }
        return ExitCode.OK;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
