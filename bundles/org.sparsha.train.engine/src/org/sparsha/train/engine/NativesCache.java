/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that the engine unpacks its natives into, some 450 MB a version. */
final class NativesCache {

    private static final System.Logger LOG = System.getLogger(NativesCache.class.getName());

    private NativesCache() {
    }

    /** Removes other versions; what can't be removed, as it may be in use, stays. */
    static void keepOnly(Path folder, String version) {
        if (!Files.isDirectory(folder) || version.isEmpty()) {
            return;
        }
        try (Stream<Path> versions = Files.list(folder)) {
            for (Path other : versions.filter(path -> !path.getFileName().toString().startsWith(version)).toList()) {
                remove(other);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "Old natives stay", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
