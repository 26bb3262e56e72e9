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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.NewTask;
import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LabelSet;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.Suggestions;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskLabel;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.explain.run.ExtensionKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of {@code sparsha annotate} that make and show tasks. */
final class AnnotateTaskCommands {

    private AnnotateTaskCommands() {
    }

    /** {@code sparsha annotate new}. */
    @Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes a task: what is to be labelled by "
            + "whom with which labels.")
    static final class New implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Option(names = "--unit", paramLabel = "UNIT", defaultValue = "whole", description = "What is labelled: whole (recordings), "
                + "stretches or points (on a tier), or trace (a value at each moment, while it plays; default: whole).")
        private String unit;

        @Option(names = "--traces", paramLabel = "NAME[:LOW:HIGH[:RATE]],…", split = ",", description = "What is rated in a task of "
                + "traces, with bounds and values a second (default: arousal:-1:1:20,valence:-1:1:20).")
        private List<String> traces = List.of();

        @Option(names = "--labels", paramLabel = "SET", defaultValue = "ekman6-neutral", description = "A ready-made set (ekman6-neutral, "
                + "sparsha8, emodb7, ravdess8, cremad6, iemocap4, msp-podcast8, call-centre, arousal-sam5, valence-sam5, dominance-sam5), "
                + "labels with commas between them, or an ELAN vocabulary (.ecv; default: ekman6-neutral).")
        private String labels;

        @Option(names = "--several", description = "An answer may have several labels (default: one).")
        private boolean several;

        @Option(names = "--intensity", paramLabel = "N", defaultValue = "0", description = "Also ask for an intensity from 1 to N "
                + "(default: none).")
        private int intensity;

        @Option(names = "--corpus", paramLabel = "NAME", description = "One corpus of the project (default: all of them).")
        private Optional<String> corpus = Optional.empty();

        @Option(names = "--filter", paramLabel = "FILTER", defaultValue = "", description = EvaluateCommand.FILTER)
        private String filter = "";

        @Option(names = "--annotators", paramLabel = "NAME,…", split = ",", description = "Who may label (default: everybody).")
        private List<String> annotators = List.of();

        @Option(names = "--order", paramLabel = "ORDER", defaultValue = "random", description = "corpus, random (another one for each "
                + "annotator), by-speaker, least-sure, most-wrong, learning (what teaches a model of one's own answers most) or "
                + "disagreement (default: random).")
        private String order;

        @Option(names = "--run", paramLabel = "RUN", description = "The run whose answers least-sure and most-wrong go by: a name of the "
                + "project, or a folder.")
        private Optional<String> run = Optional.empty();

        @Option(names = "--open", description = "Show the model's and others' answers from the start (default: only after answering).")
        private boolean open;

        @Option(names = "--repeats", paramLabel = "SHARE", defaultValue = "0", description = "Share of the recordings that come twice, "
                + "unseen, to tell how steady annotators are, 0 to 0.5 (default: 0).")
        private double repeats;

        @Option(names = "--per-recording", paramLabel = "N", defaultValue = "0", description = "How many annotators get each recording; "
                + "wants --annotators (default: all).")
        private int perRecording;

        @Option(names = "--gold-items", paramLabel = "N|FILE", description = "Recordings whose answer is known, mixed in unseen: so many "
                + "drawn from those that the corpus labels, or a table with columns file and label.")
        private Optional<String> goldItems = Optional.empty();

        @Option(names = "--suggest-labels", description = "Show the label that the run (--run) gives, with how sure the model was.")
        private boolean suggestLabels;

        @Option(names = "--suggest-segmenter", paramLabel = "ID", description = "Begin each recording with the stretches of a segmenter, "
                + "such as energy-vad; annotators label, change or delete them.")
        private Optional<String> segmenter = Optional.empty();

        @Option(names = "--instructions", paramLabel = "FILE", description = "What annotators are told (Markdown).")
        private Optional<Path> instructions = Optional.empty();

        @Mixin
        private RunOptions options;

        New(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            options.apply(context);
            TaskPlace place = arguments.place(context);
            TaskOrder wanted = TaskOrder.of(order);
            if (segmenter.isPresent()) {
                context.runtime().catalog().create(ExtensionKind.SEGMENTERS, segmenter.get());
            }
            List<TraceScale> scales = new ArrayList<>();
            for (String trace : traces) {
                scales.add(TraceScale.parse(trace));
            }
            AnnotationTask task = new AnnotationTask(arguments.name(), corpus, ofCorpus(place), AnnotationTask.Unit.of(unit),
                    labelSet(), annotators, wanted, run, !open, repeats, options.seed(), text(), perRecording,
                    Map.of(), new Suggestions(suggestLabels, segmenter), scales);
            NewTask.Made made = NewTask.make(place, task, goldItems, context.progress("Reading"));
            ConsoleProgress.clear(context.err());
            context.out().println(made.sentence());
            return ExitCode.OK;
        }

        /** What runs and other tasks say of recordings can be asked for, too: the task then names those that it chose. */
        private String ofCorpus(TaskPlace place) throws CorpusException {
            RecordingFilter wanted = RecordingFilter.parse(filter);
            if (place.project().isEmpty() || wanted.conditions().stream().allMatch(one -> RecordingTable.isOfCorpus(one.field()))) {
                return filter;
            }
            return ChosenRecordings.of(place.project().get(), corpus, run.stream().map(name -> place.project().get().runs().resolve(name))
                    .toList(), wanted, (project, all) -> TaskColumns.of(project, corpus, all), context.progress("Reading"))
                    .ofCorpus(wanted).text();
        }

        private LabelSet labelSet() throws CorpusException {
            LabelSet set = LabelSets.of(labels, intensity);
            return several ? set.withSeveral() : set;
        }

        private String text() throws CorpusException {
            if (instructions.isEmpty()) {
                return "";
            }
            try {
                return Files.readString(instructions.get());
            } catch (IOException e) {
                throw new CorpusException("The instructions " + instructions.get() + " can't be read (" + AtomicFiles.reason(e) + ").", e);
            }
        }
    }

    /** {@code sparsha annotate show}. */
    @Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false, description = "Shows the tasks of a project or folder, "
            + "or one of them with the progress of each person.")
    static final class Show implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "PLACE", description = "A project's folder, or a folder of recordings.")
        private String place;

        @Option(names = "--task", paramLabel = "NAME", description = "Name of the task (default: all tasks).")
        private Optional<String> name = Optional.empty();

        @Mixin
        private CommonOptions common;

        Show(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            if (common.format() == CommonOptions.Format.json) {
                throw new WrongCallException("Tasks are shown as table or csv: leave --format json out; the task itself is a JSON file.");
            }
            TaskPlace opened = TaskPlace.of(CorpusArguments.path(place), context.runtime().corpora());
            if (name.isEmpty()) {
                TextTable all = new TextTable("task", "unit", "labels", "order", "people");
                for (String one : opened.tasks().tasks()) {
                    AnnotationTask task = opened.tasks().read(one);
                    all.row(one, task.unit().id(), String.join(" ", task.labels().names()), task.order().id(),
                            String.join(" ", opened.tasks().people(one)));
                }
                all.print(context.out(), common.format());
                return ExitCode.OK;
            }
            AnnotationTask task = opened.tasks().read(name.get());
            int recordings = opened.recordings(task, context.progress("Reading")).size();
            ConsoleProgress.clear(context.err());
            TaskAnswers answers = TaskAnswers.read(opened.tasks(), task);
            answers.notes().forEach(context.err()::println);
            LabelSet labels = task.labels();
            if (common.format() == CommonOptions.Format.table) {
                context.out().println("Task " + task.name() + ": " + recordings + " recordings, unit " + task.unit().id() + ", "
                        + task.order().id() + " order"
                        + (task.blind() ? ", others' answers hidden" : "") + "; keys " + String.join(", ", labels.labels().stream()
                                .map(label -> label.key() + " " + label.name()).toList()) + ".");
                context.out().println();
            }
            List<String> heading = new ArrayList<>(List.of("person", "answers", "of", "can't tell", "median seconds"));
            heading.addAll(labels.names());
            TextTable people = new TextTable(heading.toArray(String[]::new));
            answers.people().forEach((who, history) -> people.row(row(who, history, recordings, labels)));
            people.print(context.out(), common.format());
            return ExitCode.OK;
        }

        private static String[] row(String who, AnswerHistory history, int recordings, LabelSet labels) {
            var given = history.answers().values();
            double[] seconds = given.stream().filter(answer -> answer.seconds().isPresent())
                    .mapToDouble(answer -> answer.seconds().getAsDouble()).sorted().toArray();
            List<String> row = new ArrayList<>(List.of(who, String.valueOf(given.size()), String.valueOf(recordings),
                    String.valueOf(given.stream().filter(LoggedAnswer::isCantTell).count()),
                    seconds.length == 0 ? "" : String.format(Locale.ROOT, "%.1f", seconds[seconds.length / 2])));
            for (TaskLabel label : labels.labels()) {
                long marked = given.stream().flatMap(answer -> answer.marks().stream()).flatMap(marks -> marks.marks().stream())
                        .filter(mark -> mark.label().equals(label.name())).count();
                row.add(String.valueOf(marked + given.stream().filter(answer -> answer.label().filter(said -> labels.parts(said)
                        .contains(label.name())).isPresent()).count()));
            }
            return row.toArray(String[]::new);
        }
    }
}
