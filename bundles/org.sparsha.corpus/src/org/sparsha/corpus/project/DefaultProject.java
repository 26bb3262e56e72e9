/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.scheme.Corpora;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The project of corpora that are browsed without anybody having made a project: it names them where they are. It is made when the first
 * comes, and is a project like any other: models are run on it, and it can be opened anywhere.
 *
 * @param folder its folder
 * @param corpora opens its corpora
 */
public record DefaultProject(Path folder, Corpora corpora) {

    /** Name of the project. */
    public static final String NAME = "My Corpora";

    private static final String CORPORA = "corpora";

    /**
     * @return the corpora in the order they came; none where there is no project yet
     * @throws CorpusException where its file can't be read
     */
    public List<Projects.Part> all() throws CorpusException {
        return Projects.file(folder).isEmpty() ? List.of() : ProjectFolder.open(folder, corpora).read().parts();
    }

    /**
     * Adds a corpus, or gives one that is there another scheme.
     *
     * @param place a folder, a manifest or a project
     * @param scheme id of its label scheme; empty to guess it
     * @throws CorpusException where the project can't be changed
     */
    public void add(Path place, Optional<String> scheme) throws CorpusException {
        ProjectFolder project = Projects.file(folder).isPresent() ? ProjectFolder.open(folder, corpora)
                : ProjectFolder.create(folder, NAME, corpora);
        project.change(json -> {
            JsonArray kept = without(json, place);
            JsonObject part = new JsonObject();
            part.addProperty("path", place.toAbsolutePath().normalize().toString());
            scheme.ifPresent(id -> part.addProperty("scheme", id));
            kept.add(part);
            json.add(CORPORA, kept);
        });
    }

    /**
     * Takes a corpus out; its files stay, and so do results of runs on it.
     *
     * @param place where it is
     * @throws CorpusException where the project can't be changed
     */
    public void remove(Path place) throws CorpusException {
        if (Projects.file(folder).isPresent()) {
            ProjectFolder.open(folder, corpora).change(json -> json.add(CORPORA, without(json, place)));
        }
    }

    private JsonArray without(JsonObject json, Path place) {
        JsonArray kept = new JsonArray();
        for (JsonElement one : json.getAsJsonArray(CORPORA)) {
            if (!isAt(one.getAsJsonObject().get("path").getAsString(), place)) {
                kept.add(one);
            }
        }
        return kept;
    }

    private boolean isAt(String path, Path place) {
        try {
            return folder.resolve(path).normalize().equals(place.toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return false; // said where it is read
        }
    }
}
