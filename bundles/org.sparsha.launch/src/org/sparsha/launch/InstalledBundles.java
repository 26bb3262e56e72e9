/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Reads the list of installed bundles. */
final class InstalledBundles {

    private static final String OWN = "org.sparsha.";
    private static final List<String> SHIPPED = List.of(OWN, "org.eclipse.");

    private InstalledBundles() {
    }

    /**
     * Returns the bundles that the command line needs. A plug-in of others whose file cannot be read is left out: everything else is to
     * work, and {@code sparsha list} names it.
     *
     * @throws IOException where the list or a bundle of the product can't be read
     */
    static List<InstalledBundle> neededByCommandLine(Installation installation) throws IOException {
        List<InstalledBundle> bundles = new ArrayList<>();
        for (String line : Files.readAllLines(installation.bundleList(), StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    bundles.add(InstalledBundle.read(line, installation.folder()));
                } catch (IOException e) {
                    if (SHIPPED.stream().anyMatch(line::startsWith)) {
                        throw e;
                    }
                    System.getLogger(InstalledBundles.class.getName()).log(System.Logger.Level.DEBUG, "Left out: " + line, e);
                }
            }
        }
        return HeadlessSelection.of(bundles);
    }

    /** Whether a bundle comes from others: it, or what it adds to, needs a class loader of its own. */
    static boolean isForeign(InstalledBundle bundle) {
        return !bundle.name().startsWith(OWN) && (HeadlessSelection.usesSpi(bundle)
                || bundle.host().filter(host -> host.startsWith(OWN)).isPresent());
    }
}
