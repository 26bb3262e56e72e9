/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HeadlessSelectionTest {

    private final List<InstalledBundle> product = List.of(bundle("org.sparsha.cli", "Require-Bundle", "org.sparsha.runtime"),
            bundle("org.sparsha.runtime", "Require-Bundle", "org.sparsha.explain,org.eclipse.core.runtime"),
            bundle("org.sparsha.explain", "Export-Package", "org.sparsha.explain,org.sparsha.explain.spi"),
            bundle("org.sparsha.ui", "Require-Bundle", "org.sparsha.explain,org.eclipse.swt"), bundle("org.eclipse.core.runtime"),
            bundle("org.eclipse.swt"), bundle("org.eclipse.swt.gtk", "Fragment-Host", "org.eclipse.swt;bundle-version=\"[3,4)\""),
            bundle("org.eclipse.osgi"), bundle("org.eclipse.osgi.compatibility.state", "Fragment-Host", "org.eclipse.osgi"));

    @Test
    void windowsAndTheirToolkitStayOut() {
        assertEquals(List.of("org.sparsha.cli", "org.sparsha.runtime", "org.sparsha.explain", "org.eclipse.core.runtime",
                "org.eclipse.osgi"), selected());
    }

    @Test
    void installedExplainerComesWithWhatItNeeds() {
        List<String> selected = selected(
                bundle("com.example.explainer", "Require-Bundle", "org.sparsha.explain", "Import-Package", "com.example.math"),
                bundle("com.example.math", "Export-Package", "com.example.math;version=1"),
                bundle("com.example.math.linux", "Fragment-Host", "com.example.math"), bundle("com.example.other"));
        assertEquals(List.of("com.example.explainer", "com.example.math", "com.example.math.linux"), selected.subList(5, selected.size()));
    }

    @Test
    void explainerMayImportThePackagesOfTheInterface() {
        InstalledBundle explainer = bundle("com.example.explainer", "Import-Package", "org.sparsha.explain.spi");
        assertEquals("com.example.explainer", selected(explainer).getLast());
    }

    @Test
    void recipeMayImportItsInterfaceAlone() {
        assertEquals("com.example.recipe", selected(bundle("com.example.recipe", "Import-Package", "org.sparsha.features")).getLast());
    }

    @Test
    void viewOfAPlugInStaysOutWithAllThatItNeeds() {
        assertEquals(selected(), selected(bundle("com.example.view", "Require-Bundle", "org.eclipse.ui", "Import-Package",
                "org.sparsha.explain,org.sparsha.ui.spi"), bundle("com.example.other", "Import-Package",
                        "org.sparsha.explain,org.sparsha.ui.spi")));
    }

    @Test
    void missingRequirementIsLeftToTheFramework() {
        assertEquals("com.example.explainer",
                selected(bundle("com.example.explainer", "Require-Bundle", "org.sparsha.explain,com.example.absent")).getLast());
    }

    private List<String> selected(InstalledBundle... more) {
        return HeadlessSelection.of(Stream.concat(product.stream(), Stream.of(more)).toList()).stream().map(InstalledBundle::name).toList();
    }

    private static InstalledBundle bundle(String name, String... headers) {
        Manifest manifest = new Manifest();
        for (int i = 0; i < headers.length; i += 2) {
            manifest.getMainAttributes().put(new Attributes.Name(headers[i]), headers[i + 1]);
        }
        return InstalledBundle.of(name + ",1.0.0,plugins/" + name + ".jar,4,false", manifest);
    }
}
