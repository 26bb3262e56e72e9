/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.application.project.RecordingExport;
import org.sparsha.core.SparshaException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha project export}: chosen recordings as a corpus of their own. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Copies the recordings that a filter chooses into a new folder, with a manifest that can be imported anywhere.")
final class ProjectExportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private ChosenArguments arguments;

    @Parameters(index = "1", paramLabel = "OUT", description = "A new folder; with --manifest-only the table (CSV, TSV).")
    private String out;

    @Option(names = "--manifest-only", description = "Copy nothing: the manifest names the recordings where they are.")
    private boolean manifestOnly;

    @Mixin
    private RunOptions run;

    ProjectExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        run.apply(context);
        Path place = CorpusArguments.path(out);
        ChosenRecordings chosen = arguments.chosen(context);
        RecordingExport made = manifestOnly ? RecordingExport.manifest(chosen.chosen(), place)
                : RecordingExport.copies(chosen.chosen(), place, context.progress("Copying"));
        ConsoleProgress.clear(context.err());
        context.out().println(made.sentence());
        return ExitCode.OK;
    }
}
