/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.aggregate.AggregatedRun;
import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.application.project.RunReport;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.SavedRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha report}: the report of what was saved, nothing asked of a model. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes the report of a saved explanation or of a run as one page; nothing is asked of a model.")
final class ReportCommand implements Callable<Integer> {

    /** Kinds of report. */
    enum Format {
        /** One page with pictures and sounds in it. */
        html,
        /** The same on paper, without sounds. */
        pdf
    }

    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER", description = "The folder that 'explain --out' has left, or its explanation.json; or "
            + "the folder of a run.")
    private Path folder;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "html", description = "html (default): one page, nothing "
            + "fetched; pdf: the same on paper, without sounds.")
    private Format format = Format.html;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: report.html or report.pdf in the "
            + "folder; with --why report-why.html or report-why.pdf).")
    private Path out;

    @Mixin
    private WhyOptions why;

    @Mixin
    private RunOptions run;

    ReportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        run.apply(context);
        why.check();
        if (SavedRun.isRun(folder)) {
            Path page = out == null ? folder.resolve(named(why.isAsked() ? RunReport.WITH_WHY : RunReport.PAGE)) : out;
            Optional<AggregatedRun> together = why.isAsked() ? Optional.of(why.read(context, folder, run.seed())) : Optional.empty();
            if (format == Format.pdf) {
                RunReport.writePdf(folder, page, together);
            } else {
                RunReport.write(folder, page, together);
            }
            context.out().println(page);
            return ExitCode.OK;
        }
        if (why.isAsked()) {
            throw new WrongCallException("--why is about a run, and " + folder + " is none.");
        }
        Path saved = SavedExplanations.folder(folder).orElseThrow(() -> new WrongCallException(folder
                + " holds no explanation.json and is no run: name a folder that 'sparsha explain --out', "
                + "'evaluate --out' or 'run' has left."));
        Path file = out == null ? saved.resolve("report." + format.name()) : out;
        if (format == Format.pdf) {
            SavedExplanations.writePdf(saved, file, context.runtime().sounds());
        } else {
            SavedExplanations.writeReport(saved, file, context.runtime().sounds());
        }
        context.out().println(file);
        return ExitCode.OK;
    }

    private String named(String page) {
        return page.replace(".html", "." + format.name());
    }
}
