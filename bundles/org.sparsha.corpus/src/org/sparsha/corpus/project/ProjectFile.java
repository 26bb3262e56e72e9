/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.journal.FolderLock;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The file of a project and the lock that is held while anything of the project is changed.
 *
 * @param folder the project's folder
 */
record ProjectFile(Path folder) {

    static final String LOCK = FolderLock.FILE;

    /** How long a change waits for those of others before somebody is told to try again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Something that changes the project. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException, CorpusException;
    }

    /**
     * Changes something while nobody else changes the project, in this process or in another.
     *
     * @throws CorpusException where somebody else changes it for seconds, or it can't be changed
     */
    <T> T whileLocked(Change<T> change) throws CorpusException {
        try (FolderLock lock = locked()) {
            return change.make();
        } catch (IOException e) {
            throw new CorpusException("The project " + folder + " cannot be changed: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    /** Changes last milliseconds, so whoever comes meanwhile waits for the end of one. */
    private FolderLock locked() throws IOException, CorpusException {
        return FolderLock.lockWithin(PATIENCE, folder).orElseThrow(() -> new CorpusException(
                "Another program is changing the project " + folder + " at this moment: try again."));
    }

    /** Everything that it says now. */
    JsonObject json() throws IOException, CorpusException {
        Projects.read(folder.resolve(Projects.FILE_NAME));
        try {
            return JsonParser.parseString(Files.readString(folder.resolve(Projects.FILE_NAME))).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new CorpusException("The project " + folder + " was changed meanwhile and is damaged: put its file right.", e);
        }
    }

    /** Has it say something else; without a lock. */
    void write(JsonObject json) throws CorpusException {
        AtomicFiles.writeText(folder.resolve(Projects.FILE_NAME),
                new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json) + "\n");
    }
}
