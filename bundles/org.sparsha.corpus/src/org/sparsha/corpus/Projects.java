/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Projects: several corpora that are worked on together, as the file {@value #FILE_NAME} in a folder names them:
 *
 * <pre>
 * {"schema": "sparsha.project/2", "name": "Call centre",
 *  "corpora": [{"path": "calls.csv"}, {"path": "../emodb/wav", "scheme": "emodb"}, {"path": "more", "pattern": "(?&lt;label&gt;..)_.*"}]}
 * </pre>
 */
public final class Projects {

    /** Name of the file that makes a folder a project. */
    public static final String FILE_NAME = "sparsha-project.json";

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.project/2";

    /** The schema before: the same, but for a list of corpora that isn't empty. */
    private static final String FIRST = "sparsha.project/1";

    private Projects() {
    }

    /**
     * One corpus of a project.
     *
     * @param path a folder or a manifest, relative to the project's folder or absolute
     * @param scheme id of its label scheme; empty to guess it
     * @param pattern the regular expression of the scheme {@code pattern}; empty for other schemes
     */
    public record Part(String path, Optional<String> scheme, Optional<String> pattern) {
    }

    /**
     * A project as its file describes it.
     *
     * @param name its name
     * @param folder the folder that its file lies in
     * @param parts its corpora; none in a new project
     */
    public record Project(String name, Path folder, List<Part> parts) {

        /** Copies the list. */
        public Project {
            parts = List.copyOf(parts);
        }
    }

    /** Opens one corpus of a project. */
    @FunctionalInterface
    public interface Opener {
        /**
         * @param place where it lies
         * @param part what the project says of it
         * @return the corpus
         * @throws CorpusException where it can't be read
         */
        Corpus open(Path place, Part part) throws CorpusException;
    }

    /**
     * Finds the file of a project.
     *
     * @param place any path
     * @return the project's file, where the path is one or is a folder that has one
     */
    public static Optional<Path> file(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve(FILE_NAME) : place;
        return Files.isRegularFile(file) && String.valueOf(file.getFileName()).equals(FILE_NAME) ? Optional.of(file) : Optional.empty();
    }

    /**
     * Reads the file of a project.
     *
     * @param file the file
     * @return what it says
     * @throws CorpusException where it can't be read or isn't one
     */
    public static Project read(Path file) throws CorpusException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            String schema = text(json, "schema").orElse("");
            if (!SCHEMA.equals(schema) && !FIRST.equals(schema)) {
                throw new CorpusException("The project " + file + " is not of the schema " + SCHEMA + " or " + FIRST
                        + ": a newer version of this program may know it.");
            }
            List<Part> parts = new ArrayList<>();
            for (JsonElement one : json.getAsJsonArray("corpora")) {
                JsonObject part = one.getAsJsonObject();
                parts.add(new Part(part.get("path").getAsString(), text(part, "scheme"), text(part, "pattern")));
            }
            if (parts.isEmpty() && FIRST.equals(schema)) {
                throw new CorpusException("The project " + file + " names no corpus: add one to \"corpora\".");
            }
            return new Project(text(json, "name").orElse(String.valueOf(folder.getFileName())), folder, parts);
        } catch (IOException e) {
            throw new CorpusException("The project " + file + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            throw new CorpusException("The project " + file + " is damaged: it must be JSON with a list \"corpora\" whose items have a"
                    + " \"path\".", e);
        }
    }

    /**
     * Writes the file of a project.
     *
     * @param project what to write
     * @return the file
     * @throws CorpusException where it can't be written
     */
    public static Path write(Project project) throws CorpusException {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("name", project.name());
        JsonArray corpora = new JsonArray();
        for (Part part : project.parts()) {
            JsonObject one = new JsonObject();
            one.addProperty("path", part.path());
            part.scheme().ifPresent(scheme -> one.addProperty("scheme", scheme));
            part.pattern().ifPresent(pattern -> one.addProperty("pattern", pattern));
            corpora.add(one);
        }
        json.add("corpora", corpora);
        Path file = project.folder().resolve(FILE_NAME);
        AtomicFiles.writeText(file, new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json) + "\n");
        return file;
    }

    /**
     * Puts the corpora of a project together. Where there are several, paths begin with the corpus's name, so that none is there twice.
     *
     * @param project the project
     * @param opener opens each corpus
     * @return one corpus
     * @throws CorpusException where one of them can't be read
     */
    public static Corpus open(Project project, Opener opener) throws CorpusException {
        List<Recording> recordings = new ArrayList<>();
        List<ScanProblem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Part part : project.parts()) {
            Corpus corpus = opener.open(place(project, part), part);
            String name = corpus.name();
            for (int number = 2; !names.add(name); number++) {
                name = corpus.name() + "-" + number;
            }
            String before = project.parts().size() == 1 ? "" : name + "/";
            corpus.recordings().forEach(r -> recordings.add(r.withPath(before + r.path())));
            corpus.problems().forEach(p -> problems.add(new ScanProblem(p.kind(), before + p.path(), p.message())));
        }
        return new Corpus(project.name(), project.folder(), "project", recordings, problems);
    }

    /**
     * Opens the corpora of a project one by one.
     *
     * @param project the project
     * @param opener opens each corpus
     * @return the corpora, in the project's order
     * @throws CorpusException where one of them can't be read
     */
    public static List<Corpus> openEach(Project project, Opener opener) throws CorpusException {
        List<Corpus> corpora = new ArrayList<>();
        for (Part part : project.parts()) {
            corpora.add(opener.open(place(project, part), part));
        }
        return List.copyOf(corpora);
    }

    /** A part may lie anywhere but above the project: whoever downloads a project doesn't want the disk to be searched. */
    private static Path place(Project project, Part part) throws CorpusException {
        Path place;
        try {
            place = project.folder().resolve(part.path());
        } catch (InvalidPathException e) {
            throw new CorpusException("The project " + project.name() + " names '" + part.path() + "', which is not a path.", e);
        }
        Path real = real(place);
        Path own = real(project.folder());
        if (real.getNameCount() == 0 || own.startsWith(real) && !own.equals(real)) {
            throw new CorpusException("The project " + project.name() + " names '" + part.path()
                    + "', a folder that the project itself lies in."
                    + " All of it would be searched: name the folders of the corpora.");
        }
        return place;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.has(name) ? Optional.of(json.get(name).getAsString()) : Optional.empty();
    }
}
