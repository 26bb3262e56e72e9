/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;

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

    static final String LOCK = "lock";

    /** Something that changes the project. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException, CorpusException;
    }

    /** Changes something while nobody else changes the project. */
    <T> T whileLocked(Change<T> change) throws CorpusException {
        try (FileChannel lock = locked()) {
            return change.make();
        } catch (IOException e) {
            throw new CorpusException("The project " + folder + " cannot be changed: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    private FileChannel locked() throws IOException, CorpusException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<CorpusException> taken = Optional.empty();
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
            taken = Optional.of(busy());
        } catch (OverlappingFileLockException e) {
            taken = Optional.of(busy());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw taken.get();
    }

    private CorpusException busy() {
        return new CorpusException("Another program is changing the project " + folder + " at this moment: try again.");
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
