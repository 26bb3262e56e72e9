/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contributions of plug-ins on a plain class path. */
class ClassPathCatalogTest {

    @TempDir
    Path folder;

    private URL bundle(String name, String elements) throws IOException {
        Path at = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(at.resolve("META-INF"));
        Files.writeString(at.resolve("META-INF/MANIFEST.MF"),
                "Manifest-Version: 1.0\nBundle-SymbolicName: " + name + ";singleton:=true\n\n");
        Files.writeString(at.resolve("plugin.xml"), "<plugin><extension point=\"org.sparsha.explain.metrics\">" + elements
                + "</extension></plugin>");
        return at.toUri().toURL();
    }

    private static String metric(String id, String type) {
        return "<metric id=\"" + id + "\" name=\"A name\" description=\"Says.\" class=\"" + type + "\"/>";
    }

    private static ClassPathCatalog catalog(URL... bundles) throws ExplainException {
        return new ClassPathCatalog(new URLClassLoader(bundles, ClassPathCatalogTest.class.getClassLoader()));
    }

    /** Ours may be on the class path twice, as sources and as classes. */
    private static long brokenOfOthers(ClassPathCatalog catalog) {
        return catalog.broken().stream().filter(broken -> !broken.bundle().startsWith("org.sparsha.")).count();
    }

    @Test
    void listsWithoutLoading() throws Exception {
        ClassPathCatalog catalog = catalog(bundle("acme", metric("acme.one", "no.such.Type")));
        assertTrue(catalog.list(ExtensionKind.METRICS).contains(new ContributionInfo("acme.one", "A name", "Says.", "", "acme")));
        assertEquals(0, brokenOfOthers(catalog));
        ExplainException missing = assertThrows(ExplainException.class, () -> catalog.create(ExtensionKind.METRICS, "acme.one"));
        assertTrue(missing.getMessage().contains("acme.one") && missing.getMessage().contains("no.such.Type"), missing.getMessage());
        assertEquals("acme.one", catalog.broken().getLast().id());
    }

    @Test
    void anIdUsedTwiceIsNobodysButOurs() throws Exception {
        ClassPathCatalog catalog = catalog(bundle("acme", metric("same", "A") + metric("taken", "A")), bundle("other", metric("same", "B")),
                bundle("org.sparsha.test", metric("taken", "C")));
        assertEquals(java.util.List.of("org.sparsha.test"), catalog.list(ExtensionKind.METRICS).stream()
                .filter(info -> info.id().equals("same") || info.id().equals("taken")).map(ContributionInfo::bundle).toList());
        assertEquals(3, brokenOfOthers(catalog));
    }

    @Test
    void whatIsNoMetricIsBroken() throws Exception {
        ClassPathCatalog catalog = catalog(bundle("acme", metric("acme.text", "java.util.ArrayList")));
        ExplainException wrong = assertThrows(ExplainException.class, () -> catalog.create(ExtensionKind.METRICS, "acme.text"));
        assertTrue(wrong.getMessage().contains("is no FaithfulnessMetric"), wrong.getMessage());
        assertThrows(ExplainException.class, () -> catalog.create(ExtensionKind.METRICS, "gone"));
    }

    @Test
    void anUnreadableDescriptionIsNamed() throws Exception {
        URL bad = bundle("bad", "<metric");
        ExplainException unread = assertThrows(ExplainException.class, () -> catalog(bad));
        assertTrue(unread.getMessage().contains("plugin.xml"), unread.getMessage());
        Files.writeString(folder.resolve("bad/plugin.xml"), "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><plugin>&b;</plugin>");
        assertThrows(ExplainException.class, () -> catalog(bad));
    }
}
