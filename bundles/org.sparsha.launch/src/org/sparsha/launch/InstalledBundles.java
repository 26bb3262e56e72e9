/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the list of installed bundles. */
final class InstalledBundles {

    private static final String OWN = "org.sparsha.";
    private static final List<String> SHIPPED = List.of(OWN, "org.eclipse.");
    /** What plug-ins build on, bundles and packages. */
    private static final List<String> BASES = List.of(OWN, "org.eclipse.ui", "org.eclipse.e4");

    private InstalledBundles() {
    }

    /**
     * Returns the bundles that the command line needs. A plug-in of others whose file cannot be read is left out: everything else is to
     * work, and {@code sparsha list} names it.
     *
     * @param leftOut symbolic names of bundles that are left out
     * @throws IOException where the list or a bundle of the product can't be read
     */
    static List<InstalledBundle> neededByCommandLine(Installation installation, Set<String> leftOut) throws IOException {
        return HeadlessSelection.of(all(installation, leftOut));
    }

    /**
     * Returns the bundles of others that build on the workbench.
     *
     * @throws IOException where the list or a bundle of the product can't be read
     */
    static List<InstalledBundle> ofOthers(Installation installation) throws IOException {
        return all(installation, Set.of()).stream().filter(InstalledBundles::buildsOnTheWorkbench).toList();
    }

    /**
     * Returns all bundles but those left out and plug-ins of others whose file cannot be read.
     *
     * @throws IOException where the list or a bundle of the product can't be read
     */
    static List<InstalledBundle> all(Installation installation, Set<String> leftOut) throws IOException {
        List<InstalledBundle> bundles = new ArrayList<>();
        for (String line : lines(installation)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    bundles.add(InstalledBundle.read(line, installation.folder()));
                } catch (IOException e) {
                    if (SHIPPED.stream().anyMatch(line::startsWith)) {
                        throw new DamagedInstallation(file(line, installation), e);
                    }
                    System.getLogger(InstalledBundles.class.getName()).log(System.Logger.Level.DEBUG, "Left out: " + line, e);
                }
            }
        }
        bundles.removeIf(bundle -> leftOut.contains(bundle.name()));
        return bundles;
    }

    /** Reads the list that p2 keeps. */
    static List<String> lines(Installation installation) throws DamagedInstallation {
        try {
            return Files.readAllLines(installation.bundleList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DamagedInstallation(installation.bundleList(), e);
        }
    }

    /** The file that a line of the list names; the list itself where it names none. */
    private static Path file(String line, Installation installation) {
        try {
            return Path.of(installation.folder().toUri().resolve(line.split(",", -1)[InstalledBundle.LOCATION]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return installation.bundleList();
        }
    }

    /** Whether a bundle comes from others: it, or what it adds to, needs a class loader of its own. */
    static boolean isForeign(InstalledBundle bundle) {
        return !bundle.name().startsWith(OWN) && (HeadlessSelection.usesSpi(bundle)
                || bundle.host().filter(host -> host.startsWith(OWN)).isPresent());
    }

    /** Whether a bundle is a plug-in of others: made neither by us nor by the platform, it uses our bundles or the platform's windows. */
    private static boolean buildsOnTheWorkbench(InstalledBundle bundle) {
        return SHIPPED.stream().noneMatch(bundle.name()::startsWith)
                && Stream.of(bundle.requires(), bundle.imports(), bundle.host().map(Set::of).orElse(Set.of())).flatMap(Set::stream)
                        .anyMatch(name -> BASES.stream().anyMatch(name::startsWith));
    }
}
