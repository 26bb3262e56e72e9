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
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.Disagreements;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.annotation.ControlledVocabulary;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskStretches;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of {@code sparsha annotate} that make one label of many answers, and hand answers on. */
final class AnnotateGoldCommands {

    private AnnotateGoldCommands() {
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
            context.out().println(String.format(Locale.ROOT, "%s %s (%d of them by decision), %d answered ones "
                    + "have none; written to %s.", Counted.of(written.labelled(), "recording has", "recordings have"),
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
            for (Map.Entry<String, AnswerHistory> person : arguments.answers(context).people().entrySet()) {
                Table table = person.getValue().table();
                for (List<String> row : table.rows()) {
                    List<String> one = new ArrayList<>(List.of(row.get(0), person.getKey(), row.get(1)));
                    MORE.forEach(name -> one.add(Table.field(row, table.column(name))));
                    rows.add(one);
                }
            }
            TableFiles.write(out, new Table(columns, rows));
            context.out().println(Counted.of(rows.size(), "answer") + " written to " + out + ".");
            return ExitCode.OK;
        }
    }
}
