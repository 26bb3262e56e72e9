/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.journal.FolderLock;
import org.sparsha.corpus.journal.LineJournal;
import org.sparsha.corpus.table.TableFiles;

/**
 * Writes one person's answers: each is on the disk before the next one is asked for, in a log that only grows. The table of labels beside
 * it
 * is made anew when the log is closed. Whoever has it open keeps other programs out. For one thread at a time.
 */
public final class AnswerLog implements AutoCloseable {

    private final Path folder;
    private final String who;
    private final FolderLock lock;
    private final LineJournal journal;
    private final List<LoggedAnswer> entries;
    private final List<String> notes;
    private String last;

    private AnswerLog(Path folder, FolderLock lock, LineJournal journal, AnswerHistory history, String last) {
        this.folder = folder;
        this.who = history.who();
        this.lock = lock;
        this.journal = journal;
        this.entries = new ArrayList<>(history.entries());
        this.notes = history.notes();
        this.last = last;
    }

    /**
     * Opens the log of a person, making their folder where needed. Answers of a table of labels without a log are taken into a new one.
     *
     * @param folder the person's folder
     * @return the log
     * @throws CorpusException where the folder can't be written, or somebody else writes there
     */
    public static AnswerLog open(Path folder) throws CorpusException {
        String who = String.valueOf(folder.getFileName());
        try {
            Files.createDirectories(folder);
            AnswerHistory before = AnswerHistory.read(folder);
            FolderLock lock = FolderLock.tryLock(folder).orElseThrow(() -> new CorpusException("Another program is writing answers of "
                    + who
                    + " in " + folder + ": close it first."));
            try {
                boolean fresh = !Files.exists(folder.resolve(AnswerHistory.LOG));
                LineJournal journal = LineJournal.open(folder.resolve(AnswerHistory.LOG));
                AnswerHistory.Reader reader = new AnswerHistory.Reader(who);
                long damaged = journal.read(reader::take);
                AnswerLog log = new AnswerLog(folder, lock, journal, fresh ? new AnswerHistory(who, List.of(), before.notes())
                        : reader.history(folder.resolve(AnswerHistory.LOG), damaged), fresh ? LogLines.digest(who) : reader.last());
                if (fresh) {
                    for (LoggedAnswer answer : before.entries()) {
                        log.append(answer);
                    }
                }
                return log;
            } catch (IOException | CorpusException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static CorpusException refused(Path folder, IOException e) {
        return new CorpusException("Answers can't be written into " + folder + " (" + AtomicFiles.reason(e)
                + "): ask for the right to write there, make room, or copy the task to another place.", e);
    }

    /**
     * Writes an answer; it is on the disk when this returns.
     *
     * @param answer the answer
     * @throws CorpusException where it can't be written; nothing of it stays then
     */
    public void append(LoggedAnswer answer) throws CorpusException {
        String line = LogLines.text(answer, last);
        try {
            journal.append(line);
            journal.force();
        } catch (IOException e) {
            throw refused(folder, e);
        }
        last = LogLines.digest(line);
        entries.add(answer);
    }

    /** @return all that was answered */
    public AnswerHistory history() {
        return new AnswerHistory(who, entries, notes);
    }

    @Override
    public void close() throws CorpusException {
        try (lock; journal) {
            TableFiles.write(folder.resolve(AnswerHistory.LABELS), history().table());
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }
}
