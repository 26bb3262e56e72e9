/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.annotation.TaskTraces;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceDelay;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TraceFiles;
import org.sparsha.corpus.task.TraceScale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of {@code sparsha annotate} about traces. */
final class AnnotateTraceCommands {

    private AnnotateTraceCommands() {
    }

    private static AnnotationTask task(TaskArguments arguments) throws SparshaException {
        AnnotationTask task = arguments.task();
        if (task.unit() != AnnotationTask.Unit.TRACE) {
            throw new WrongCallException("The task " + task.name() + " asks for the unit " + task.unit().id() + ", not for traces.");
        }
        return task;
    }

    /** {@code sparsha annotate trace}. */
    @Command(name = "trace", mixinStandardHelpOptions = true, sortOptions = false, description = "Keeps a trace that a person rated "
            + "elsewhere (a table with columns time and value, as CARMA and DARMA write it). With the last trace of the task the recording "
            + "is answered.")
    static final class Keep implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Option(names = "--annotator", paramLabel = "NAME", required = true, description = "Who rated.")
        private String who;

        @Option(names = "--recording", paramLabel = "FILE", required = true, description = "The recording, as the queue names it.")
        private String recording;

        @Option(names = "--trace", paramLabel = "NAME", required = true, description = "What was rated, such as arousal.")
        private String name;

        @Option(names = "--from", paramLabel = "FILE", required = true, description = "The table.")
        private Path from;

        @Mixin
        private RunOptions options;

        Keep(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            options.apply(context);
            AnnotationTask task = task(arguments);
            TraceScale scale = task.traces().stream().filter(one -> one.name().equals(name)).findFirst()
                    .orElseThrow(() -> new WrongCallException("The task has no trace '" + name + "': it has "
                            + String.join(", ", task.traces().stream().map(TraceScale::name).toList()) + "."));
            Trace trace = TraceFiles.read(from, scale);
            try (LabellingSession session = AnnotateWorkCommands.session(arguments, who, context)) {
                session.go(AnswerArguments.place(recording, session));
                session.keepTrace(scale, trace);
                for (TraceScale other : task.traces()) {
                    if (session.trace(other).isEmpty()) {
                        context.err().println("Kept; " + other.name() + " is still missing.");
                        return ExitCode.OK;
                    }
                }
                session.answerTraces("", List.of());
                context.err().println(session.done() + " of " + session.queue().size() + " answered.");
            }
            return ExitCode.OK;
        }
    }

    /** {@code sparsha annotate traces}. */
    @Command(name = "traces", mixinStandardHelpOptions = true, sortOptions = false, description = "Says how late each person's traces are, "
            + "and writes them with their mean and spread, a table a recording and trace. What is kept in the task stays as it was rated.")
    static final class Export implements Callable<Integer> {

        private final CommandContext context;

        @Mixin
        private TaskArguments arguments;

        @Option(names = "--out", paramLabel = "FOLDER", description = "Where tables are written (default: only delays are shown).")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--delay", paramLabel = "WHAT", defaultValue = "none", description = "What is taken away: none, own (each person's "
                + "delay behind the sound's level in each recording), or seconds for everybody (default: none).")
        private String delay;

        @Option(names = "--smooth", paramLabel = "SECONDS", defaultValue = "0", description = "Width of a moving average (default: 0).")
        private double smooth;

        @Mixin
        private CommonOptions common;

        Export(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            if (common.format() == CommonOptions.Format.json) {
                throw new WrongCallException("Delays are shown as table or csv: leave --format json out.");
            }
            if (!delay.matches("none|own|[0-9]{1,2}(\\.[0-9]{1,6})?") || !(smooth >= 0 && smooth <= 60)) {
                throw new WrongCallException("--delay is none, own or seconds, and --smooth at most 60 s.");
            }
            TaskPlace place = arguments.place(context);
            TaskTraces raw = TaskTraces.read(place, task(arguments));
            raw.notes().forEach(context.err()::println);
            Map<String, Map<String, Map<String, Double>>> taken = new HashMap<>();
            TextTable table = new TextTable("trace", "file", "person", "seconds behind the sound", "correlation there", "taken away");
            for (Recording recording : place.recordings(raw.task(), context.progress("Reading")).recordings()) {
                if (raw.traces().values().stream().anyMatch(one -> one.containsKey(recording.key()))) {
                    delays(raw, recording.key(), recording.read(), taken, table);
                }
            }
            ConsoleProgress.clear(context.err());
            table.print(context.out(), common.format());
            if (out.isPresent()) {
                TaskTraces made = raw.corrected(taken, smooth);
                for (String name : made.traces().keySet()) {
                    for (String recording : made.traces().get(name).keySet()) {
                        TableFiles.write(TraceFiles.of(out.get(), recording, name), made.table(name, recording));
                    }
                }
            }
            return ExitCode.OK;
        }

        private void delays(TaskTraces raw, String recording, AudioClip clip, Map<String, Map<String, Map<String, Double>>> taken,
                TextTable table) {
            raw.traces().forEach((name, recordings) -> recordings.getOrDefault(recording, Map.of()).forEach((who, trace) -> {
                TraceDelay found = TaskTraces.behindSound(trace, clip);
                double away = delay.equals("none") || delay.equals("own") && Double.isNaN(found.correlation()) ? 0
                        : delay.equals("own") ? found.seconds() : Double.parseDouble(delay);
                taken.computeIfAbsent(name, key -> new HashMap<>()).computeIfAbsent(recording, key -> new HashMap<>()).put(who, away);
                table.row(name, recording, who, Double.isNaN(found.correlation()) ? "undefined"
                        : String.format(Locale.ROOT, "%.2f", found.seconds()), Double.isNaN(found.correlation()) ? "undefined"
                                : String.format(Locale.ROOT, "%.3f", found.correlation()), String.format(Locale.ROOT, "%.2f", away));
            }));
        }
    }
}
