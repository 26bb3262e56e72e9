/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.Disagreements;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.annotation.TaskQuality;
import org.sparsha.application.annotation.TaskTraces;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.agreement.AgreementSheets;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.StretchStudy;
import org.sparsha.corpus.agreement.TraceStudy;
import org.sparsha.corpus.annotation.ControlledVocabulary;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskStretches;
import org.sparsha.report.html.AgreementHtml;
import org.sparsha.report.html.TraceAgreementHtml;
import org.sparsha.report.json.AgreementStudyJson;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of {@code sparsha annotate} about what several people answered. */
final class AnnotateGoldCommands {

    private AnnotateGoldCommands() {
    }

    private static TaskAnswers answers(TaskArguments arguments, CommandContext context) throws SparshaException {
        TaskAnswers answers = TaskAnswers.read(arguments.place(context).tasks(), arguments.task());
        answers.notes().forEach(context.err()::println);
        return answers;
    }

    /** {@code sparsha annotate agreement}. */
    @Command(name = "agreement", mixinStandardHelpOptions = true, sortOptions = false, description = "Says how far the people of a task "
            + "agree, by their first answers.")
    static final class Agreement implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Option(names = "--scale", paramLabel = "SCALE", defaultValue = "nominal", converter = AgreementCommand.ScaleConverter.class,
                description = "What the labels mean: nominal (names), ordinal (ranks, in the order of the set), interval, ratio, masi "
                        + "(sets of labels; default: nominal, or masi where the task takes several labels).")
        private Scale scale = Scale.NOMINAL;

        @Option(names = "--report", paramLabel = "FILE", description = "Also write a page with pictures (HTML).")
        private Optional<Path> report = Optional.empty();

        @Mixin
        private CommonOptions common;

        Agreement(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            TaskAnswers answers = answers(arguments, context);
            if (answers.task().unit().isMarked()) {
                return stretches(answers);
            }
            if (answers.task().unit() == AnnotationTask.Unit.TRACE) {
                return traces();
            }
            AgreementStudy study = answers.study(scale, common.seed()).orElseThrow(() -> new WrongCallException(
                    "Nobody has given an answer in the task " + arguments.name() + " yet."));
            if (common.format() == CommonOptions.Format.json) {
                context.out().println(JsonText.of(AgreementStudyJson.fields(study), true));
            } else {
                AgreementText.print(study, context.out(), common.format());
            }
            if (report.isPresent()) {
                AtomicFiles.writeText(report.get(), AgreementHtml.of(study, arguments.name()));
            }
            return ExitCode.OK;
        }

        private int traces() throws SparshaException {
            if (scale != Scale.NOMINAL) {
                throw new WrongCallException("Agreement on traces is on the interval scale: leave --scale out.");
            }
            TaskTraces read = TaskTraces.read(arguments.place(context), arguments.task());
            List<TraceStudy> studies = read.studies(common.seed());
            if (report.isPresent()) {
                AtomicFiles.writeText(report.get(), TraceAgreementHtml.of(studies, read.traces(), read.task().traces(), arguments.name()));
            }
            if (common.format() == CommonOptions.Format.json) {
                context.out().println(JsonText.of(AgreementStudyJson.fields(studies), true));
                return ExitCode.OK;
            }
            if (common.format() == CommonOptions.Format.table) {
                studies.forEach(study -> context.out().println(study.sentence()));
            }
            AgreementText.table(AgreementSheets.of(studies).get(0)).print(context.out(), common.format());
            return ExitCode.OK;
        }

        private int stretches(TaskAnswers answers) throws SparshaException {
            if (scale != Scale.NOMINAL) {
                throw new WrongCallException("--scale is for answers to whole recordings, not for " + answers.task().unit().id() + ".");
            }
            TaskStretches stretches = TaskStretches.of(answers);
            stretches.notes().forEach(context.err()::println);
            for (String who : answers.people().keySet()) {
                for (LoggedAnswer answer : answers.people().get(who).answers().values()) {
                    if (MarkFiles.isChanged(arguments.place(context).tasks().of(arguments.name(), who), answers.task(), answer)) {
                        context.err().println(who + "'s file of " + answer.recording()
                                + " holds something else than their answer: 'sparsha "
                                + "annotate mark --annotator " + who + " --recording " + answer.recording() + "' takes it as the new one.");
                    }
                }
            }
            if (stretches.answers().isEmpty()) {
                throw new WrongCallException("No recording of the task " + arguments.name() + " was marked by two people yet.");
            }
            StretchStudy study = StretchStudy.of(stretches.answers().get(), common.seed());
            if (common.format() == CommonOptions.Format.json) {
                context.out().println(JsonText.of(AgreementStudyJson.fields(study), true));
            } else {
                AgreementText.print(study, context.out(), common.format());
            }
            if (report.isPresent()) {
                AtomicFiles.writeText(report.get(), AgreementHtml.of(study, arguments.name()));
            }
            return ExitCode.OK;
        }
    }

    /** {@code sparsha annotate quality}. */
    @Command(name = "quality", mixinStandardHelpOptions = true, sortOptions = false, description = "Says of each person how often they are "
            + "right where the answer is known, how steady where a recording came twice, how far others' answers and proposals move them, "
            + "and how fast they are.")
    static final class Quality implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Mixin
        private CommonOptions common;

        Quality(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            if (common.format() == CommonOptions.Format.json) {
                throw new WrongCallException("Quality is shown as table or csv: leave --format json out.");
            }
            TextTable table = new TextTable("person", "known answers right", "same the second time", "kappa", "second answers changed",
                    "proposals taken", "proposals changed", "median seconds", "last third over first");
            TaskQuality.of(answers(arguments, context)).people().forEach(person -> table.row(person.name(), person.known().words(),
                    person.steady().words(), number("%.3f", person.steadyKappa()), person.moved().words(), person.accepted().words(),
                    person.changed().words(), number("%.1f", person.seconds()), number("%.2f", person.drift())));
            table.print(context.out(), common.format());
            return ExitCode.OK;
        }

        private static String number(String format, OptionalDouble value) {
            return value.isEmpty() ? "–" : String.format(Locale.ROOT, format, value.getAsDouble());
        }
    }

    /** {@code sparsha annotate disagreements}. */
    @Command(name = "disagreements", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists recordings that people "
            + "answered differently, with what was decided.")
    static final class Listing implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Mixin
        private CommonOptions common;

        Listing(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            if (common.format() == CommonOptions.Format.json) {
                throw new WrongCallException("Disagreements are shown as table or csv: leave --format json out.");
            }
            TaskAnswers answers = answers(arguments, context);
            List<String> people = List.copyOf(answers.people().keySet());
            List<String> heading = new ArrayList<>(List.of("file"));
            heading.addAll(people);
            heading.addAll(List.of("decided", "by"));
            TextTable table = new TextTable(heading.toArray(String[]::new));
            for (Disagreements.Item item : Disagreements.of(arguments.place(context).tasks(), answers)) {
                List<String> row = new ArrayList<>(List.of(item.recording()));
                people.forEach(who -> row.add(item.answers().getOrDefault(who, "")));
                row.add(item.decision().map(Disagreements.Decision::words).orElse(""));
                row.add(item.decision().map(Disagreements.Decision::who).orElse(""));
                table.row(row.toArray(String[]::new));
            }
            table.print(context.out(), common.format());
            return ExitCode.OK;
        }
    }

    /** {@code sparsha annotate decide}. */
    @Command(name = "decide", mixinStandardHelpOptions = true, sortOptions = false, description = "Decides what holds for a recording, "
            + "whatever people answered.")
    static final class Decide implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
        private String who;

        @Option(names = "--recording", paramLabel = "FILE", required = true, description = "The recording, as the queue names it.")
        private String recording;

        @Option(names = "--label", paramLabel = "LABEL", description = "The label that holds (default: nobody can tell).")
        private Optional<String> label = Optional.empty();

        @Option(names = "--take", paramLabel = "NAME", description = "In a task of stretches, points or traces: the "
                + "person whose marks or traces hold; of traces also 'mean' for the mean of all.")
        private Optional<String> take = Optional.empty();

        @Option(names = "--from", paramLabel = "FILE", description = "In a task of stretches or points: the TextGrid whose marks hold.")
        private Optional<Path> from = Optional.empty();

        @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "The reason.")
        private String why = "";

        @Mixin
        private RunOptions options;

        Decide(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            options.apply(context);
            TaskPlace place = arguments.place(context);
            AnnotationTask task = arguments.task();
            if (place.recordings(task, context.progress("Reading")).recordings().stream().noneMatch(one -> one.key().equals(recording))) {
                throw new WrongCallException("The task has no recording '" + recording + "'; 'sparsha annotate queue' lists them.");
            }
            ConsoleProgress.clear(context.err());
            boolean traced = task.unit() == AnnotationTask.Unit.TRACE;
            if (traced && from.isPresent()) {
                throw new WrongCallException("--from is for marks; of traces decide with --take.");
            }
            Disagreements.decide(place.tasks(), task, recording, new Disagreements.Decision(label, who, why,
                    traced ? Optional.empty() : marks(place, task), traced ? take : Optional.empty()), Instant.now());
            return ExitCode.OK;
        }

        private Optional<Marks> marks(TaskPlace place, AnnotationTask task) throws SparshaException {
            if (take.isPresent() && from.isPresent()) {
                throw new WrongCallException("Give one of --take and --from.");
            }
            if (from.isPresent()) {
                return Optional.of(MarkFiles.read(from.get(), task, Optional.empty()));
            }
            if (take.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Optional.ofNullable(TaskStretches.byRecording(TaskAnswers.read(place.tasks(), task))
                    .getOrDefault(recording, Map.of()).get(take.get())).orElseThrow(() -> new WrongCallException(take.get()
                            + " has marked nothing in " + recording + ": name somebody who has.")));
        }
    }

    /** {@code sparsha annotate gold}. */
    @Command(name = "gold", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes one label of many and writes them "
            + "into the folder gold of the task, for evaluate --labels and train --labels. What was decided holds before any rule.")
    static final class Gold implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Option(names = "--rule", paramLabel = "RULE", defaultValue = "majority", converter = AgreementCommand.RuleConverter.class,
                description = "majority (nothing where two labels are equally frequent), unanimous (only where all agree or "
                        + "somebody decided), mace or dawid_skene (default: majority).")
        private GoldLabels.Rule rule = GoldLabels.Rule.MAJORITY;

        @Mixin
        private RunOptions options;

        Gold(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            options.apply(context);
            TaskGold gold = new TaskGold(arguments.place(context), arguments.task());
            TaskGold.Written written = gold.write(arguments.place(context).recordings(arguments.task(), context.progress("Reading")), rule,
                    options.seed());
            ConsoleProgress.clear(context.err());
            context.out().println(String.format(Locale.ROOT, "%d recordings have %s (%d of them by decision), %d answered ones "
                    + "have none; written to %s.", written.labelled(),
                    arguments.task().unit() == AnnotationTask.Unit.TRACE ? "gold traces" : "a gold label", written.decided(),
                    written.open(), written.file()));
            gold.humanCeiling().ifPresent(context.out()::println);
            return ExitCode.OK;
        }
    }

    /** {@code sparsha annotate export}. */
    @Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes all answers as a table (file, "
            + "annotator, label, …), or the labels as an ELAN vocabulary.")
    static final class Export implements Callable<Integer> {

        private static final List<String> MORE = List.of("cant_tell", "intensity", "comment", "seconds", "second_label", "time");

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Option(names = "--out", paramLabel = "FILE", required = true, description = "A table (.csv, .tsv), or an ELAN vocabulary (.ecv).")
        private Path out;

        @Mixin
        private RunOptions options;

        Export(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            options.apply(context);
            if (out.toString().toLowerCase(Locale.ROOT).endsWith(".ecv")) {
                AnnotationTask task = arguments.task();
                new ControlledVocabulary(task.labels().name(), task.labels().labels().stream()
                        .map(label -> new ControlledVocabulary.Entry(label.name(), label.description())).toList()).write(out);
                return ExitCode.OK;
            }
            List<String> columns = new ArrayList<>(List.of("file", "annotator", "label"));
            columns.addAll(MORE);
            List<List<String>> rows = new ArrayList<>();
            for (Map.Entry<String, org.sparsha.corpus.task.AnswerHistory> person : answers(arguments, context).people().entrySet()) {
                Table table = person.getValue().table();
                for (List<String> row : table.rows()) {
                    List<String> one = new ArrayList<>(List.of(row.get(0), person.getKey(), row.get(1)));
                    MORE.forEach(name -> one.add(Table.field(row, table.column(name))));
                    rows.add(one);
                }
            }
            TableFiles.write(out, new Table(columns, rows));
            context.out().println(rows.size() + " answers written to " + out + ".");
            return ExitCode.OK;
        }
    }
}
