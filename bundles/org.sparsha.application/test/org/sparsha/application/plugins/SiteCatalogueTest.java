/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.model.json.JsonFormatException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Catalogues: made of a site's files, read back, refused where they are damaged, kept and searched. */
class SiteCatalogueTest {

    @TempDir
    private Path folder;

    private static void jar(Path file, Map<String, String> headers, String entry, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().put(new Attributes.Name(name), value));
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }

    private Catalogue made() throws Exception {
        String plugin = "<plugin><extension point='org.sparsha.explain.%s'><%s id='%s' class='x'/></extension></plugin>";
        jar(folder.resolve("plugins/com.acme.a_1.0.0.jar"), Map.of("Bundle-SymbolicName", "com.acme.a;singleton:=true", "Bundle-Version",
                "1.0.0", "Bundle-Name", "A", "Import-Package", "org.sparsha.core;version=\"[1.0.0,2.0.0)\","
                + "org.sparsha.explain;resolution:=optional,java.util,org.sparsha.explain.spi;uses:=\"a,b\";version=1.2"),
                "plugin.xml", plugin.formatted("explainers", "explainer", "acme.a"));
        jar(folder.resolve("plugins/com.acme.b_2.0.0.jar"), Map.of("Bundle-SymbolicName", "com.acme.b", "Bundle-Version", "2.0.0",
                "Require-Bundle", "org.sparsha.explain"), "plugin.xml", plugin.formatted("metrics", "metric", "acme.b"));
        jar(folder.resolve("features/com.acme.f_2.0.0.jar"), Map.of(), "feature.xml", "<feature id='com.acme.f' label='F' version='2.0.0' "
                + "provider-name='Acme'><description>\n  Does\n  b.</description><license>EPL</license>"
                + "<plugin id='com.acme.b' version='2.0.0'/></feature>");
        return SiteCatalogue.of(folder);
    }

    @Test
    void bundlesAloneAndFeaturesWithTheirBundles() throws Exception {
        Catalogue catalogue = made();
        assertEquals(List.of("com.acme.a", "com.acme.f"), catalogue.entries().stream().map(CatalogueEntry::id).toList());
        CatalogueEntry alone = catalogue.entries().get(0);
        assertEquals(Map.of("package org.sparsha.core", "[1.0.0,2.0.0)",
                "package org.sparsha.explain.spi", "1.2"), alone.needs());
        assertEquals(Map.of("explainers", List.of("acme.a")), alone.adds());
        CatalogueEntry feature = catalogue.entries().get(1);
        assertEquals(Map.of("bundle org.sparsha.explain", ""), feature.needs());
        assertEquals("Does b.", feature.description());
        assertTrue(feature.bytes() > alone.bytes() / 2);
    }

    @Test
    void readsBackWhatIsWritten() throws Exception {
        Catalogue catalogue = made();
        assertEquals(catalogue, Catalogue.parse(catalogue.text(), "it"));
        assertTrue(assertThrows(JsonFormatException.class, () -> Catalogue.parse("{\"format\": \"sparsha-catalogue/2\"}", "it"))
                .getMessage().contains("a newer program may read it"));
        assertThrows(JsonFormatException.class, () -> Catalogue.parse(catalogue.text().replace("\"needs\"", "\"needs\": 3, \"n\""), "it"));
    }

    @Test
    void whatIsKeptIsFoundByKindAndId() throws Exception {
        KnownCatalogues known = new KnownCatalogues(folder.resolve("kept"));
        assertTrue(known.with("explainers", "acme.a").isEmpty());
        known.keep("https://acme.example/site", made());
        Files.writeString(folder.resolve("kept/damaged.txt"), "https://x\n{");
        assertEquals("The plug-in A 1.0.0 has it: 'sparsha plugin install com.acme.a --from https://acme.example/site'",
                known.with("explainers", "acme.a").orElseThrow().sentence());
        assertTrue(known.with("metrics", "acme.a").isEmpty());
    }
}
