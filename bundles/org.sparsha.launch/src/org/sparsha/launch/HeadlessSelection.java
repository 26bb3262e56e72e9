/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses, among the installed bundles, those that the command line needs: itself, every bundle that builds on our explanation
 * SPI (so the explainers of third parties too), and what these need in turn. Our own windows stay out.
 */
final class HeadlessSelection {

    private static final String SPI = "org.sparsha.explain";
    private static final String RECIPES = "org.sparsha.features";
    private static final String FRAMEWORK = "org.eclipse.osgi";
    private static final Set<String> ALWAYS =
            Set.of("org.sparsha.cli", "org.eclipse.core.runtime", "org.eclipse.equinox.simpleconfigurator", FRAMEWORK);
    /** Started at their level when the command line is there: declarative services and the extension registry. */
    private static final Set<String> SERVICES = Set.of("org.apache.felix.scr", "org.eclipse.equinox.common");
    /** What changes plug-ins is there with the whole list only; see {@link Launcher}. */
    private static final String INSTALLER = "org.eclipse.equinox.p2.";
    private static final Set<String> WINDOWS = Set.of("org.sparsha.ui", "org.sparsha.app", "org.sparsha.timeline", "org.eclipse.ui",
            "org.eclipse.ui.workbench", "org.eclipse.swt", "org.eclipse.jface");

    private final Map<String, InstalledBundle> byName = new HashMap<>();
    private final Map<String, InstalledBundle> byPackage = new HashMap<>();
    private final Map<String, Set<InstalledBundle>> fragments = new HashMap<>();
    private final Collection<InstalledBundle> installed;

    private HeadlessSelection(Collection<InstalledBundle> installed) {
        this.installed = installed;
        for (InstalledBundle bundle : installed) {
            byName.put(bundle.name(), bundle);
            bundle.exports().forEach(name -> byPackage.putIfAbsent(name, bundle));
            bundle.host().ifPresent(host -> fragments.computeIfAbsent(host, any -> new HashSet<>()).add(bundle));
        }
    }

    /** Returns the bundles that the command line needs, in the order of the list. */
    static List<InstalledBundle> of(Collection<InstalledBundle> installed) {
        Set<InstalledBundle> needed = new HeadlessSelection(installed).needed();
        return installed.stream().filter(needed::contains).toList();
    }

    private Set<InstalledBundle> needed() {
        Set<InstalledBundle> needed = new HashSet<>();
        Deque<InstalledBundle> open = new ArrayDeque<>();
        installed.stream().filter(this::isRoot).forEach(open::add);
        while (!open.isEmpty()) {
            InstalledBundle bundle = open.pop();
            if (!needed.add(bundle)) {
                continue;
            }
            bundle.requires().stream().filter(byName::containsKey).map(byName::get).forEach(open::push);
            bundle.imports().stream().filter(name -> !name.startsWith(INSTALLER)).filter(byPackage::containsKey).map(byPackage::get)
                    .forEach(open::push);
            if (!bundle.name().equals(FRAMEWORK)) { // its extensions serve p2 only
                open.addAll(fragments.getOrDefault(bundle.name(), Set.of()));
            }
        }
        return needed;
    }

    private boolean isRoot(InstalledBundle bundle) {
        if (WINDOWS.contains(bundle.name())) {
            return false;
        }
        return ALWAYS.contains(bundle.name()) || SERVICES.contains(bundle.name()) || usesSpi(bundle);
    }

    /** Whether a bundle builds on the SPI of explanations or of recipes, and not on windows: a view is nothing for the command line. */
    static boolean usesSpi(InstalledBundle bundle) {
        boolean recipe = bundle.imports().contains(RECIPES); // ours require the bundle instead
        return (uses(bundle, SPI) || recipe) && WINDOWS.stream().noneMatch(window -> uses(bundle, window));
    }

    private static boolean uses(InstalledBundle bundle, String other) {
        return bundle.requires().contains(other)
                || bundle.imports().stream().anyMatch(name -> name.equals(other) || name.startsWith(other + "."));
    }
}
