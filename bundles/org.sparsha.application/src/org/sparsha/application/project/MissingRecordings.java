/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.project.ProjectFolder;

/**
 * Recordings that the manifests of a project name and that weren't there when it was read. They may come back without any file of the
 * project changing, so that what was read holds as long as none of them is there. Immutable.
 *
 * @param places the files, absolute; in place of all files below a folder that isn't there either, that folder
 */
record MissingRecordings(List<String> places) {

    /** Copies the list. */
    MissingRecordings {
        places = List.copyOf(places);
    }

    /**
     * Those of a project's recordings.
     *
     * @param corpus all recordings, as they were read
     * @param project the project
     * @param file what its file says
     * @return what is missing; nothing where the corpus has a problem that doesn't depend on the manifests and such files alone
     */
    static Optional<MissingRecordings> of(Corpus corpus, ProjectFolder project, Projects.Project file) {
        Map<String, Path> roots = new HashMap<>();
        for (Projects.Part part : file.parts()) {
            String before = file.parts().size() == 1 ? "" : ProjectFolder.name(part) + "/";
            if (roots.put(before, project.folder().resolve(part.path()).normalize().getParent()) != null) {
                return Optional.empty(); // two of one name: which is meant can't be told
            }
        }
        Set<String> places = new LinkedHashSet<>();
        Set<Path> there = new HashSet<>();
        for (ScanProblem problem : corpus.problems()) {
            if (problem.kind() == ScanProblem.Kind.MISSING) {
                Optional<Path> place = place(problem.path(), roots);
                if (place.isEmpty() || Files.isRegularFile(place.get())) {
                    return Optional.empty();
                }
                places.add(topmost(place.get(), there).toString());
            } else if (problem.kind() != ScanProblem.Kind.BAD_ROW && problem.kind() != ScanProblem.Kind.UNLABELLED) {
                return Optional.empty();
            }
        }
        return Optional.of(new MissingRecordings(List.copyOf(places)));
    }

    private static Optional<Path> place(String path, Map<String, Path> roots) {
        String before = roots.containsKey("") ? "" : path.substring(0, path.indexOf('/') + 1);
        try {
            return Optional.ofNullable(roots.get(before)).map(root -> root.resolve(path.substring(before.length())).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The outermost folder around a file that isn't there; the file itself where its folder is. */
    private static Path topmost(Path file, Set<Path> there) {
        Path at = file;
        for (Path folder = at.getParent(); folder != null && !there.contains(folder); folder = at.getParent()) {
            if (Files.exists(folder)) {
                there.add(folder);
                break;
            }
            at = folder;
        }
        return at;
    }

    /** Whether none of them has come back. */
    boolean areStillMissing() {
        return places.stream().map(Path::of).noneMatch(Files::exists);
    }
}
