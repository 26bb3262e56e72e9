/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Has plug-ins that break the start of the window left out at the next one. Before the window starts, a marker names the plug-ins that
 * start with it; the window renames the marker once it has been painted. A marker that is still there when its process has ended means
 * that the start broke: what has come since the last good start is switched off, or everything of others where nothing has.
 */
final class PluginStarts {

    /** System property with the file of what is switched off: a line each, symbolic name, tabulator, reason. */
    static final String OFF_PROPERTY = "sparsha.plugins.off";
    /** System property with the marker, which the window renames to the same name with {@link #GOOD} once it has been painted. */
    static final String STARTING_PROPERTY = "sparsha.plugins.starting";
    /** System property with what the window has to say about plug-ins that were left out; absent where it is nothing. */
    static final String SENTENCE_PROPERTY = "sparsha.plugins.sentence";
    /** What the name of a marker ends with after a good start. */
    static final String GOOD = "-well";

    private final Path off;
    private final Path marker;

    /**
     * @param installation the installation, to whose plug-ins everything applies
     * @param state folder of what the program keeps for the user
     */
    PluginStarts(Installation installation, Path state) {
        String name = "plugins-" + Integer.toHexString(installation.folder().toString().hashCode());
        this.off = state.resolve(name + "-off");
        this.marker = state.resolve(name + "-starting");
    }

    /** @return the file of what is switched off, whether it is there or not */
    Path offFile() {
        return off;
    }

    /** @return symbolic names of what is switched off */
    Set<String> off() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : lines(off)) {
            names.add(line.split("\t", 2)[0]);
        }
        return names;
    }

    /**
     * Switches off what has broken the last start.
     *
     * @return symbolic names of what was switched off; none where the last start went well or another window is starting just now
     * @throws IOException where that can't be noted
     */
    Set<String> settle() throws IOException {
        List<String> started = lines(marker);
        if (started.isEmpty() || isRunning(started.get(0))) {
            return Set.of();
        }
        List<String> plugins = started.subList(1, started.size());
        List<String> suspects = new ArrayList<>(plugins);
        suspects.removeAll(lines(marker.resolveSibling(marker.getFileName() + GOOD)));
        Set<String> broke = new TreeSet<>();
        (suspects.isEmpty() ? plugins : suspects).forEach(plugin -> broke.add(plugin.split(",", 2)[0]));
        List<String> kept = new ArrayList<>(lines(off));
        Set<String> known = off();
        broke.stream().filter(name -> !known.contains(name)).forEach(name -> kept.add(name + "\tthe window did not start with it"));
        write(off, kept);
        Files.delete(marker);
        return broke;
    }

    /**
     * Notes that the window starts with plug-ins; nothing where there are none, or where another window is starting just now.
     *
     * @param plugins bundles of others that are not left out
     * @param process number of the process
     * @return whether it was noted, so that the window has to say when it is there
     * @throws IOException where that can't be noted
     */
    boolean begin(List<InstalledBundle> plugins, long process) throws IOException {
        if (plugins.isEmpty() || Files.exists(marker)) {
            return false;
        }
        List<String> lines = new ArrayList<>(List.of(Long.toString(process)));
        plugins.forEach(plugin -> lines.add(plugin.identity()));
        write(marker, lines);
        return true;
    }

    /** @return the marker, whether it is there or not */
    Path marker() {
        return marker;
    }

    /** Notes that the program ended by itself before there was a window, for instance since its workspace was taken. */
    void ended() throws IOException {
        Files.deleteIfExists(marker);
    }

    /**
     * @param names symbolic names of what was switched off at this start, at least one
     * @return what to say about it
     */
    static String sentence(Set<String> names) {
        boolean one = names.size() == 1;
        return "The window did not start last time. " + (one ? "The plug-in " : "The plug-ins ") + String.join(", ", names)
                + (one ? " is" : " are") + " left out from now on; to put " + (one ? "it" : "them") + " back: sparsha plugin enable "
                + String.join(" ", names);
    }

    private static boolean isRunning(String process) {
        try {
            return ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.write(part, lines, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
