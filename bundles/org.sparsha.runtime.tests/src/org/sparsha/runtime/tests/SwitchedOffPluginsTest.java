/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.runtime.plugins.PluginException;
import org.sparsha.runtime.plugins.SwitchedOffPlugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SwitchedOffPluginsTest {

    private static final String PROPERTY = "sparsha.plugins.off";

    @TempDir
    private Path folder;

    @BeforeEach
    void name() {
        System.setProperty(PROPERTY, folder.resolve("off").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void nothingIsOffWithoutAList() throws PluginException {
        assertEquals(List.of(), SwitchedOffPlugins.find().sentences());
        System.clearProperty(PROPERTY);
        assertEquals(List.of(), SwitchedOffPlugins.find().sentences());
    }

    @Test
    void whatIsPutBackIsOffNoMore() throws Exception {
        Files.write(folder.resolve("off"), List.of("com.example.a\tit did not start", "com.example.b\tit did not start"));
        assertEquals("The plug-in com.example.a is switched off: it did not start. To put it back: sparsha plugin enable com.example.a",
                SwitchedOffPlugins.find().sentences().get(0));
        assertEquals(Set.of("com.example.b"), SwitchedOffPlugins.find().enable("com.example.feature", Set.of("com.example.b")));
        assertEquals(Set.of("com.example.a"), SwitchedOffPlugins.find().enable("com.example.a", Set.of()));
        assertEquals(List.of(), SwitchedOffPlugins.find().sentences());
    }

    @Test
    void whatIsNotOffIsNamed() {
        assertEquals("The plug-in 'com.example.c' isn't switched off; switched off are: none.",
                assertThrows(PluginException.class, () -> SwitchedOffPlugins.find().enable("com.example.c", Set.of())).getMessage());
    }
}
