/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * One line of {@code bundles.info} and what the manifest of that bundle says of its needs.
 *
 * @param line the line as it stands: name, version, location, start level, whether it is started
 * @param name symbolic name
 * @param location where it lies, relative to the installation or absolute, an address
 * @param started whether the framework starts it
 * @param requires symbolic names of required bundles
 * @param imports imported packages, the optional ones too
 * @param exports exported packages
 * @param host symbolic name of the host of a fragment
 */
record InstalledBundle(String line, String name, String location, boolean started, Set<String> requires, Set<String> imports,
        Set<String> exports, Optional<String> host) {

    private static final int NAME = 0;
    private static final int VERSION = 1;
    static final int LOCATION = 2;
    private static final int STARTED = 4;

    /**
     * Reads the manifest of the bundle that a line names.
     *
     * @param line a line of {@code bundles.info}, not a comment
     * @param base what relative locations are relative to
     * @throws IOException when the line or the manifest can't be read
     */
    static InstalledBundle read(String line, Path base) throws IOException {
        String[] parts = line.split(",", -1);
        if (parts.length <= STARTED) {
            throw new IOException("not a line of bundles.info: " + line);
        }
        URI location = base.toUri().resolve(parts[LOCATION]);
        return of(line, manifest(Path.of(location)));
    }

    /** Returns the bundle of a line whose manifest is at hand. */
    static InstalledBundle of(String line, Manifest manifest) {
        Attributes main = manifest.getMainAttributes();
        String[] parts = line.split(",", -1);
        List<String> hosts = ManifestHeader.names(main.getValue("Fragment-Host"));
        return new InstalledBundle(line, parts[NAME], parts[LOCATION], Boolean.parseBoolean(parts[STARTED]),
                Set.copyOf(ManifestHeader.names(main.getValue("Require-Bundle"))),
                Set.copyOf(ManifestHeader.names(main.getValue("Import-Package"))),
                Set.copyOf(ManifestHeader.names(main.getValue("Export-Package"))), hosts.stream().findFirst());
    }

    /** Returns its name and version, which tell it from another version of itself. */
    String identity() {
        String[] parts = line.split(",", -1);
        return parts[NAME] + "," + parts[VERSION];
    }

    private static Manifest manifest(Path bundle) throws IOException {
        if (Files.isDirectory(bundle)) {
            try (InputStream in = Files.newInputStream(bundle.resolve(JarFile.MANIFEST_NAME))) {
                return new Manifest(in);
            }
        }
        try (JarFile jar = new JarFile(bundle.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new IOException("no manifest in " + bundle);
            }
            return manifest;
        }
    }
}
