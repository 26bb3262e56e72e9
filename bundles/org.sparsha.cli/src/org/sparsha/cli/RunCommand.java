/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.application.project.PreparedRun;
import org.sparsha.application.project.ProjectRun;
import org.sparsha.application.project.ProjectRuns;
import org.sparsha.application.project.RunChoice;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.model.Model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha run}: a run of a project, in a folder that its settings name. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Asks a model about the recordings of a project, into runs/ of its folder. The same settings twice are the same "
                + "run: it goes on where it was stopped or killed, what failed is tried again, and nothing is asked twice.")
final class RunCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "PROJECT", arity = "0..1", description = "The project's folder.")
    private Optional<String> place = Optional.empty();

    @Option(names = "--corpus", paramLabel = "NAME", description = "One corpus of the project (default: all of them).")
    private Optional<String> corpusName = Optional.empty();

    @Option(names = "--filter", paramLabel = "FILTER", defaultValue = "", description = EvaluateCommand.FILTER)
    private String filter = "";

    @Option(names = "--labels", paramLabel = "TASK", description = "Take the gold labels of an annotation task of the project, see "
            + "'sparsha annotate gold'.")
    private Optional<String> labels = Optional.empty();

    @Option(names = "--answers", description = EvaluateCommand.ANSWERS)
    private boolean answers;

    @Mixin
    private ModelOption model;

    @Mixin
    private NormalisationOption normalisation;

    @Mixin
    private ChannelOption channel;

    @Option(names = "--explain", description = "Explain each answer, into same_output/ and misclassified_output/ of the run.")
    private boolean explain;

    @Mixin
    private BatchExplanation explanation;

    @Option(names = "--into", paramLabel = "FOLDER", description = "Folder of the run (default: in runs/ of the project, named by the "
            + "settings).")
    private Optional<Path> into = Optional.empty();

    @Mixin
    private CommonOptions common;

    RunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        explanation.check(context);
        ProjectFolder project = ProjectFolder.open(CorpusArguments.path(place
                .orElseThrow(() -> new WrongCallException("The project's folder is missing: sparsha run PROJECT."))),
                context.runtime().corpora());
        ProjectRuns runs = new ProjectRuns(project);
        RecordingFilter wanted = RecordingFilter.parse(filter);
        try (Model opened = model.open(context)) {
            Optional<ExplanationChoice> explanations = explain ? Optional.of(explanation.choice(model.word(opened), common.seed()))
                    : Optional.empty();
            RunChoice choice = new RunChoice(corpusName, wanted, labels, explanations, into, common.seed(), answers,
                    normalisation.fitting(opened), channel.choice());
            PreparedRun run = runs.prepared(choice, opened, model.word(opened), context.runtime().catalog(),
                    context.progress("Reading"));
            if (run.request().resume()) {
                ProjectRun there = runs.run(run.folder());
                context.err().println("A run with these settings is there (" + there.state().text() + "); it goes on.");
            }
            context.err().println("Run " + run.folder().getFileName() + " in " + run.folder() + ".");
            run.note();
            return new EvaluationPrint(context, common.format(), true).evaluated(run.request());
        }
    }
}
