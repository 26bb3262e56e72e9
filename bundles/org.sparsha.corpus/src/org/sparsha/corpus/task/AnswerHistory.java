/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.journal.LineJournal;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * All that one person answered in a task, in the order of time, as the log in their folder has it.
 *
 * @param who the person
 * @param entries the log, what isn't understood left out
 * @param notes what is wrong with the files, a sentence each; nothing is lost by it
 */
public record AnswerHistory(String who, List<LoggedAnswer> entries, List<String> notes) {

    /** File of the log. */
    public static final String LOG = "log.jsonl";

    /** File of the answers that hold, a table made from the log. */
    public static final String LABELS = "labels.csv";

    private static final List<String> COLUMNS = List.of("file", "label", "cant_tell", "intensity", "comment", "seconds", "second_label",
            "time");

    /** Copies the lists. */
    public AnswerHistory {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a person's files without locking or changing anything.
     *
     * @param folder the person's folder
     * @return what they answered; without a log, as where a folder was copied in part, what the table of labels says
     * @throws CorpusException where the files can't be read
     */
    public static AnswerHistory read(Path folder) throws CorpusException {
        String who = String.valueOf(folder.getFileName());
        Path log = folder.resolve(LOG);
        if (!Files.isRegularFile(log)) {
            return fromLabels(folder, who);
        }
        try {
            Reader reader = new Reader(who);
            return reader.history(log, LineJournal.readOnly(log, reader::take));
        } catch (IOException e) {
            throw new CorpusException("The answers in " + log + " can't be read (" + AtomicFiles.reason(e)
                    + "): copy the file again, or put it right.", e);
        }
    }

    private static AnswerHistory fromLabels(Path folder, String who) throws CorpusException {
        Path labels = folder.resolve(LABELS);
        if (!Files.isRegularFile(labels)) {
            return new AnswerHistory(who, List.of(), isEmpty(folder) ? List.of() : List.of("The log of " + who + " is missing (" + folder
                    .resolve(LOG) + "): what is marked or rated in the other files there counts once the log is copied, too."));
        }
        Table table = TableFiles.read(labels);
        List<LoggedAnswer> entries = new ArrayList<>();
        int lost = 0;
        for (List<String> row : table.rows()) {
            String label = Table.field(row, table.column("label"));
            boolean cantTell = Table.field(row, table.column("cant_tell")).equals("yes");
            String file = Table.field(row, table.column("file"));
            if (!file.isEmpty() && (cantTell || !label.isEmpty())) {
                entries.add(LoggedAnswer.of(Instant.EPOCH, file, cantTell ? Optional.empty() : Optional.of(label)));
            } else {
                lost++;
            }
        }
        return new AnswerHistory(who, entries, List.of("The log of " + who + " is missing (" + folder.resolve(LOG)
                + "): the answers come from the table of labels, when and how they were given is not known. Copy the log, too."
                        + (lost == 0 ? "" : " What is marked or rated in " + lost
                        + " recordings counts only then.")));
    }

    /** Whether there is no file in a folder and in those within it. */
    private static boolean isEmpty(Path folder) throws CorpusException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(Files::isRegularFile);
        } catch (IOException | UncheckedIOException e) {
            throw new CorpusException("The folder " + folder + " can't be read (" + e.getMessage() + "): ask for the right to.", e);
        }
    }

    /** Takes lines in their order and follows the chain. */
    static final class Reader {
        private final String who;
        private final List<LoggedAnswer> entries = new ArrayList<>();
        private String previous;
        private int number;
        private int broken;
        private int first;
        private int unknown;

        Reader(String who) {
            this.who = who;
            previous = LogLines.digest(who);
        }

        boolean take(String line) {
            number++;
            Optional<LogLines.Line> read = LogLines.read(line);
            if (read.isEmpty()) {
                return false; // the line after it won't fit to the one before
            }
            if (!read.get().previous().equals(previous)) {
                broken++;
                first = first == 0 ? number : first;
            }
            read.get().answer().ifPresentOrElse(entries::add, () -> unknown++);
            previous = LogLines.digest(line);
            return true;
        }

        /** The digest that the next line has to name. */
        String last() {
            return previous;
        }

        AnswerHistory history(Path log, long damaged) {
            List<String> notes = new ArrayList<>();
            if (damaged > 0) {
                notes.add(damaged + (damaged == 1 ? " line of " : " lines of ") + log + (damaged == 1 ? " isn't" : " aren't")
                        + " whole and can't be read: what was answered there is missing. Copy the log again if there is another one.");
            }
            if (broken > 0) {
                notes.add("The log " + log + " was changed or damaged (from line " + first + " on, " + broken
                        + " places): its answers count, but that they are as they were given can't be shown.");
            }
            if (unknown > 0) {
                notes.add(unknown + " entries of " + log + " are of a newer version of the program and are passed over; they are kept.");
            }
            return new AnswerHistory(who, entries, notes);
        }
    }

    /**
     * The answers that hold.
     *
     * @return recording to its last answer that wasn't taken back
     */
    public Map<String, LoggedAnswer> answers() {
        return last(AnswerKind.ANSWER);
    }

    /** @return recording to the answer after others' had been seen */
    public Map<String, LoggedAnswer> secondAnswers() {
        return last(AnswerKind.SECOND);
    }

    /** @return recording to the answer when it came again */
    public Map<String, LoggedAnswer> repeats() {
        return last(AnswerKind.REPEAT);
    }

    /** @return recording to the stretches that were proposed for it last */
    public Map<String, Suggestion> proposals() {
        Map<String, Suggestion> proposals = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.kind() == AnswerKind.PROPOSED)
                .forEach(entry -> entry.suggestion().ifPresent(proposed -> proposals.put(entry.recording(), proposed)));
        return proposals;
    }

    private Map<String, LoggedAnswer> last(AnswerKind kind) {
        Map<String, LoggedAnswer> last = new LinkedHashMap<>();
        for (LoggedAnswer entry : entries) {
            if (entry.kind() == AnswerKind.UNDO) {
                last.remove(entry.recording());
            } else if (entry.kind() == kind) {
                last.remove(entry.recording());
                last.put(entry.recording(), entry);
            }
        }
        return last;
    }

    /** @return the answers that hold as a table: file, label, cant_tell, intensity, comment, seconds, second_label, time */
    public Table table() {
        Map<String, LoggedAnswer> second = secondAnswers();
        List<List<String>> rows = new ArrayList<>();
        answers().forEach((recording, answer) -> rows.add(List.of(recording, answer.label().orElse(""),
                answer.isCantTell() ? "yes" : "", text(answer.intensity()), answer.comment(), text(answer.seconds()),
                second.containsKey(recording) ? second.get(recording).label().orElse("") : "", answer.time().toString())));
        return new Table(COLUMNS, rows);
    }

    private static String text(OptionalInt value) {
        return value.isPresent() ? String.valueOf(value.getAsInt()) : "";
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }
}
