/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CacheFolderTest {

    private final Properties properties = new Properties();

    @Test
    void givenFolderComesFirst() {
        properties.setProperty(CacheFolder.PROPERTY, "/somewhere/else");
        assertEquals(Path.of("/somewhere/else").toAbsolutePath(), CacheFolder.find(properties, Map.of("XDG_CACHE_HOME", "/caches")));
    }

    @Test
    void everySystemHasItsPlace() {
        properties.setProperty("user.home", "/home-of-somebody");
        Path home = Path.of("/home-of-somebody");
        properties.setProperty("os.name", "Linux");
        assertEquals(home.resolve(".cache/sparsha").toAbsolutePath(), CacheFolder.find(properties, Map.of()));
        assertEquals(Path.of("/caches/sparsha").toAbsolutePath(), CacheFolder.find(properties, Map.of("XDG_CACHE_HOME", "/caches")));
        assertEquals(home.resolve(".cache/sparsha").toAbsolutePath(), CacheFolder.find(properties, Map.of("XDG_CACHE_HOME", "relative")),
                "the standard has relative ones ignored");
        properties.setProperty("os.name", "Mac OS X");
        assertEquals(home.resolve("Library/Caches/sparsha").toAbsolutePath(), CacheFolder.find(properties, Map.of()));
        properties.setProperty("os.name", "Windows 11");
        assertEquals(Path.of("/local/sparsha").toAbsolutePath(), CacheFolder.find(properties, Map.of("LOCALAPPDATA", "/local")));
    }
}
