/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The framework's configuration for the command line: a folder with a shortened {@code bundles.info}. It is made anew
 * whenever the installed bundles have changed, so that an explainer installed from the workbench is there at the next call.
 */
final class HeadlessConfiguration {

    /** Name of the shortened list in the folder. */
    static final String BUNDLES_FILE = "bundles.info";

    private HeadlessConfiguration() {
    }

    /**
     * Returns the configuration folder, made or brought up to date.
     *
     * @param folder the folder, of this installation only, made when it is not there; one beside it where something is left out
     * @param leftOut symbolic names of bundles that are left out
     * @throws IOException when the list of installed bundles can't be read or the folder can't be written
     */
    static Path prepare(Installation installation, Path folder, Set<String> leftOut) throws IOException {
        return prepare(installation, leftOut.isEmpty() ? folder : without(folder, leftOut),
                () -> InstalledBundles.neededByCommandLine(installation, leftOut));
    }

    /**
     * Returns the list of all bundles but some, for the window; made or brought up to date.
     *
     * @param folder what the name of the folder begins with that holds the list, of this installation only
     * @param leftOut symbolic names of the bundles left out, at least one
     * @throws IOException when the list of installed bundles can't be read or the folder can't be written
     */
    static Path allBut(Installation installation, Path folder, Set<String> leftOut) throws IOException {
        return prepare(installation, without(folder, leftOut), () -> InstalledBundles.all(installation, leftOut)).resolve(BUNDLES_FILE);
    }

    private static Path without(Path folder, Set<String> leftOut) {
        return folder.resolveSibling(folder.getFileName() + "-without-" + Integer.toHexString(new TreeSet<>(leftOut).hashCode()));
    }

    /** Which bundles are listed. */
    private interface Selection {

        List<InstalledBundle> bundles() throws IOException;
    }

    private static Path prepare(Installation installation, Path folder, Selection selection) throws IOException {
        FileTime changed = changed(installation);
        Path list = folder.resolve(BUNDLES_FILE);
        if (!Files.exists(list) || !Files.getLastModifiedTime(list).equals(changed)) {
            Files.createDirectories(folder);
            write(list, select(installation, selection), changed);
        }
        return folder;
    }

    private static FileTime changed(Installation installation) throws DamagedInstallation {
        try {
            return Files.getLastModifiedTime(installation.bundleList());
        } catch (IOException e) {
            throw new DamagedInstallation(installation.bundleList(), e);
        }
    }

    private static String select(Installation installation, Selection selection) throws IOException {
        String comments = InstalledBundles.lines(installation).stream()
                .filter(line -> line.startsWith("#")).map(line -> line + "\n").collect(Collectors.joining());
        return selection.bundles().stream().map(bundle -> bundle.line() + "\n")
                .collect(Collectors.joining("", comments, ""));
    }

    /** Several processes may do this at once: each writes a file of its own and moves it into place whole. */
    private static void write(Path list, String text, FileTime changed) throws IOException {
        Path part = Files.createTempFile(list.getParent(), BUNDLES_FILE, ".part");
        try {
            Files.writeString(part, text);
            Files.setLastModifiedTime(part, changed);
            Files.move(part, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
