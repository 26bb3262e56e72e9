/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.sparsha.application.aggregate.AggregatedRun;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.report.evaluation.ComparisonJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha runs}: what lies in folders of evaluations, and how they differ on the recordings they share. */
@Command(name = "runs", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists the runs in folders that 'sparsha evaluate --out' wrote; compares them on the recordings that all of "
                + "them have an outcome for. Nothing is asked of a model.")
final class RunsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders of runs, folders that hold such folders, or projects.")
    private List<String> folders = List.of();

    @Option(names = "--compare", description = "Differences of every pair with a paired bootstrap over speakers (10,000 draws), an exact "
            + "sign-flip test for up to 16 speakers and McNemar's exact test, corrected by Holm over the pairs.")
    private boolean compare;

    @Mixin
    private WhyOptions why;

    @Mixin
    private CommonOptions common;

    RunsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        why.check();
        if (why.isAsked()) {
            return why();
        }
        List<SavedRun> runs = new ArrayList<>();
        for (String folder : folders) {
            for (Path place : runFolders(CorpusArguments.path(folder))) {
                runs.add(SavedRun.read(place));
            }
        }
        if (compare) {
            RunComparison comparison = RunComparison.of(runs, common.seed());
            if (common.format() == CommonOptions.Format.json) {
                context.out().print(ComparisonJson.of(comparison));
            } else {
                ComparedRunsText.print(comparison, context.out(), common.format());
            }
        } else if (common.format() == CommonOptions.Format.json) {
            context.out().print(ComparisonJson.of(runs));
        } else {
            ComparedRunsText.print(runs, context.out(), common.format());
        }
        return ExitCode.OK;
    }

    private int why() throws SparshaException {
        List<Path> places = new ArrayList<>();
        for (String folder : folders) {
            places.addAll(runFolders(CorpusArguments.path(folder)));
        }
        if (places.size() != 1 || compare) {
            throw new WrongCallException("--why is about one run and goes without --compare; there are " + places.size()
                    + ": name the folder of one.");
        }
        AggregatedRun run = why.read(context, places.get(0), common.seed());
        WhyText.print(run, context.out(), common.format());
        if (common.format() == CommonOptions.Format.csv) {
            run.problems().forEach(context.err()::println); // there may be no row to say it
        }
        return ExitCode.OK;
    }

    private static List<Path> runFolders(Path place) throws SparshaException {
        Path folder = Projects.file(place).isPresent() ? ProjectFolder.open(place).runs() : place;
        if (SavedRun.isRun(folder)) {
            return List.of(folder);
        }
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, SavedRun::isRun)) {
            folders.forEach(inside::add);
        } catch (IOException e) {
            throw new WrongCallException("The folder " + folder + " can't be read (" + AtomicFiles.reason(e) + ").");
        }
        if (inside.isEmpty()) {
            throw new WrongCallException("There is no run in " + folder + ": name a folder that "
                    + "'sparsha evaluate --out' or 'sparsha run' wrote.");
        }
        inside.sort(null);
        return inside;
    }
}
