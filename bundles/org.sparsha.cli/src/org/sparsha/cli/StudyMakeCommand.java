/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.sparsha.application.study.MakeStudy;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.study.StudyTrial;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha study make}: a page of blind pairs from saved explanations. */
@Command(name = "make", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes a listening study: for each recording every two explainers, and each against random parts of equal length, as "
                + "blind pairs on a page. Nothing is asked of a model.")
final class StudyMakeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders with saved explanations ('sparsha explain --out'), at any "
            + "depth.")
    private List<Path> folders = List.of();

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "The study's folder: study/ is for listeners, key.csv "
            + "isn't.")
    private Path out;

    @Mixin
    private CommonOptions common;

    StudyMakeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        List<StudyTrial> trials = MakeStudy.make(folders, context.runtime().sounds(), out, common.seed(), context.err()::println);
        context.out().println(Counted.of(trials.size(), "pair") + " of "
                + Counted.of(trials.stream().map(StudyTrial::recording).distinct().count(), "recording") + ": give "
                + out.resolve(MakeStudy.PAGE).getParent() + " to listeners and keep " + out.resolve(MakeStudy.KEY)
                + "; then 'sparsha study score " + out + " answers-*.csv'.");
        return ExitCode.OK;
    }
}
