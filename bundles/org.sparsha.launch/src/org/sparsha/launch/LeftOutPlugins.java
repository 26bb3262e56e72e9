/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which plug-ins of others one start leaves out: those that are switched off; in safe mode all. */
final class LeftOutPlugins {

    /** First argument of a start in safe mode. */
    static final String SAFE = "--safe";
    /** Setting of the framework with the address of the list of bundles. */
    static final String LIST_SETTING = "org.eclipse.equinox.simpleconfigurator.configUrl";

    /** System property with the names of what this start of the window leaves out, between commas; it keeps the places of their views. */
    static final String WINDOW_PROPERTY = "sparsha.plugins.left-out";

    private final Installation installation;
    private final PluginStarts starts;
    private final boolean safe;
    private boolean noted;

    /**
     * @param installation the installation
     * @param state folder of what the program keeps for the user
     * @param safe whether everything of others is left out
     */
    LeftOutPlugins(Installation installation, Path state, boolean safe) {
        this.installation = installation;
        this.starts = new PluginStarts(installation, state);
        this.safe = safe;
        System.setProperty(PluginStarts.OFF_PROPERTY, starts.offFile().toString());
    }

    /** @return symbolic names of what is left out, as far as it is installed */
    Set<String> names() throws IOException {
        Set<String> off = starts.off();
        if (!safe && off.isEmpty()) {
            return off; // the usual case, for which no jar need be opened
        }
        return InstalledBundles.ofOthers(installation).stream().map(InstalledBundle::name).filter(name -> safe || off.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Switches off what has broken the last start of the window, says so, and notes that it starts again.
     *
     * @throws IOException where the list of what is installed can't be read
     */
    void beginWindow() throws IOException {
        Set<String> broke = starts.settle();
        if (!broke.isEmpty()) {
            String sentence = PluginStarts.sentence(broke);
            System.err.println("sparsha: " + sentence);
            System.setProperty(PluginStarts.SENTENCE_PROPERTY, sentence);
        }
        Set<String> out = names();
        System.setProperty(WINDOW_PROPERTY, String.join(",", out));
        if (safe) {
            return;
        }
        List<InstalledBundle> there = InstalledBundles.ofOthers(installation).stream().filter(one -> !out.contains(one.name())).toList();
        noted = starts.begin(there, ProcessHandle.current().pid());
        if (noted) {
            System.setProperty(PluginStarts.STARTING_PROPERTY, starts.marker().toString());
        }
    }

    /** Notes that the program ended in order. */
    void ended() throws IOException {
        if (noted) {
            starts.ended();
        }
    }

    /**
     * Has the framework start without what is left out.
     *
     * @param settings those of the framework, added to
     * @param cache folder for what can be made again
     * @throws IOException where the list can't be made
     */
    void leaveOut(Map<String, String> settings, Path cache) throws IOException {
        Set<String> out = names();
        if (!out.isEmpty()) {
            Path folder = cache.resolve("window-" + Integer.toHexString(installation.folder().toString().hashCode()));
            settings.put(LIST_SETTING, HeadlessConfiguration.allBut(installation, folder, out).toUri().toString());
        }
    }
}
