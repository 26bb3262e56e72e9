/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.application.project.ProjectRun;
import org.sparsha.application.project.ProjectRuns;
import org.sparsha.application.project.ProjectSnapshot;
import org.sparsha.application.project.RunChanges;
import org.sparsha.core.CacheFolder;
import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.project.ImportedManifest;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands below {@code sparsha project}. */
final class ProjectCommands {

    private static final String PROJECT = "The project's folder.";
    private static final int SHOWN = 20;

    private ProjectCommands() {
    }

    /** {@code sparsha project new}. */
    @Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes an empty project.")
    static final class New implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "PROJECT", description = "Folder of the project; made where it isn't there.")
        private String place;

        @Option(names = "--name", paramLabel = "NAME", description = "Name of the project (default: that of the folder).")
        private String name;

        @Mixin
        private RunOptions run;

        New(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            run.apply(context);
            Path folder = CorpusArguments.path(place).toAbsolutePath().normalize();
            ProjectFolder project = ProjectFolder.create(folder, name == null ? String.valueOf(folder.getFileName()) : name);
            context.out().println("Project made in " + project.folder() + ".");
            return ExitCode.OK;
        }
    }

    /** {@code sparsha project import}. */
    @Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Imports a corpus: writes its manifest with a digest of every recording into the project. The recordings stay "
                    + "where they are.")
    static final class Import implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(index = "0", paramLabel = "PROJECT", description = PROJECT)
        private String place;

        @Parameters(index = "1", paramLabel = "CORPUS", description = "A folder of recordings, a manifest (CSV, TSV), or a project; "
                + "labels may be missing.")
        private String corpus;

        @Option(names = "--name", paramLabel = "NAME", description = "Name of the corpus in the project (default: its own).")
        private String name;

        @Option(names = "--again", description = "Read a corpus that was imported under this name anew; what was set in its recordings "
                + "stays.")
        private boolean again;

        @Mixin
        private CorpusArguments arguments;

        @Mixin
        private RunOptions run;

        Import(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            run.apply(context);
            ProjectFolder project = ProjectFolder.open(CorpusArguments.path(place), context.runtime().corpora());
            Path from = CorpusArguments.path(corpus);
            Optional<LabelScheme> scheme = arguments.scheme(context.runtime().corpora());
            Progress progress = context.progress("Importing");
            CorpusImport made = again ? CorpusImport.makeAgain(project, from, scheme, Optional.ofNullable(name), progress)
                    : CorpusImport.make(project, from, scheme, Optional.ofNullable(name), progress);
            Corpus opened = made.corpus();
            ConsoleProgress.clear(context.err());
            context.out().println(Counted.of(opened.size(), "recording") + " of " + Counted.of(opened.speakers().size(), "speaker")
                    + " imported into " + made.manifest() + ".");
            made.unlabelled().ifPresent(context.err()::println);
            if (!opened.problems().isEmpty()) {
                context.err().println(Counted.of(opened.problems().size(), "file") + " left out; 'sparsha corpus scan "
                        + corpus + "' says why.");
            }
            return ExitCode.OK;
        }
    }

    /** {@code sparsha project find-moved}. */
    @Command(name = "find-moved", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Finds recordings that are no longer where the project says, by name and digest, and notes their new places.")
    static final class FindMoved implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(index = "0", paramLabel = "PROJECT", description = PROJECT)
        private String place;

        @Parameters(index = "1", paramLabel = "FOLDER", description = "The folder to search.")
        private String where;

        @Option(names = "--corpus", paramLabel = "NAME", required = true, description = "Name of the corpus.")
        private String corpus;

        @Mixin
        private RunOptions run;

        FindMoved(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            run.apply(context);
            Path manifest = ProjectFolder.open(CorpusArguments.path(place), context.runtime().corpora()).corpus(corpus);
            ImportedManifest.Moved moved = ImportedManifest.findMoved(manifest, CorpusArguments.path(where), context.runtime().sounds(),
                    context.progress("Searching"));
            ConsoleProgress.clear(context.err());
            context.out().println(moved.found() + " found, " + moved.missing().size() + " still missing.");
            moved.missing().stream().limit(SHOWN).forEach(path -> context.err().println("Not found: " + path));
            return moved.missing().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
    }

    /** {@code sparsha project show}. */
    @Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Shows the corpora of a project with the number of their recordings, and its runs with their states.")
    static final class Show implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "PROJECT", description = PROJECT)
        private String place;

        @Mixin
        private CommonOptions common;

        Show(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            ProjectFolder project = ProjectFolder.open(CorpusArguments.path(place), context.runtime().corpora());
            ProjectRuns runs = new ProjectRuns(project);
            Projects.Project file = project.read();
            Map<String, Corpus> corpora = new LinkedHashMap<>();
            for (Projects.Part part : file.parts()) {
                String name = ProjectFolder.name(part);
                corpora.put(name, runs.corpus(Optional.of(name), RecordingFilter.parse(""), context.progress("Reading")));
            }
            ConsoleProgress.clear(context.err());
            if (common.format() == CommonOptions.Format.json) {
                context.out().println(JsonText.of(json(file.name(), corpora, runs.list(), changes(runs)), true));
                return ExitCode.OK;
            }
            TextTable table = new TextTable("corpus", "recordings", "speakers", "labels", "left out", "labelled");
            corpora.forEach((name, corpus) -> table.row(name, String.valueOf(corpus.size()), String.valueOf(corpus.speakers().size()),
                    String.join(" ", corpus.labels()), String.valueOf(corpus.problems().size()), String.valueOf(corpus.ratedCount())));
            table.print(context.out(), common.format());
            context.out().println();
            TextTable states = new TextTable("run", "state", "answers", "failures", "since then");
            Map<String, RunChanges> changes = changes(runs);
            runs.list().forEach(run -> states.row(run.name(), state(run, changes), String.valueOf(run.outcomes()),
                    String.valueOf(run.failures()), changes.getOrDefault(run.name(), RunChanges.NONE).text()));
            states.print(context.out(), common.format());
            return ExitCode.OK;
        }

        private static String state(ProjectRun run, Map<String, RunChanges> changes) {
            return (changes.getOrDefault(run.name(), RunChanges.NONE).isStale() ? ProjectRun.State.STALE : run.state()).text();
        }

        private Map<String, RunChanges> changes(ProjectRuns runs) throws SparshaException {
            Progress progress = context.progress("Looking for changes");
            ProjectSnapshot now = ProjectSnapshot.read(runs.project(), CacheFolder.find(), TaskColumns::of, progress);
            Map<String, RunChanges> changes = RunChanges.of(now, CacheFolder.find(), context.runtime().models()::sha256, progress);
            ConsoleProgress.clear(context.err());
            return changes;
        }

        private static Map<String, Object> json(String name, Map<String, Corpus> corpora, List<ProjectRun> runs,
                Map<String, RunChanges> changes) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("schema", "sparsha.project-overview/1");
            json.put("name", name);
            List<Object> parts = new ArrayList<>();
            corpora.forEach((corpus, opened) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("name", corpus);
                one.put("recordings", opened.size());
                one.put("speakers", opened.speakers().size());
                one.put("labelled", opened.ratedCount());
                one.put("labels", opened.labels());
                one.put("missing", opened.problems().size());
                parts.add(one);
            });
            json.put("corpora", parts);
            json.put("runs", runs.stream().map(run -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("name", run.name());
                one.put("state", state(run, changes));
                one.put("since", changes.getOrDefault(run.name(), RunChanges.NONE).reasons());
                one.put("answers", run.outcomes());
                one.put("failures", run.failures());
                one.put("options", run.words());
                return one;
            }).toList());
            return json;
        }
    }
}
