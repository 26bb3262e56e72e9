/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.corpus.CorpusException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The columns that a project's table of recordings shows, as the project's file keeps them under {@code columns}.
 *
 * @param names names of columns from left to right, of which the table may lack some; empty for those that the program chooses
 */
public record ProjectColumns(List<String> names) {

    private static final String COLUMNS = "columns";

    /** Copies the list. */
    public ProjectColumns {
        names = List.copyOf(names);
    }

    /**
     * @param project a project
     * @return what its table shows
     * @throws CorpusException where its file can't be read, or names no columns there
     */
    public static ProjectColumns of(ProjectFolder project) throws CorpusException {
        JsonObject json = project.fields();
        List<String> names = new ArrayList<>();
        try {
            if (json.has(COLUMNS)) {
                for (JsonElement one : json.getAsJsonArray(COLUMNS)) {
                    names.add(one.getAsString());
                }
            }
        } catch (IllegalStateException | ClassCastException | UnsupportedOperationException e) {
            throw new CorpusException("\"columns\" of the project " + project.folder()
                    + " must be a list of names: put its file right, or take it out.", e);
        }
        return new ProjectColumns(names);
    }

    /**
     * Keeps this in place of what the project has.
     *
     * @param project the project
     * @throws CorpusException where it can't be changed
     */
    public void keep(ProjectFolder project) throws CorpusException {
        project.change(json -> {
            json.remove(COLUMNS);
            if (!names.isEmpty()) {
                JsonArray all = new JsonArray();
                names.forEach(all::add);
                json.add(COLUMNS, all);
            }
        });
    }
}
