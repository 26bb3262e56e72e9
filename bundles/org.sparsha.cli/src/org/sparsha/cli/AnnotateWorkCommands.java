/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.LearnedOrder;
import org.sparsha.application.annotation.ModelSuggestions;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.annotation.TaskQueue;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioInfo;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskAnswers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of {@code sparsha annotate} with which one works through a task. */
final class AnnotateWorkCommands {

    private AnnotateWorkCommands() {
    }

    static LabellingSession session(TaskArguments arguments, String who, CommandContext context) throws SparshaException {
        LabellingSession session = LabellingSession.open(arguments.place(context), arguments.name(), who, Instant::now,
                context.progress("Reading"));
        ConsoleProgress.clear(context.err());
        session.notes().forEach(context.err()::println);
        session.missing().stream().limit(10).forEach(path -> context.err().println(path + ": The recording is gone; it is passed over."));
        return session;
    }

    private static String said(Optional<LoggedAnswer> answer) {
        return answer.map(LoggedAnswer::words).orElse("");
    }

    /** {@code sparsha annotate queue}. */
    @Command(name = "queue", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists the recordings in the order in "
            + "which they come to a person, with their answers.")
    static final class Queue implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Option(names = "--annotator", paramLabel = "NAME", required = true, description = "Who labels.")
        private String who;

        @Mixin
        private CommonOptions common;

        Queue(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            if (common.format() == CommonOptions.Format.json) {
                throw new WrongCallException("A queue is shown as table or csv: leave --format json out.");
            }
            TaskPlace place = arguments.place(context);
            AnnotationTask task = arguments.task();
            task.checkAnnotator(who);
            List<TaskQueue.Item> queue = TaskQueue.of(place.recordings(task, context.progress("Reading")).recordings(), task, who,
                    place.run(task), TaskAnswers.read(place.tasks(), task), LearnedOrder.read(place.tasks().of(task.name(), who)));
            ConsoleProgress.clear(context.err());
            AnswerHistory history = AnswerHistory.read(place.tasks().of(task.name(), who));
            history.notes().forEach(context.err()::println);
            Map<String, LoggedAnswer> answers = history.answers();
            Map<String, LoggedAnswer> repeats = history.repeats();
            TextTable table = new TextTable("number", "file", "answer");
            for (int i = 0; i < queue.size(); i++) {
                String key = queue.get(i).recording().key();
                table.row(String.valueOf(i + 1), key, said(Optional.ofNullable((queue.get(i).isRepeat() ? repeats : answers).get(key))));
            }
            table.print(context.out(), common.format());
            return ExitCode.OK;
        }
    }

    /** {@code sparsha annotate label}. */
    @Command(name = "label", mixinStandardHelpOptions = true, sortOptions = false, description = "Keeps answers of a person: one by "
            + "--label, or many of a table.")
    static final class Label implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Mixin
        private AnswerArguments answer;

        @Option(names = "--label", paramLabel = "LABEL", description = "The answer: a label, or its key; several with '+' between "
                + "them where the task takes them.")
        private Optional<String> label = Optional.empty();

        @Option(names = "--cant-tell", description = "The answer: one can't tell.")
        private boolean cantTell;

        @Option(names = "--take-back", description = "Take the answer to the recording back.")
        private boolean takeBack;

        @Option(names = "--second", description = "It is a second answer, given after others' were seen; the first one stays.")
        private boolean second;

        @Option(names = "--intensity", paramLabel = "N", description = "How strong it is.")
        private Integer intensity;

        @Option(names = "--from", paramLabel = "FILE", description = "A table with columns file and label, a row an answer.")
        private Optional<Path> from = Optional.empty();

        @Mixin
        private RunOptions options;

        Label(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            options.apply(context);
            if ((label.isPresent() ? 1 : 0) + (cantTell ? 1 : 0) + (takeBack ? 1 : 0) + (from.isPresent() ? 1 : 0) != 1) {
                throw new WrongCallException("Give one of --label LABEL, --cant-tell, --take-back or --from TABLE.");
            }
            try (LabellingSession session = session(arguments, answer.who(), context)) {
                if (from.isPresent()) {
                    table(session);
                } else {
                    one(session);
                }
                context.err().println(session.done() + " of " + session.queue().size() + " answered"
                        + session.current().map(next -> "; next is " + next.key() + ".").orElse("."));
            }
            return ExitCode.OK;
        }

        private void one(LabellingSession session) throws SparshaException {
            if (second && !answer.namesRecording()) {
                throw new WrongCallException("Name the recording of a second answer with --recording.");
            }
            int number = answer.place(session);
            if (takeBack) {
                session.takeBack(number);
                return;
            }
            Optional<String> said = label.map(session.task().labels()::named);
            if (second) {
                session.answerAgain(number, said, List.of("others"));
                return;
            }
            session.go(number);
            session.answer(said, intensity == null ? OptionalInt.empty() : OptionalInt.of(intensity), answer.comment(), List.of());
        }

        /** All rows are looked at before the first answer is kept. */
        private void table(LabellingSession session) throws SparshaException {
            Table table = TableFiles.read(from.get());
            if (table.column("file").isEmpty() || table.column("label").isEmpty()) {
                throw new CorpusException("The table " + from.get() + " wants the columns file and label; it has " + table.named() + ".");
            }
            Map<String, Integer> places = new HashMap<>();
            for (int i = session.queue().size() - 1; i >= 0; i--) {
                places.put(session.queue().get(i).recording().key(), i);
            }
            List<Integer> numbers = new ArrayList<>();
            for (List<String> row : table.rows()) {
                Integer number = places.get(Table.field(row, table.column("file")));
                if (number == null) {
                    throw new CorpusException("The task has no recording '" + Table.field(row, table.column("file")) + "' ("
                            + from.get() + "): nothing was kept.");
                }
                String text = Table.field(row, table.column("label"));
                if (!text.isEmpty()) {
                    session.task().labels().check(text);
                }
                numbers.add(number);
            }
            for (int i = 0; i < numbers.size(); i++) {
                String text = Table.field(table.rows().get(i), table.column("label"));
                if (!text.isEmpty()) {
                    session.go(numbers.get(i));
                    session.answer(Optional.of(text), OptionalInt.empty(), "", List.of());
                }
            }
            context.out().println(Counted.of(numbers.size(), "answer") + " kept.");
        }
    }

    /** {@code sparsha annotate mark}. */
    @Command(name = "mark", mixinStandardHelpOptions = true, sortOptions = false, description = "Keeps the stretches or points that a "
            + "person marked in a recording, and goes on to the next one.")
    static final class Mark implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Mixin
        private AnswerArguments answer;

        @Option(names = "--from", paramLabel = "FILE", description = "A TextGrid or another file with tiers (default: the person's own in "
                + "the task, as it is now).")
        private Optional<Path> from = Optional.empty();

        @Option(names = "--tier", paramLabel = "NAME", description = "The tier that counts (default: that called like the task, else the "
                + "only one of its kind).")
        private Optional<String> tier = Optional.empty();

        @Option(names = "--prepare", description = "Only have the file ready to be edited in Praat or ELAN, with what is proposed.")
        private boolean prepare;

        @Mixin
        private RunOptions options;

        Mark(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            options.apply(context);
            try (LabellingSession session = session(arguments, answer.who(), context)) {
                if (!session.task().unit().isMarked()) {
                    throw new WrongCallException("The task " + session.task().name() + " asks for the unit " + session.task().unit().id()
                            + ": 'sparsha annotate label' answers it.");
                }
                int number = answer.place(session);
                session.go(number);
                Path file = session.queue().get(number).recording().file();
                if (prepare) {
                    context.out().println(prepared(session, file));
                    return ExitCode.OK;
                }
                Path marks = from.orElse(MarkFiles.of(arguments.place(context).tasks().of(arguments.name(), answer.who()),
                        session.queue().get(number).recording().key()));
                Marks read = MarkFiles.read(marks, session.task(), tier);
                AudioInfo info = context.runtime().sounds().info(file);
                session.answer(new Marks(Math.max(read.length(), info.frames() / (double) info.sampleRate()), read.marks()),
                        answer.comment(), List.of());
                context.err().println(session.done() + " of " + session.queue().size() + " answered"
                        + session.current().map(next -> "; next is " + next.key() + ".").orElse("."));
            }
            return ExitCode.OK;
        }

        private Path prepared(LabellingSession session, Path file) throws SparshaException {
            AudioClip clip = context.runtime().sounds().read(file);
            return session.marks(clip.frames() / (double) clip.sampleRate(),
                    () -> ModelSuggestions.stretches(session.task(), clip, context.runtime().catalog()));
        }
    }
}
