/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The update site of the workbench itself, where this machine has it: given by a property, beside the product, or built in its clone. */
public final class OwnSite {

    /** System property with the site's folder. */
    public static final String PROPERTY = "sparsha.site";

    /** The release's site, put beside the unpacked product. */
    private static final String ARCHIVE = "sparsha-workbench-site.zip";
    private static final String IN_CLONE = "releng/org.sparsha.site/target/repository";

    private OwnSite() {
    }

    /**
     * @param installFolder where the product lies
     * @return the site, a folder or a zip; empty where there is none
     */
    public static Optional<Path> find(Path installFolder) {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        Path beside = installFolder.toAbsolutePath().normalize().resolveSibling(ARCHIVE);
        if (Files.isRegularFile(beside)) {
            return Optional.of(beside);
        }
        for (Path folder = installFolder.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (PluginSite.hasContent(folder.resolve(IN_CLONE))) {
                return Optional.of(folder.resolve(IN_CLONE));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a site was built in the source clone that this product was built in. Who could change it could change the product, too, so
     * that no signature is asked for.
     */
    static boolean isBuiltHere(URI site, Path installFolder) {
        return clone(installFolder).map(folder -> folder.resolve(IN_CLONE).toUri())
                .filter(own -> own.getPath().replaceFirst("/$", "").equals(String.valueOf(site.getPath()).replaceFirst("/$", ""))
                        && "file".equals(site.getScheme())).isPresent();
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
