/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.evaluation.BatchExplanations;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.application.project.ProjectRun;
import org.sparsha.application.project.ProjectRuns;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.SavedRun;
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

    @Mixin
    private ModelOption model;

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
                .orElseThrow(() -> new WrongCallException("The project's folder is missing: sparsha run PROJECT."))));
        ProjectRuns runs = new ProjectRuns(project);
        RecordingFilter wanted = RecordingFilter.parse(filter);
        Corpus corpus = runs.corpus(corpusName, wanted, context.progress("Reading"));
        if (corpus.size() == 0) {
            throw new WrongCallException(wanted.conditions().isEmpty()
                    ? "The project has no recording: 'sparsha project import' brings a corpus in, 'sparsha project show' lists them."
                    : "No recording fits the filter '" + wanted.text() + "'.");
        }
        List<String> corpusWords = new ArrayList<>(List.of(runs.place(corpusName).toString()));
        List<String> words = new ArrayList<>();
        corpusName.ifPresent(name -> words.addAll(List.of("--corpus", name)));
        if (!wanted.conditions().isEmpty()) {
            corpusWords.addAll(List.of("--filter", wanted.text()));
            words.addAll(List.of("--filter", wanted.text()));
        }
        try (Model opened = model.open(context)) {
            Optional<BatchExplanations> explanations = explain ? Optional.of(explanation.batch(context, model.name(), common.seed()))
                    : Optional.empty();
            EvaluationRequest wish = new EvaluationRequest(corpus, corpusWords, opened, model.word(opened), explanations,
                    Optional.of(into.orElse(runs.project().runs())), into.filter(SavedRun::isRun).isPresent(), common.seed());
            EvaluationRequest request = into.isPresent() ? wish : runs.placed(wish);
            words.addAll(List.of("--model", request.modelWord()));
            if (!opened.chosenClasses().isEmpty()) {
                words.addAll(List.of("--classes", String.join(",", opened.chosenClasses())));
            }
            explanations.ifPresent(all -> words.addAll(all.options()));
            words.addAll(List.of("--seed", Long.toString(common.seed())));
            return evaluated(runs, request, words);
        }
    }

    private int evaluated(ProjectRuns runs, EvaluationRequest request, List<String> words) throws SparshaException {
        Path folder = request.folder().orElseThrow();
        if (request.resume()) {
            ProjectRun there = runs.run(folder);
            context.err().println("A run with these settings is there (" + there.state().text() + "); it goes on.");
        }
        context.err().println("Run " + folder.getFileName() + " in " + folder + ".");
        ProjectRuns.note(folder, words);
        return new EvaluationPrint(context, common.format(), true).evaluated(request);
    }
}
