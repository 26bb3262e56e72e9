/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.sparsha.runtime.InstallFolder;

/** The recordings to try that lie beside the product. */
public final class Samples {

    private Samples() {
    }

    /** @return the recordings that come with the product, in order of their names; none where they are missing */
    public static List<Path> recordings() {
        Path folder = InstallFolder.find().resolve("samples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".wav")).sorted().toList();
        } catch (IOException e) {
            System.getLogger(Samples.class.getName()).log(System.Logger.Level.WARNING, "The samples can't be listed", e);
            return List.of();
        }
    }
}
