/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Annotation files of recordings: of the same name, beside each or in one folder of their own. Each folder is listed once. Thread-safe. */
public final class BesideFiles {

    private final Optional<Path> folder;
    /** Folder to the files in it by their names in small letters, since endings are written either way. */
    private final Map<Path, Map<String, Path>> listed = new ConcurrentHashMap<>();

    /** Files that lie beside their recordings. */
    public BesideFiles() {
        this(Optional.empty());
    }

    /** @param folder where all of them lie; empty for beside their recordings */
    public BesideFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * @param recording a sound file
     * @return its annotation file; beside a recording only of an ending that nothing but annotations has
     */
    public Optional<Path> of(Path recording) {
        String name = String.valueOf(recording.getFileName());
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        Map<String, Path> there = listed.computeIfAbsent(folder.orElse(recording.toAbsolutePath().getParent()), BesideFiles::list);
        return AnnotationFiles.formats().stream().flatMap(format -> format.endings().stream()).distinct()
                .filter(ending -> folder.isPresent() || !isCommon(ending))
                .flatMap(ending -> Optional.ofNullable(there.get((stem + "." + ending).toLowerCase(Locale.ROOT))).stream()).findFirst();
    }

    private static Map<String, Path> list(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.collect(Collectors.toMap(file -> String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT), file -> file,
                    (first, second) -> first.compareTo(second) < 0 ? first : second));
        } catch (IOException e) {
            System.getLogger(BesideFiles.class.getName()).log(System.Logger.Level.DEBUG, "No annotations", e);
            return Map.of();
        }
    }

    /** Files of these endings beside a recording may be anything. */
    private static boolean isCommon(String ending) {
        return List.of("csv", "json", "txt").contains(ending);
    }
}
