/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that the product is installed in.
 *
 * @param folder the one that holds {@code plugins} and {@code configuration}, absolute
 */
record Installation(Path folder) {

    /** System property with the folder, where the class path is elsewhere, as in a native application image. */
    static final String FOLDER_PROPERTY = "sparsha.install";

    /**
     * Returns the installation that a system property names, else the one whose {@code plugins} folder holds the jar of this class.
     *
     * @throws IOException when this class doesn't come from an installed jar
     */
    static Installation find() throws IOException {
        String given = System.getProperty(FOLDER_PROPERTY);
        if (given != null) {
            return new Installation(Path.of(given).toRealPath());
        }
        try {
            Path jar = Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toRealPath();
            return new Installation(jar.getParent().getParent());
        } catch (URISyntaxException e) {
            throw new IOException("the folder of the program cannot be told from its address: " + e.getInput(), e);
        }
    }

    /** Returns the list of installed bundles that p2 keeps. */
    Path bundleList() {
        return folder.resolve("configuration").resolve("org.eclipse.equinox.simpleconfigurator").resolve("bundles.info");
    }

    /**
     * Returns the jar of a plug-in.
     *
     * @throws IOException when it is not there
     */
    Path plugin(String symbolicName) throws IOException {
        Path plugins = folder.resolve("plugins");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(plugins, symbolicName + "_*.jar")) {
            for (Path jar : found) {
                return jar;
            }
        }
        throw new IOException("the installation is incomplete: no " + symbolicName + " in " + plugins + ". Install it again.");
    }
}
