/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DevelopedPluginTest {

    @TempDir
    private Path folder;

    @Test
    void thePluginTakesThePlaceOfTheInstalledOneWithItsNewestClasses() throws Exception {
        MadeInstallation made = MadeInstallation.in(folder.resolve("installed"));
        made.add("org.sparsha.core", "");
        made.add("com.acme.mine", "");
        Path plugin = write();
        Path work = folder.resolve("work");
        DevelopedPlugin.list(made.installation(), plugin, work);
        Files.writeString(plugin.resolve("target/classes/Mine.class"), "newer");
        List<String> lines = Files.readAllLines(DevelopedPlugin.list(made.installation(), plugin, work));
        assertEquals(1, lines.stream().filter(line -> line.startsWith("org.sparsha.core,1.0.0,")).count(), lines::toString);
        List<String> own = lines.stream().filter(line -> line.startsWith("com.acme.mine,")).toList();
        assertEquals(1, own.size(), lines::toString);
        assertTrue(own.get(0).startsWith("com.acme.mine,2.0.0,file:") && own.get(0).endsWith(",4,false"), own.get(0));
        try (JarFile jar = new JarFile(Path.of(URI.create(own.get(0).split(",")[2])).toFile())) {
            assertEquals("newer", new String(jar.getInputStream(jar.getEntry("Mine.class")).readAllBytes()));
            assertEquals("2.0.0", jar.getManifest().getMainAttributes().getValue("Bundle-Version"));
            assertTrue(jar.getEntry("plugin.xml") != null);
        }
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        Installation installation = MadeInstallation.in(folder.resolve("installed")).installation();
        Path plugin = write();
        Files.delete(plugin.resolve("target/classes/Mine.class"));
        Files.delete(plugin.resolve("target/classes"));
        assertTrue(message(installation, plugin).startsWith("There are no compiled classes"));
        Files.delete(plugin.resolve("plugin.xml"));
        assertTrue(message(installation, plugin).contains("is no plug-in"));
        assertTrue(message(installation, folder.resolve("gone")).startsWith("There is no folder"));
    }

    private String message(Installation installation, Path plugin) {
        return assertThrows(IOException.class, () -> DevelopedPlugin.list(installation, plugin, folder.resolve("work"))).getMessage();
    }

    private Path write() throws IOException {
        Path plugin = folder.resolve("plugin");
        Files.createDirectories(plugin.resolve("META-INF"));
        Files.createDirectories(plugin.resolve("target/classes"));
        Files.writeString(plugin.resolve("META-INF/MANIFEST.MF"),
                "Manifest-Version: 1.0\nBundle-SymbolicName: com.acme.mine;singleton:=true\nBundle-Version: 2.0.0\n");
        Files.writeString(plugin.resolve("plugin.xml"), "<plugin/>");
        Files.writeString(plugin.resolve("target/classes/Mine.class"), "older");
        return plugin;
    }
}
