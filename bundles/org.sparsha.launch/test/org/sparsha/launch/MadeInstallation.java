/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An installation made for a test: a list of bundles and jars with nothing but a manifest. */
record MadeInstallation(Installation installation) {

    /** Makes one without bundles in a folder. */
    static MadeInstallation in(Path folder) throws IOException {
        Installation installation = new Installation(folder);
        Files.createDirectories(installation.bundleList().getParent());
        Files.createDirectories(folder.resolve("plugins"));
        Files.writeString(installation.bundleList(), "#version=1\n");
        return new MadeInstallation(installation);
    }

    /** Adds a bundle with more lines for its manifest, and returns its jar. */
    Path add(String name, String headers) throws IOException {
        Path jar = installation.folder().resolve("plugins/" + name + ".jar");
        Manifest manifest = new Manifest(new ByteArrayInputStream(
                ("Manifest-Version: 1.0\nBundle-SymbolicName: " + name + "\n" + headers).getBytes(StandardCharsets.UTF_8)));
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream written = new JarOutputStream(out, manifest)) {
            written.finish();
        }
        Files.writeString(installation.bundleList(), Files.readString(installation.bundleList()) + name + ",1.0.0,plugins/" + name
                + ".jar,4,false\n");
        return jar;
    }
}
