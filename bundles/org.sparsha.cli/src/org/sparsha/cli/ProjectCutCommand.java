/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.application.project.CorpusCut;
import org.sparsha.application.project.CutCorpus;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.explain.run.ExtensionKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sparsha project cut}: long recordings as rows of their parts. */
@Command(name = "cut", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Cuts long recordings into parts, each a row that a model is asked about, as a new corpus of the project. Nothing is "
                + "copied. --undo takes such a corpus back.")
final class ProjectCutCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final CommandContext context;

    @Mixin
    private ChosenArguments arguments;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "Name of the new corpus.")
    private String name;

    @Option(names = "--window", paramLabel = "S", description = "Windows of so many seconds.")
    private Optional<Double> window = Optional.empty();

    @Option(names = "--hop", paramLabel = "S", description = "Seconds from one window to the next (default: the window's).")
    private Optional<Double> hop = Optional.empty();

    @Option(names = "--segmenter", paramLabel = "ID", description = "The segments of a segmenter, such as energy-vad for stretches of "
            + "speech.")
    private Optional<String> segmenter = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the segmenter.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--tier", paramLabel = "NAME", description = "The labelled stretches of a tier in the annotation file beside each "
            + "recording.")
    private Optional<String> tier = Optional.empty();

    @Option(names = "--longer-than", paramLabel = "S", defaultValue = "0", description = "Recordings that aren't longer stay whole "
            + "(default: 0).")
    private double longer;

    @Option(names = "--undo", description = "Take the corpus out of the project again, where nothing was set in it and no run is on it.")
    private boolean undo;

    @Mixin
    private RunOptions run;

    ProjectCutCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        run.apply(context);
        if (undo) {
            return takeBack();
        }
        CorpusCut.Cutter cutter = cutter();
        ProjectFolder project = arguments.project(context);
        ChosenRecordings chosen = arguments.chosen(context);
        CutCorpus cut = CutCorpus.make(project, chosen.said(), cutter, longer, name, context.progress("Cutting"));
        ConsoleProgress.clear(context.err());
        cut.parts().problems().stream().limit(SHOWN)
                .forEach(problem -> context.err().println(problem.path() + ": " + problem.message()));
        context.out().println(cut.sentence() + " in " + cut.manifest() + ".");
        return cut.parts().problems().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
    }

    private Integer takeBack() throws SparshaException {
        if (window.isPresent() || segmenter.isPresent() || tier.isPresent()) {
            throw new WrongCallException("--undo takes the corpus of --name back: leave out how to cut.");
        }
        CutCorpus.takeBack(arguments.project(context), name);
        context.out().println("The corpus " + name + " is taken out of the project.");
        return ExitCode.OK;
    }

    private CorpusCut.Cutter cutter() throws SparshaException {
        if (Stream.of(window.isPresent(), segmenter.isPresent(), tier.isPresent()).filter(given -> given).count() != 1) {
            throw new WrongCallException("Say how to cut: one of --window, --segmenter and --tier.");
        }
        if (hop.isPresent() && window.isEmpty() || !settings.isEmpty() && segmenter.isEmpty()) {
            throw new WrongCallException("--hop goes with --window, and --set with --segmenter.");
        }
        if (window.isPresent()) {
            return CorpusCut.windows(checked("--window", window.get()), checked("--hop", hop.orElse(window.get())));
        }
        return tier.isPresent() ? CorpusCut.tier(tier.get())
                : CorpusCut.segmenter(context.runtime().catalog().create(ExtensionKind.SEGMENTERS, segmenter.orElseThrow()), settings);
    }

    private static double checked(String option, double seconds) throws WrongCallException {
        if (!(seconds >= CutCorpus.SHORTEST && seconds <= CutCorpus.LONGEST)) {
            throw new WrongCallException(option + " is 0.1 to " + (long) CutCorpus.LONGEST + " seconds, not " + seconds + ".");
        }
        return seconds;
    }
}
