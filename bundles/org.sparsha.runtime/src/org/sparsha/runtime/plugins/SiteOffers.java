/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.sparsha.application.plugins.Catalogue;
import org.sparsha.application.plugins.CatalogueEntry;

/** Which version of each plug-in of a site is offered: the newest that fits this program; where none does, the newest, with the reason. */
final class SiteOffers {

    private static final String OURS = "org.sparsha.";
    private static final Map<String, String> NAMESPACES = Map.of("java.package", "package ", "osgi.bundle", "bundle ");

    private final Map<String, Version> here;

    /** @param installed the units of this program */
    SiteOffers(Collection<IInstallableUnit> installed) {
        this.here = provided(installed);
    }

    /**
     * @param offered all versions, each id's newest first
     * @param catalogue what the site's catalogue says
     * @return one plug-in an id
     */
    List<Plugin> of(List<IInstallableUnit> offered, Optional<Catalogue> catalogue) {
        Map<String, Version> there = provided(offered);
        Map<String, Plugin> chosen = new LinkedHashMap<>();
        for (IInstallableUnit unit : offered) {
            Plugin plugin = PluginUnits.plugin(unit);
            Optional<CatalogueEntry> entry = catalogue.flatMap(all -> all.entry(plugin.id(), plugin.version()));
            Plugin known = plugin.with(entry.map(CatalogueEntry::adds).orElse(Map.of()),
                    lacks(entry.map(CatalogueEntry::needs).orElse(Map.of()), there));
            Plugin before = chosen.get(plugin.id());
            if (before == null || !before.lacks().isEmpty() && known.lacks().isEmpty()) {
                chosen.put(plugin.id(), known);
            }
        }
        return List.copyOf(chosen.values());
    }

    private List<String> lacks(Map<String, String> needs, Map<String, Version> there) {
        List<String> lacks = new ArrayList<>();
        needs.forEach((name, range) -> {
            Version version = here.get(name);
            if (!there.containsKey(name) && (version == null || !includes(range, version))) {
                lacks.add(name + (range.isEmpty() ? "" : " " + range) + (version == null ? " (not here)" : " (here " + version + ")"));
            }
        });
        return lacks;
    }

    /** A range that can't be read is for p2 to judge. */
    private static boolean includes(String range, Version version) {
        try {
            return range.isBlank() || new VersionRange(range).includes(version);
        } catch (IllegalArgumentException e) {
            System.getLogger(SiteOffers.class.getName()).log(System.Logger.Level.DEBUG, "No range of versions: " + range, e);
            return true;
        }
    }

    private static Map<String, Version> provided(Collection<IInstallableUnit> units) {
        Map<String, Version> provided = new LinkedHashMap<>();
        for (IInstallableUnit unit : units) {
            for (IProvidedCapability capability : unit.getProvidedCapabilities()) {
                if (NAMESPACES.containsKey(capability.getNamespace()) && capability.getName().startsWith(OURS)) {
                    provided.put(NAMESPACES.get(capability.getNamespace()) + capability.getName(),
                            new Version(capability.getVersion().toString()));
                }
            }
        }
        return provided;
    }
}
