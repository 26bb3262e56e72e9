/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.sparsha.application.annotation.Disagreements;
import org.sparsha.application.annotation.TaskQuality;
import org.sparsha.application.annotation.TaskTraces;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.agreement.AgreementSheets;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.StretchStudy;
import org.sparsha.corpus.agreement.TraceStudy;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskStretches;
import org.sparsha.report.html.AgreementHtml;
import org.sparsha.report.html.TraceAgreementHtml;
import org.sparsha.report.json.AgreementStudyJson;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of {@code sparsha annotate} that say how far people agree, and how each of them answers. */
final class AnnotateAgreementCommands {

    private AnnotateAgreementCommands() {
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
            TaskAnswers answers = arguments.answers(context);
            if (answers.task().unit().isMarked()) {
                return stretches(answers);
            }
            if (answers.task().unit() == AnnotationTask.Unit.TRACE) {
                return traces();
            }
            AgreementStudy study = answers.study(scale, common.seed()).orElseThrow(() -> new WrongCallException(
                    "Nobody has given an answer in the task " + arguments.name() + " yet."));
            return tell(() -> AgreementStudyJson.fields(study), () -> AgreementText.print(study, context.out(), common.format()),
                    () -> AgreementHtml.of(study, arguments.name()));
        }

        private int traces() throws SparshaException {
            if (scale != Scale.NOMINAL) {
                throw new WrongCallException("Agreement on traces is on the interval scale: leave --scale out.");
            }
            TaskTraces read = TaskTraces.read(arguments.place(context), arguments.task());
            List<TraceStudy> studies = read.studies(common.seed());
            return tell(() -> AgreementStudyJson.fields(studies), () -> print(studies),
                    () -> TraceAgreementHtml.of(studies, read.traces(), read.task().traces(), arguments.name()));
        }

        private void print(List<TraceStudy> studies) {
            if (common.format() == CommonOptions.Format.table) {
                studies.forEach(study -> context.out().println(study.sentence()));
            }
            AgreementText.table(AgreementSheets.of(studies).get(0)).print(context.out(), common.format());
        }

        /** Says in one of three ways what was found, and writes the page where it is wanted. */
        private int tell(Supplier<Map<String, Object>> json, Runnable text, Supplier<String> page) throws SparshaException {
            if (common.format() == CommonOptions.Format.json) {
                context.out().println(JsonText.of(json.get(), true));
            } else {
                text.run();
            }
            if (report.isPresent()) {
                AtomicFiles.writeText(report.get(), page.get());
            }
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
            return tell(() -> AgreementStudyJson.fields(study), () -> AgreementText.print(study, context.out(), common.format()),
                    () -> AgreementHtml.of(study, arguments.name()));
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
            TaskQuality.of(arguments.answers(context)).people().forEach(person -> table.row(person.name(), person.known().words(),
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
            TaskAnswers answers = arguments.answers(context);
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
}
