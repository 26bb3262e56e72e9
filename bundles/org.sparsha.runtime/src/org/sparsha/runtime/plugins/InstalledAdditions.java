/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.contributions.DeclaredContributions;
import org.sparsha.explain.ExplainException;
import org.sparsha.runtime.FrameworkBundles;

/** What installed bundles add, as their {@code plugin.xml} says; nothing of them is loaded. */
final class InstalledAdditions {

    private InstalledAdditions() {
    }

    /**
     * @param bundles symbolic names
     * @return ids of what they add, by the plural of the kind; what this process wasn't started with adds nothing yet
     */
    static Map<String, List<String>> of(Collection<String> bundles) {
        Map<String, List<String>> added = new LinkedHashMap<>();
        for (String bundle : bundles.stream().sorted().toList()) {
            Optional<URL> description = FrameworkBundles.named(bundle).map(found -> found.getEntry("plugin.xml"));
            if (description.isPresent()) {
                try (InputStream in = description.get().openStream()) {
                    DeclaredContributions.ids(in, bundle).forEach((kind, ids) ->
                            added.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(ids));
                } catch (IOException | ExplainException e) { // it is among the broken ones
                    System.getLogger(InstalledAdditions.class.getName()).log(System.Logger.Level.DEBUG, "Nothing is known of " + bundle, e);
                }
            }
        }
        return added;
    }
}
