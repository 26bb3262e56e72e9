/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

/** What lies beside the product: the recordings to try, the models. */
public final class Samples {

    private Samples() {
    }

    /** @return the folder that the product is installed in */
    public static Path installFolder() {
        Location location = Platform.getInstallLocation();
        if (location == null || location.getURL() == null) {
            return Path.of("");
        }
        try {
            return Path.of(URIUtil.toURI(location.getURL()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new File(location.getURL().getPath()).toPath();
        }
    }

    /** @return the recordings that come with the product, in order of their names; none where they are missing */
    public static List<Path> recordings() {
        Path folder = installFolder().resolve("samples");
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
