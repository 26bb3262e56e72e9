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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.table.TableFiles;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The folder of a project. It is read anew at each call, so that changes from outside are seen; what changes its file holds the lock
 * {@value #LOCK} meanwhile, so that two programs never overwrite each other. Whatever stands in the file beside what this program knows
 * is kept.
 *
 * @param folder the folder
 */
public record ProjectFolder(Path folder) {

    /** Subfolder of the manifests. */
    public static final String CORPORA = "corpora";

    /** Subfolder of the runs. */
    public static final String RUNS = "runs";

    private static final String LOCK = "lock";
    private static final int LONGEST_NAME = 80;

    /** Makes the path absolute. */
    public ProjectFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Makes a new project without a corpus.
     *
     * @param folder where; made where it isn't there
     * @param name the project's name
     * @return the project
     * @throws CorpusException where there is a project already, or the folder can't be written
     */
    public static ProjectFolder create(Path folder, String name) throws CorpusException {
        if (Projects.file(folder).isPresent()) {
            throw new CorpusException("There is a project in " + folder + " already: import corpora into it, or name another folder.");
        }
        ProjectFolder project = new ProjectFolder(folder);
        JsonObject json = new JsonObject();
        json.addProperty("schema", Projects.SCHEMA);
        json.addProperty("name", name);
        json.add("corpora", new JsonArray());
        project.write(json);
        if (!Files.exists(project.folder.resolve("notes.md"))) {
            AtomicFiles.writeText(project.folder.resolve("notes.md"), "# " + name + "\n");
        }
        return project;
    }

    /**
     * Opens a project.
     *
     * @param place its folder or its file
     * @return the project
     * @throws CorpusException where there is none, or its file can't be read
     */
    public static ProjectFolder open(Path place) throws CorpusException {
        Path file = Projects.file(place).orElseThrow(() -> new CorpusException("There is no project in " + place + " (no "
                + Projects.FILE_NAME + "): 'sparsha project new " + place + "' makes one."));
        Projects.read(file);
        return new ProjectFolder(file.toAbsolutePath().getParent());
    }

    /**
     * What the project's file says now.
     *
     * @return the project
     * @throws CorpusException where it can't be read
     */
    public Projects.Project read() throws CorpusException {
        return Projects.read(folder.resolve(Projects.FILE_NAME));
    }

    /**
     * Writes the manifest of a corpus, with a digest of every recording, and adds it to the project.
     *
     * @param corpus the corpus
     * @param name its name in the project
     * @param progress up to 1; cancels, then nothing is imported
     * @return the manifest
     * @throws CorpusException where the name is taken or no file name, a recording can't be read, or the project can't be written
     */
    public Path add(Corpus corpus, String name, Progress progress) throws CorpusException {
        checkName(name);
        Path manifest = folder.resolve(CORPORA).resolve(name + ".csv");
        free(manifest);
        var table = ImportedManifest.table(corpus, manifest.getParent(), progress);
        try (FileChannel lock = locked()) {
            free(manifest);
            JsonObject json = json();
            TableFiles.write(manifest, table);
            JsonObject part = new JsonObject();
            part.addProperty("path", CORPORA + "/" + name + ".csv");
            json.getAsJsonArray("corpora").add(part);
            json.addProperty("schema", Projects.SCHEMA);
            write(json);
            return manifest;
        } catch (IOException e) {
            throw new CorpusException("The project " + folder + " cannot be changed: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    /**
     * The corpus of a name: a part of the project whose file or folder is called so.
     *
     * @param name the name
     * @return its place
     * @throws CorpusException where the project has none of that name, listing those it has
     */
    public Path corpus(String name) throws CorpusException {
        List<String> names = new ArrayList<>();
        for (Projects.Part part : read().parts()) {
            String known = name(part);
            if (known.equals(name)) {
                return folder.resolve(part.path()).normalize();
            }
            names.add(known);
        }
        throw new CorpusException("The project has no corpus '" + name + "'; it has: "
                + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
    }

    /**
     * @param part a corpus of a project
     * @return its name: the file's or folder's, without the ending of a table
     */
    public static String name(Projects.Part part) {
        return part.path().replaceAll("/+$", "").replaceAll(".*/", "").replaceAll("(?i)\\.(csv|tsv)$", "");
    }

    /** @return the folder of the runs; may not be there yet */
    public Path runs() {
        return folder.resolve(RUNS);
    }

    private void free(Path manifest) throws CorpusException {
        if (Files.exists(manifest)) {
            throw new CorpusException("The project has a corpus '" + manifest.getFileName() + "' already: import under another --name.");
        }
    }

    private static void checkName(String name) throws CorpusException {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.startsWith(".") || name.matches("(?s).*[\\\\/:*?\"<>|\\p{Cntrl}].*")) {
            throw new CorpusException("'" + name + "' can't be the name of a corpus: use letters, digits, blanks, '-' and '_', at most "
                    + LONGEST_NAME + ".");
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

    private JsonObject json() throws IOException, CorpusException {
        read();
        try {
            return JsonParser.parseString(Files.readString(folder.resolve(Projects.FILE_NAME))).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new CorpusException("The project " + folder + " was changed meanwhile and is damaged: put its file right.", e);
        }
    }

    private void write(JsonObject json) throws CorpusException {
        AtomicFiles.writeText(folder.resolve(Projects.FILE_NAME),
                new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json) + "\n");
    }
}
