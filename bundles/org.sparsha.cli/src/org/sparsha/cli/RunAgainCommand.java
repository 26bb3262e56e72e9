/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.sparsha.application.project.ProjectRuns;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha run again}: does a run of a project anew, elsewhere, and says whether the results are the same. */
@Command(name = "again", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Does a run of a project anew into another folder and says whether the results are the same, byte for byte, or "
                + "what has changed: model, recordings, version.")
final class RunAgainCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "RUN", description = "Folder of the run, in runs/ of a project.")
    private String place;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Folder for the new results; not there yet.")
    private Path out;

    @Mixin
    private RunOptions options;

    RunAgainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        options.apply(context);
        Path folder = CorpusArguments.path(place).toAbsolutePath().normalize();
        if (folder.getNameCount() < 3 || Files.exists(out)) {
            throw new WrongCallException(Files.exists(out) ? out + " is there already: name a new folder." : folder + " is no run.");
        }
        ProjectFolder project = ProjectFolder.open(folder.getParent().getParent(), context.runtime().corpora());
        List<String> words = new ProjectRuns(project).run(folder).words();
        if (words.isEmpty()) {
            throw new WrongCallException(folder + " was not made by 'sparsha run': its run.json has the line that repeats it.");
        }
        SavedRun before = SavedRun.read(folder);
        List<String> line = new ArrayList<>(List.of("run", project.folder().toString()));
        line.addAll(words);
        line.addAll(List.of("--into", out.toString()));
        int code = SparshaCommand.execute(line.toArray(String[]::new), context);
        return SavedRun.isRun(out) && (code == ExitCode.OK || code == ExitCode.ITEM_FAILED) ? compared(before, SavedRun.read(out)) : code;
    }

    private int compared(SavedRun before, SavedRun now) throws WrongCallException {
        if (same(before.folder(), now.folder(), "results.jsonl") && same(before.folder(), now.folder(), "predictions.csv")) {
            context.err().println("The results are the same, byte for byte.");
            return ExitCode.OK;
        }
        context.err().println("The results differ.");
        for (Map.Entry<String, String> value : now.settings().values().entrySet()) {
            String old = before.settings().values().getOrDefault(value.getKey(), "");
            if (!old.equals(value.getValue()) && !value.getKey().equals(RunSettings.COMMAND)) {
                context.err().println(value.getKey() + " was '" + old + "', now it is '" + value.getValue() + "'.");
            }
        }
        long changed = now.results().stream().filter(result -> !before.results().contains(result)).count();
        context.err().println(changed + " of " + Counted.of(now.results().size(), "recording") + (changed == 1 ? " has" : " have")
                + " another result.");
        return ExitCode.ITEM_FAILED;
    }

    private static boolean same(Path before, Path now, String file) throws WrongCallException {
        try {
            return Files.isRegularFile(before.resolve(file)) && Files.mismatch(before.resolve(file), now.resolve(file)) < 0;
        } catch (IOException e) {
            throw new WrongCallException("The results can't be compared (" + AtomicFiles.reason(e) + ").");
        }
    }
}
