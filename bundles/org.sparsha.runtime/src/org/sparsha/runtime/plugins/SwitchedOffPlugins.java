/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plug-ins that the launcher leaves out, since the window did not start with them. It names the file by a system property: a line
 * each, symbolic name, tabulator, reason. Not thread-safe.
 */
public final class SwitchedOffPlugins {

    private static final String PROPERTY = "sparsha.plugins.off";

    private final Optional<Path> file;

    private SwitchedOffPlugins(Optional<Path> file) {
        this.file = file;
    }

    /** @return those of this installation and user; none where the launcher named no file */
    public static SwitchedOffPlugins find() {
        return new SwitchedOffPlugins(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
    }

    /**
     * @return why each is switched off, by the symbolic name of its bundle
     * @throws PluginException where the list can't be read
     */
    public Map<String, String> reasons() throws PluginException {
        return read();
    }

    /**
     * @return a sentence for each, with the way back
     * @throws PluginException where the list can't be read
     */
    public List<String> sentences() throws PluginException {
        List<String> sentences = new ArrayList<>();
        read().forEach((name, reason) -> sentences.add("The plug-in " + name + " is switched off: " + reason
                + ". To put it back: sparsha plugin enable " + name));
        return sentences;
    }

    /**
     * Puts plug-ins back at the next start.
     *
     * @param id id of a plug-in, or the symbolic name of one of its bundles
     * @param parts symbolic names of the bundles that it consists of
     * @return what was switched off and is no more, ascending
     * @throws PluginException where nothing of it is switched off, or the list can't be written
     */
    public Set<String> enable(String id, Set<String> parts) throws PluginException {
        Map<String, String> off = read();
        Set<String> back = new TreeSet<>(off.keySet());
        back.removeIf(name -> !name.equals(id) && !parts.contains(name));
        if (back.isEmpty()) {
            throw new PluginException("The plug-in '" + id + "' isn't switched off; switched off are: "
                    + (off.isEmpty() ? "none" : String.join(", ", off.keySet())) + ".");
        }
        off.keySet().removeAll(back);
        List<String> lines = new ArrayList<>();
        off.forEach((name, reason) -> lines.add(name + "\t" + reason));
        try {
            Files.write(file.orElseThrow(), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PluginException("The list of what is switched off, " + file.orElseThrow() + ", cannot be written: " + e.getMessage()
                    + ".", e);
        }
        return back;
    }

    private Map<String, String> read() throws PluginException {
        Map<String, String> off = new LinkedHashMap<>();
        if (file.isEmpty() || !Files.exists(file.get())) {
            return off;
        }
        try {
            for (String line : Files.readAllLines(file.get(), StandardCharsets.UTF_8)) {
                String[] fields = line.split("\t", 2);
                if (!line.isBlank()) {
                    off.put(fields[0], fields.length > 1 ? fields[1] : "no reason is given");
                }
            }
        } catch (IOException e) {
            throw new PluginException("The list of what is switched off, " + file.get() + ", cannot be read: " + e.getMessage() + ".", e);
        }
        return off;
    }
}
