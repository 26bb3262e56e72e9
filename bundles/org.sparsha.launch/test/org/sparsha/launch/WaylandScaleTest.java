/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where KDE scales a screen by a fraction under Wayland the launch script has the window come through X11, and says so. */
@EnabledOnOs(OS.LINUX)
class WaylandScaleTest {

    private static final Path SCRIPT = Path.of(System.getProperty("sparsha.root", "../.."),
            "features/org.sparsha.platform.feature/root/unix/sparsha").toAbsolutePath();
    private static final Map<String, String> SESSION = Map.of("XDG_CURRENT_DESKTOP", "KDE", "WAYLAND_DISPLAY", "wayland-0", "DISPLAY",
            ":1");

    @TempDir
    Path folder;

    /** What is chosen, then what is said. */
    private String chosen(Map<String, String> session) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", ". \"$1\"; choose_backend; printf '%s' \"$GDK_BACKEND\"", "bash",
                SCRIPT.toString());
        builder.environment().keySet().removeAll(List.of("GDK_BACKEND", "WAYLAND_DISPLAY", "DISPLAY", "XDG_CURRENT_DESKTOP"));
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().putAll(session);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private void scales(String... scales) throws IOException {
        StringBuilder json = new StringBuilder("[\n  {\n    \"data\": [\n");
        for (String scale : scales) {
            json.append("      { \"connectorName\": \"eDP-1\",\n        \"scale\": ").append(scale).append("\n      },\n");
        }
        Files.writeString(folder.resolve("kwinoutputconfig.json"), json + "    ],\n    \"name\": \"outputs\"\n  }\n]");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(SESSION);
        changed.put(name, value);
        return changed;
    }

    @Test
    void aFractionGoesThroughX11AndIsSaid() throws Exception {
        scales("1", "1.25");
        String said = chosen(SESSION);
        assertTrue(said.endsWith("x11"), said);
        assertTrue(said.startsWith("sparsha: a screen is scaled by 1.25, which GTK 3 can't draw under Wayland"), said);
        assertTrue(said.contains("GDK_BACKEND=wayland"), "how to have it otherwise: " + said);
    }

    @Test
    void wholeScalesStayUnderWayland() throws Exception {
        scales("1", "2", "2.0");
        assertEquals("", chosen(SESSION));
        Files.delete(folder.resolve("kwinoutputconfig.json"));
        assertEquals("", chosen(SESSION), "nothing is known");
    }

    @Test
    void whatTheUserHasSetCountsAndElsewhereNothingChanges() throws Exception {
        scales("1.5");
        assertEquals("wayland", chosen(with("GDK_BACKEND", "wayland")));
        assertEquals("", chosen(with("XDG_CURRENT_DESKTOP", "GNOME")), "GNOME enlarges windows of X11");
        assertEquals("", chosen(with("DISPLAY", "")), "there is no X11 to go through");
        assertEquals("", chosen(with("WAYLAND_DISPLAY", "")));
    }
}
