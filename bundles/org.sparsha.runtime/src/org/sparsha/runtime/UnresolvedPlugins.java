/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.sparsha.explain.run.BrokenContribution;

/** Finds plug-ins for this program that the framework can't connect, since something that they need isn't here. */
final class UnresolvedPlugins {

    private static final String OURS = "org.sparsha.";
    private static final Pattern MISSING = Pattern.compile("Unresolved requirement: (?:Require-Bundle|Import-Package): ([^;\\s]+)"
            + "(?:.*?version=\"([^\"]+)\")?");

    private UnresolvedPlugins() {
    }

    /**
     * @param context the framework's bundles
     * @return what is wrong, in the order of installation
     */
    static List<BrokenContribution> in(BundleContext context) {
        List<BrokenContribution> unresolved = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() == Bundle.INSTALLED && isForUs(bundle) && !resolves(context, bundle)) {
                unresolved.add(new BrokenContribution(String.valueOf(bundle.getSymbolicName()), "", reason(bundle)));
            }
        }
        return unresolved;
    }

    private static boolean isForUs(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders("").get(Constants.REQUIRE_BUNDLE)).orElse("").contains(OURS)
                || Optional.ofNullable(bundle.getHeaders("").get(Constants.IMPORT_PACKAGE)).orElse("").contains(OURS);
    }

    private static boolean resolves(BundleContext context, Bundle bundle) {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class).resolveBundles(Set.of(bundle));
    }

    private static String reason(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "it starts only at the second attempt";
        } catch (BundleException e) {
            return sentence(String.valueOf(e.getMessage()));
        }
    }

    /** What the framework says, in words: the last requirement that it names is the one that nothing here provides. */
    static String sentence(String message) {
        Matcher missing = MISSING.matcher(message);
        String found = "";
        while (missing.find()) {
            found = missing.group(1) + (missing.group(2) == null ? "" : " " + missing.group(2));
        }
        return found.isEmpty() ? "it cannot be connected: " + message.lines().findFirst().orElse("")
                : "it needs " + found + ", which is not here; install that too, or another version of the plug-in";
    }
}
