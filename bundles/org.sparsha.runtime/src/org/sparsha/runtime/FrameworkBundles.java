/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.util.Arrays;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The bundles that this process was started with; none where it runs without the framework. */
public final class FrameworkBundles {

    private FrameworkBundles() {
    }

    /** @return whether there is a framework, and so there may be plug-ins of others */
    public static boolean areThere() {
        return FrameworkUtil.getBundle(FrameworkBundles.class) != null;
    }

    /**
     * @param symbolicName name of a bundle
     * @return the bundle of that name; the first where there are several versions
     */
    public static Optional<Bundle> named(String symbolicName) {
        return Optional.ofNullable(FrameworkUtil.getBundle(FrameworkBundles.class)).flatMap(own -> Arrays
                .stream(own.getBundleContext().getBundles()).filter(bundle -> symbolicName.equals(bundle.getSymbolicName())).findFirst());
    }
}
