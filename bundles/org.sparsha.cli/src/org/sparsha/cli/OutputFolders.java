/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where the files of each explanation go: {@code --out} itself for one, folders in it named after recording and explainer for several. */
final class OutputFolders {

    private final Path out;
    private final boolean severalFiles;
    private final boolean severalExplainers;
    private final Set<Path> used = new HashSet<>();

    OutputFolders(Path out, int files, int explainers) {
        this.out = out;
        this.severalFiles = files > 1;
        this.severalExplainers = explainers > 1;
    }

    Optional<Path> of(String file, String explainer) {
        if (out == null) {
            return Optional.empty();
        }
        Path folder = out;
        if (severalFiles) {
            folder = folder.resolve(stem(file));
        }
        if (severalExplainers) {
            folder = folder.resolve(explainer);
        }
        Path free = folder;
        for (int number = 2; !used.add(free); number++) {
            free = folder.resolveSibling(folder.getFileName() + "-" + number);
        }
        return Optional.of(free);
    }

    private static String stem(String file) {
        if (file.equals("-")) {
            return "standard-input";
        }
        String name = String.valueOf(Path.of(file).getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
