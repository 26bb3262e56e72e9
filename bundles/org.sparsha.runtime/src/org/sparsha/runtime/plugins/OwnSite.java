/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The update site of the workbench itself, where this machine has it: made by the build of a source clone, or given by a property. */
public final class OwnSite {

    /** System property with the site's folder. */
    public static final String PROPERTY = "sparsha.site";

    private static final String IN_CLONE = "releng/org.sparsha.site/target/repository";

    private OwnSite() {
    }

    /**
     * @param installFolder where the product lies
     * @return the folder of the site; empty where there is none
     */
    public static Optional<Path> find(Path installFolder) {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        for (Path folder = installFolder.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (PluginSite.hasContent(folder.resolve(IN_CLONE))) {
                return Optional.of(folder.resolve(IN_CLONE));
            }
        }
        return Optional.empty();
    }

    /**
     * @param installFolder where the product lies
     * @return the folder of the source clone that it was built in; empty where it wasn't
     */
    public static Optional<Path> clone(Path installFolder) {
        for (Path folder = installFolder.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("verify")) && Files.isDirectory(folder.resolve("releng/org.sparsha.site"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
