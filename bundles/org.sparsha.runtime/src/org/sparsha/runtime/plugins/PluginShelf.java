/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.framework.Version;

/**
 * What is to be shown of plug-ins: those that a site offers and those that are installed, each with what can be done about it.
 *
 * @param installed what is installed, by id
 * @param offered what a site offers, by id; none where no site was asked
 * @param off why plug-ins were switched off, by id or the name of a bundle
 */
public record PluginShelf(List<Plugin> installed, List<Plugin> offered, Map<String, String> off) {

    /** What can be done about a plug-in. */
    public enum Action {
        /** It isn't here. */
        INSTALL,
        /** The site has a newer version. */
        UPDATE,
        /** It is here and as new as can be. */
        REMOVE
    }

    /**
     * One plug-in.
     *
     * @param plugin what is shown: the version offered where it can be taken, else the one here
     * @param here the version that is installed; empty where none is
     * @param action what can be done
     */
    public record Row(Plugin plugin, Optional<String> here, Action action) {

        /** @return the action in words, with the versions where it is an update */
        public String words() {
            return switch (action) {
                case INSTALL -> "Install";
                case UPDATE -> "Update " + shortened(here.orElse("")) + " → " + shortened(plugin.version());
                case REMOVE -> "Remove";
            };
        }

        private static String shortened(String version) {
            String[] parts = version.split("\\.");
            return parts.length > 3 && parts[3].length() > 6 ? String.join(".", List.of(parts).subList(0, 3)) : version;
        }
    }

    /** Copies. */
    public PluginShelf {
        installed = List.copyOf(installed);
        offered = List.copyOf(offered);
        off = Map.copyOf(off);
    }

    /** @return nothing at all, before anything is known */
    public static PluginShelf empty() {
        return new PluginShelf(List.of(), List.of(), Map.of());
    }

    /**
     * @param words what is sought in id, name, description and maker; empty for everything
     * @return what the site offers
     */
    public List<Row> discover(String words) {
        Map<String, Plugin> here = byId();
        return offered.stream().filter(plugin -> fits(plugin, words)).map(plugin -> row(plugin, Optional.ofNullable(here.get(plugin.id()))))
                .toList();
    }

    /**
     * @param words what is sought
     * @param kind plural of the kind of contribution that is sought, such as {@code explainers}; empty for all
     * @return what the site offers
     */
    public List<Row> discover(String words, String kind) {
        return discover(words).stream().filter(row -> kind.isEmpty() || row.plugin().adds().containsKey(kind)).toList();
    }

    /**
     * @param words what is sought
     * @return what is installed
     */
    public List<Row> installed(String words) {
        return installed.stream().filter(plugin -> fits(plugin, words))
                .map(plugin -> new Row(plugin, Optional.of(plugin.version()), Action.REMOVE)).toList();
    }

    /** @return what is installed and can be had in a newer version */
    public List<Row> updates() {
        return discover("").stream().filter(row -> row.action() == Action.UPDATE).toList();
    }

    /** @return a sentence for each plug-in that is switched off, by its name */
    public Map<String, String> switchedOff() {
        Map<String, String> sentences = new LinkedHashMap<>();
        new ArrayList<>(off.keySet()).stream().sorted().forEach(name -> sentences.put(name, "Switched off: " + off.get(name) + "."));
        return sentences;
    }

    private Map<String, Plugin> byId() {
        return installed.stream().collect(Collectors.toMap(Plugin::id, Function.identity(), (one, other) -> one));
    }

    private static Row row(Plugin offered, Optional<Plugin> here) {
        boolean newer = here.isPresent() && compare(offered.version(), here.get().version()) > 0;
        return here.isEmpty() ? new Row(offered, Optional.empty(), Action.INSTALL)
                : new Row(newer ? offered : here.get(), here.map(Plugin::version), newer ? Action.UPDATE : Action.REMOVE);
    }

    private static int compare(String one, String other) {
        try {
            return Version.parseVersion(one).compareTo(Version.parseVersion(other));
        } catch (IllegalArgumentException e) { // p2 knows other kinds of versions too
            return one.compareTo(other);
        }
    }

    private static boolean fits(Plugin plugin, String words) {
        String text = String.join("\n", plugin.id(), plugin.name(), plugin.description(), plugin.provider()).toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(text::contains);
    }
}
