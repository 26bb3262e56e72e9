/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The folder for what can be made again: unpacked native libraries, archives of classes, configurations of the framework. */
public final class CacheFolder {

    /** System property with the folder; the launch scripts set it. */
    public static final String PROPERTY = "sparsha.cache";

    private CacheFolder() {
    }

    /**
     * Returns the folder that the property {@value #PROPERTY} names, else the one in which this system keeps such files. It need not
     * be there yet. Any thread.
     */
    public static Path find() {
        return find(System.getProperties(), System.getenv());
    }

    static Path find(Properties properties, Map<String, String> environment) {
        String given = properties.getProperty(PROPERTY, "");
        if (!given.isEmpty()) {
            return Path.of(given).toAbsolutePath();
        }
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(properties.getProperty("user.home", ""));
        if (system.contains("windows") && !environment.getOrDefault("LOCALAPPDATA", "").isEmpty()) {
            return Path.of(environment.get("LOCALAPPDATA"), "sparsha").toAbsolutePath();
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Caches/sparsha").toAbsolutePath();
        }
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (caches.startsWith("/") ? Path.of(caches) : home.resolve(".cache")).resolve("sparsha").toAbsolutePath();
    }
}
