/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.sparsha.application.aggregate.AggregatedRun;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.application.project.PreparedRun;
import org.sparsha.application.project.ProjectRun;
import org.sparsha.application.project.ProjectRuns;
import org.sparsha.application.project.RunChoice;
import org.sparsha.application.project.RunReport;
import org.sparsha.application.project.RunReporter;
import org.sparsha.application.project.RunWords;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.ImportedManifest;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.model.Model;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.exports.Export;

/** What is done with the open project in the background: runs as {@code sparsha run} makes them, imports. */
final class ProjectWork {

    private ProjectWork() {
    }

    /** Puts a run into the queue. {@code model} is an id, a folder or a file; empty for the default. */
    static void start(ProjectDesk desk, RunChoice choice, Optional<String> model, List<String> classes, Optional<ProjectRun> known) {
        ProjectFolder project = desk.folder().orElseThrow();
        String title = model.map(word -> word.replaceAll(".*[/\\\\]", "")).orElse("default model") + " · "
                + choice.corpus().orElse("all") + (choice.filter().conditions().isEmpty() ? "" : " · part");
        desk.queue().add(title, known.map(ProjectRun::folder), reporter -> run(desk.analysis(), project, choice, model, classes, reporter));
    }

    /** Goes on with a run that is in the project, or tries again what failed in it. */
    static void goOn(ProjectDesk desk, ProjectRun run) throws CorpusException {
        RunWords words = RunWords.parse(run.words());
        start(desk, words.choice(), words.model(), words.classes(), Optional.of(run));
    }

    private static void run(Analysis analysis, ProjectFolder project, RunChoice choice, Optional<String> name, List<String> classes,
            RunReporter reporter) throws SparshaException {
        try (Model model = chosen(analysis, name, classes)) {
            PreparedRun run = new ProjectRuns(project).prepared(choice, model, name.orElse(model.descriptor().id()),
                    analysis.runtime().catalog(), reporter);
            reporter.begins(run);
            run.run(new EvaluateCorpus(analysis.runtime().workers().executor()), reporter, reporter);
        }
    }

    private static Model chosen(Analysis analysis, Optional<String> name, List<String> classes) throws SparshaException {
        Model opened = analysis.runtime().models().open(name);
        return classes.isEmpty() ? opened : opened.choosing(classes);
    }

    /** Brings a corpus into the project; {@code then} is given it on the UI's thread once it is there. {@code again}: it was before. */
    static void bringIn(ProjectDesk desk, Path place, Optional<String> scheme, String name, boolean again,
            Consumer<CorpusImport> then) {
        ProjectFolder project = desk.folder().orElseThrow();
        BackgroundJob.run("Importing " + name, progress -> {
            Optional<LabelScheme> known = scheme.isPresent() ? Optional.of(project.corpora().scheme(scheme.get())) : Optional.empty();
            CorpusImport made = again ? CorpusImport.makeAgain(project, place, known, Optional.of(name), progress)
                    : CorpusImport.make(project, place, known, Optional.of(name), progress);
            return () -> {
                desk.reload();
                then.accept(made);
            };
        }, desk.analysis().ui(), desk::complain);
    }

    /** Looks for recordings that are no longer where the manifests say. {@code told} gets one sentence about what was found. */
    static void findMoved(ProjectDesk desk, Path where, Consumer<String> told) {
        ProjectFolder project = desk.folder().orElseThrow();
        List<String> corpora = desk.snapshot().orElseThrow().corpora();
        BackgroundJob.run("Searching " + where.getFileName(), progress -> {
            int found = 0;
            int missing = 0;
            for (String corpus : corpora) {
                Path manifest = project.corpus(corpus);
                if (Files.isRegularFile(manifest)) {
                    ImportedManifest.Moved moved = ImportedManifest.findMoved(manifest, where, project.corpora().reader(), progress);
                    found += moved.found();
                    missing += moved.missing().size();
                }
            }
            String sentence = (found == 0 ? "No recording was found again" : found == 1 ? "One recording was found again"
                    : found + " recordings were found again") + (missing == 0 ? "; none is missing."
                            : missing == 1 ? "; one is still missing." : "; " + missing + " are still missing.");
            return () -> {
                desk.reload();
                told.accept(sentence);
            };
        }, desk.analysis().ui(), desk::complain);
    }

    /** Deletes a run with all its files. */
    static void delete(ProjectDesk desk, Path run) {
        ProjectFolder project = desk.folder().orElseThrow();
        BackgroundJob.run("Deleting " + run.getFileName(), progress -> {
            project.deleteRun(run);
            return desk::reload;
        }, desk.analysis().ui(), desk::complain);
    }

    /**
     * Has the report of a run made where it isn't there, and shows it; with what its explanations say together where that is shown. Nothing
     * is asked of a model.
     */
    static void report(ProjectDesk desk, Path run, Consumer<Path> show) {
        Optional<AggregatedRun> why = desk.why().of(run);
        BackgroundJob.run("Making the report of " + run.getFileName(), progress -> {
            Path page = run.resolve(why.isPresent() ? RunReport.WITH_WHY : RunReport.PAGE);
            if (why.isPresent() || !Files.isRegularFile(page)) {
                RunReport.write(run, page, why);
            }
            return () -> show.accept(page);
        }, desk.analysis().ui(), desk::complain);
    }

    /** Has the report of a run made as PDF, with what its explanations say together where that is shown. */
    static void savePdf(ProjectDesk desk, Path run, Export export) {
        Optional<AggregatedRun> why = desk.why().of(run);
        export.writeBehind("Making the PDF of " + run.getFileName(), (file, progress) -> {
            RunReport.writePdf(run, file, why);
            return Export.Outcome.WHOLE;
        });
    }
}
