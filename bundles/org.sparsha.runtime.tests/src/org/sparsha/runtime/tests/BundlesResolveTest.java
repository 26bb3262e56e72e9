/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** All that the product ships finds what its manifests ask for. */
class BundlesResolveTest {

    private final Bundle[] installed = FrameworkUtil.getBundle(BundlesResolveTest.class).getBundleContext().getBundles();

    @Test
    void everyBundleOfOursIsResolved() {
        List<String> unresolved = new ArrayList<>();
        for (Bundle bundle : installed) {
            if (bundle.getSymbolicName().startsWith("org.sparsha.") && bundle.getState() < Bundle.RESOLVED) {
                unresolved.add(bundle.getSymbolicName());
            }
        }
        assertEquals(List.of(), unresolved);
    }

    @Test
    void explainersComeAsAContribution() {
        assertTrue(Stream.of(installed).anyMatch(bundle -> bundle.getSymbolicName().equals("org.sparsha.explain.builtin")));
    }
}
