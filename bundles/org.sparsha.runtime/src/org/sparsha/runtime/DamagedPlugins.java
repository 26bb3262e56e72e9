/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

import org.sparsha.explain.run.BrokenContribution;

/** Finds installed plug-ins whose file is missing or damaged, half copied for instance. */
final class DamagedPlugins {

    private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final int LOCATION = 2;

    private DamagedPlugins() {
    }

    /**
     * Looks into every file of the list that p2 keeps.
     *
     * @param installFolder where the product lies
     * @return what is wrong, in the list's order; nothing where there is no list
     */
    static List<BrokenContribution> in(Path installFolder) {
        List<BrokenContribution> damaged = new ArrayList<>();
        Path list = installFolder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return damaged;
        }
        try {
            for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
                String[] parts = line.split(",", -1);
                if (!line.startsWith("#") && parts.length > LOCATION) {
                    String problem = problem(Path.of(installFolder.toUri().resolve(parts[LOCATION])));
                    if (!problem.isEmpty()) {
                        damaged.add(new BrokenContribution(parts[0], "", problem));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            damaged.add(new BrokenContribution(list.toString(), "", "the list of plug-ins cannot be read: " + e.getMessage()));
        }
        return damaged;
    }

    private static String problem(Path plugin) {
        if (Files.isDirectory(plugin)) {
            return "";
        }
        if (!Files.exists(plugin)) {
            return "its file " + plugin + " is not there; install the plug-in again, or remove it";
        }
        try (JarFile jar = new JarFile(plugin.toFile(), false)) {
            return jar.getManifest() == null ? "its file " + plugin + " has no manifest; install the plug-in again, or remove it" : "";
        } catch (IOException | SecurityException e) {
            return "its file " + plugin + " is damaged (" + e.getMessage() + "); install the plug-in again, or remove it";
        }
    }
}
