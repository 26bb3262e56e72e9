/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.core.CacheFolder;
import org.sparsha.core.FileReplacement;
import org.sparsha.core.Sha256;
import org.sparsha.model.json.JsonFormatException;

/** What came of checking plug-ins against their contracts, kept in the cache, so that each version is checked once. Any thread. */
public final class CheckedPlugins {

    private static final System.Logger LOG = System.getLogger(CheckedPlugins.class.getName());

    private final Path folder;

    /** @param folder where they are kept; need not be there yet */
    public CheckedPlugins(Path folder) {
        this.folder = folder;
    }

    /** @return those in the cache of this user */
    public static CheckedPlugins find() {
        return new CheckedPlugins(CacheFolder.find().resolve("checks"));
    }

    /**
     * @param id id of a plug-in
     * @param version its version
     * @return what came of it; empty where it wasn't checked
     */
    public Optional<ContractReport> report(String id, String version) {
        Path file = file(id, version);
        try {
            return Files.exists(file) ? Optional.of(ContractReport.parse(Files.readString(file), file.toString())) : Optional.empty();
        } catch (IOException | JsonFormatException e) {
            LOG.log(System.Logger.Level.DEBUG, "Checked again, since it can't be read: " + file, e);
            return Optional.empty();
        }
    }

    /**
     * Keeps what came of a check; where that fails, it is checked again, and that is all.
     *
     * @param id id of a plug-in
     * @param version its version
     * @param report what came of it
     */
    public void keep(String id, String version, ContractReport report) {
        try {
            Files.createDirectories(folder);
            try (FileReplacement file = FileReplacement.of(file(id, version))) {
                Files.writeString(file.path(), report.json());
                file.commit();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The check of " + id + " isn't kept", e);
        }
    }

    private Path file(String id, String version) {
        return folder.resolve(Sha256.of((id + "\n" + version).getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ".json");
    }
}
