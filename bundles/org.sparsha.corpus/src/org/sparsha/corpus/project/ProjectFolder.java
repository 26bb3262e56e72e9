/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.manifest.SetValues;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.table.TableFiles;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The folder of a project. It is read anew at each call, so that changes from outside are seen; what changes its file holds the lock
 * {@value ProjectFile#LOCK} meanwhile, so that two programs never overwrite each other. Whatever stands in the file beside what this
 * program knows is kept.
 *
 * @param folder the folder
 * @param corpora opens its corpora
 */
public record ProjectFolder(Path folder, Corpora corpora) {

    /** Subfolder of the manifests. */
    public static final String CORPORA = "corpora";

    /** Subfolder of the runs. */
    public static final String RUNS = "runs";

    private static final String FILTERS = "filters";
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
        return create(folder, name, Corpora.OWN);
    }

    /**
     * Makes a new project without a corpus.
     *
     * @param folder where; made where it isn't there
     * @param name the project's name
     * @param corpora opens its corpora
     * @return the project
     * @throws CorpusException where there is a project already, or the folder can't be written
     */
    public static ProjectFolder create(Path folder, String name, Corpora corpora) throws CorpusException {
        if (Projects.file(folder).isPresent()) {
            throw new CorpusException("There is a project in " + folder + " already: import corpora into it, or name another folder.");
        }
        ProjectFolder project = new ProjectFolder(folder, corpora);
        JsonObject json = new JsonObject();
        json.addProperty("schema", Projects.SCHEMA);
        json.addProperty("name", name);
        json.add("corpora", new JsonArray());
        new ProjectFile(project.folder).write(json);
        if (!Files.exists(project.folder.resolve("notes.md"))) {
            AtomicFiles.writeText(project.folder.resolve("notes.md"), "# " + name + "\n");
        }
        return project;
    }

    /**
     * Opens a project for what needs none of its recordings that a plug-in reads or labels.
     *
     * @param place its folder or its file
     * @return the project
     * @throws CorpusException where there is none, or its file can't be read
     */
    public static ProjectFolder open(Path place) throws CorpusException {
        return open(place, Corpora.OWN);
    }

    /**
     * Opens a project.
     *
     * @param place its folder or its file
     * @param corpora opens its corpora
     * @return the project
     * @throws CorpusException where there is none, or its file can't be read
     */
    public static ProjectFolder open(Path place, Corpora corpora) throws CorpusException {
        Path file = Projects.file(place).orElseThrow(() -> new CorpusException("There is no project in " + place + " (no "
                + Projects.FILE_NAME + "): 'sparsha project new " + place + "' makes one."));
        Projects.read(file);
        return new ProjectFolder(file.toAbsolutePath().getParent(), corpora);
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
        Path manifest = manifest(name);
        free(manifest);
        var table = ImportedManifest.table(corpus, manifest.getParent(), progress);
        return whileLocked(() -> {
            free(manifest);
            JsonObject json = file().json();
            TableFiles.write(manifest, table);
            JsonObject part = new JsonObject();
            part.addProperty("path", CORPORA + "/" + name + ".csv");
            json.getAsJsonArray("corpora").add(part);
            json.addProperty("schema", Projects.SCHEMA);
            file().write(json);
            return manifest;
        });
    }

    /**
     * Writes the manifest of a corpus anew that was imported before, under the name it has. What people have set by hand stays.
     *
     * @param corpus the corpus as it is now
     * @param name its name in the project
     * @param progress up to 1; cancels, then all stays as it was
     * @return the manifest
     * @throws CorpusException where no corpus of that name was imported, a recording can't be read, or the project can't be written
     */
    public Path addAgain(Corpus corpus, String name, Progress progress) throws CorpusException {
        Path manifest = imported(name);
        var table = ImportedManifest.table(corpus, manifest.getParent(), progress);
        return whileLocked(() -> {
            TableFiles.write(manifest, table);
            return manifest;
        });
    }

    /**
     * Takes an imported corpus out of the project. Its recordings stay where they are, and so do the results of runs on them.
     *
     * @param name its name in the project
     * @throws CorpusException where no corpus of that name was imported, something was set in its recordings, or the project can't be
     *             written
     */
    public void remove(String name) throws CorpusException {
        Path manifest = imported(name);
        whileLocked(() -> {
            if (SetValues.of(manifest).lastChange() > 0) {
                throw new CorpusException("Something was set in the recordings of the corpus " + name + ", which would be lost. It stays.");
            }
            JsonObject json = file().json();
            JsonArray kept = new JsonArray();
            json.getAsJsonArray(CORPORA).forEach(part -> {
                if (!folder.resolve(part.getAsJsonObject().get("path").getAsString()).normalize().equals(manifest)) {
                    kept.add(part);
                }
            });
            json.add(CORPORA, kept);
            file().write(json);
            Files.deleteIfExists(manifest);
            Files.deleteIfExists(SetValues.file(manifest));
            return kept;
        });
    }

    /**
     * The manifest of an imported corpus.
     *
     * @param name its name
     * @return the manifest
     * @throws CorpusException where there is no corpus of that name, or the project names a folder or a table outside in its place
     */
    Path imported(String name) throws CorpusException {
        Path place = corpus(name);
        if (!place.equals(manifest(name)) || !Files.isRegularFile(place)) {
            throw new CorpusException("The corpus '" + name + "' was not imported: the project only names " + place
                    + ", in which nothing is changed. Import it ('sparsha project import') to change what is said of its recordings.");
        }
        return place;
    }

    private Path manifest(String name) {
        return folder.resolve(CORPORA).resolve(name + ".csv");
    }

    /**
     * A filter that was kept under a name.
     *
     * @param name its name
     * @param filter the filter, as it is written
     */
    public record SavedFilter(String name, String filter) {
    }

    /**
     * @return the filters that were kept, by name
     * @throws CorpusException where the project's file can't be read
     */
    public List<SavedFilter> filters() throws CorpusException {
        try {
            List<SavedFilter> filters = new ArrayList<>();
            JsonObject json = file().json();
            if (json.has(FILTERS)) {
                json.getAsJsonObject(FILTERS).asMap().forEach((name, text) -> filters.add(new SavedFilter(name, text.getAsString())));
            }
            return filters;
        } catch (IOException | IllegalStateException | ClassCastException | UnsupportedOperationException e) {
            throw new CorpusException("The filters of the project " + folder + " can't be read: put its file right.", e);
        }
    }

    /**
     * Keeps a filter under a name, in place of one of that name.
     *
     * @param saved name and filter
     * @throws CorpusException where the project can't be changed
     */
    public void keep(SavedFilter saved) throws CorpusException {
        try {
            change(json -> {
                if (!json.has(FILTERS)) {
                    json.add(FILTERS, new JsonObject());
                }
                json.getAsJsonObject(FILTERS).addProperty(saved.name(), saved.filter());
            });
        } catch (ClassCastException e) {
            throw new CorpusException("The project " + folder + " cannot be changed: its filters are damaged.", e);
        }
    }

    /** Everything that the project's file says. */
    JsonObject fields() throws CorpusException {
        try {
            return file().json();
        } catch (IOException e) {
            throw new CorpusException("The project " + folder + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    /** Changes the project's file under its lock. */
    void change(Consumer<JsonObject> change) throws CorpusException {
        whileLocked(() -> {
            JsonObject json = file().json();
            change.accept(json);
            json.addProperty("schema", Projects.SCHEMA);
            file().write(json);
            return json;
        });
    }

    /** Changes something while nobody else changes the project. */
    <T> T whileLocked(ProjectFile.Change<T> change) throws CorpusException {
        return file().whileLocked(change);
    }

    private ProjectFile file() {
        return new ProjectFile(folder);
    }

    /**
     * Deletes a run with all its files.
     *
     * @param run its folder, in the folder of the runs
     * @throws CorpusException where it is at work or can't be deleted
     */
    public void deleteRun(Path run) throws CorpusException {
        if (!run.toAbsolutePath().normalize().getParent().equals(runs()) || Files.isSymbolicLink(run)) {
            throw new CorpusException(run + " is no run of this project: delete it where it lies.");
        }
        if (SavedRun.isWritten(run)) {
            throw new CorpusException("A process is at work on the run " + run.getFileName() + ": stop it before you delete the run.");
        }
        try {
            AtomicFiles.removeFolder(run);
        } catch (IOException e) {
            throw new CorpusException("The run " + run.getFileName() + " can't be deleted (" + AtomicFiles.reason(e)
                    + "): check the permissions of its folder.", e);
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
            throw new CorpusException("The project has a corpus '" + manifest.getFileName() + "' already: import under another name "
                    + "(--name), or in its place (--again).");
        }
    }

    private static void checkName(String name) throws CorpusException {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.startsWith(".") || (name + ".csv").endsWith(SetValues.ENDING)
                || name.matches("(?s).*[\\\\/:*?\"<>|\\p{Cntrl}].*")) {
            throw new CorpusException("'" + name + "' can't be the name of a corpus: use letters, digits, blanks, '-' and '_', at most "
                    + LONGEST_NAME + ".");
        }
    }
}
