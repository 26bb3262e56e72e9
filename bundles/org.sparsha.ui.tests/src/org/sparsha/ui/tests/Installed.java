/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.sparsha.runtime.InstallFolder;

/** Puts what lies beside the product beside the workbench that is tested: the samples and the default model. */
final class Installed {

    private static final Path SOURCES = Path.of("").toAbsolutePath().getParent().getParent();

    private Installed() {
    }

    static void complete() throws IOException {
        if (Files.isDirectory(InstallFolder.find().resolve("samples"))) {
            return; // an assembled product, or completed already
        }
        copy(SOURCES.resolve("samples"), InstallFolder.find().resolve("samples"));
        copy(SOURCES.resolve("models/emodb-default"), InstallFolder.find().resolve("models/emodb-default"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<Path> files;
        try (Stream<Path> listed = Files.list(from)) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
