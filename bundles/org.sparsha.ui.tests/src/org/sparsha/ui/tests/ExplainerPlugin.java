/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.ui.analysis.Analysis;

/** A plug-in with explainers of the tests' own, installed while the workbench runs. */
final class ExplainerPlugin implements AutoCloseable {

    private final Bundle plugin;

    /** @param explainers id of each, which is its name, too, to its class */
    ExplainerPlugin(String name, Map<String, Class<?>> explainers, Analysis analysis) throws IOException, BundleException {
        BundleContext running = FrameworkUtil.getBundle(PlatformUI.class).getBundleContext();
        plugin = running.installBundle("made:" + name, new ByteArrayInputStream(jar(name, explainers)));
        running.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(plugin));
        Pump.until("the plug-in is known", () -> analysis.runtime().catalog().list(ExtensionKind.EXPLAINERS).stream()
                .filter(info -> explainers.containsKey(info.id())).count() == explainers.size());
    }

    private static byte[] jar(String name, Map<String, Class<?>> explainers) throws IOException {
        Manifest manifest = new Manifest();
        Map.of("Manifest-Version", "1.0", "Bundle-ManifestVersion", "2", "Bundle-SymbolicName", name + ";singleton:=true",
                "Bundle-Version", "1.0.0").forEach((key, value) -> manifest.getMainAttributes().put(new Attributes.Name(key), value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            out.putNextEntry(new JarEntry("plugin.xml"));
            StringBuilder xml = new StringBuilder("<?eclipse version=\"3.4\"?><plugin>");
            xml.append("<extension point=\"org.sparsha.explain.explainers\">");
            explainers.forEach((id, type) -> xml.append("<explainer id=\"").append(id).append("\" name=\"").append(id)
                    .append("\" description=\"made\" class=\"org.sparsha.ui.tests/").append(type.getName()).append("\"/>"));
            out.write(xml.append("</extension></plugin>").toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws BundleException {
        plugin.uninstall();
    }
}
