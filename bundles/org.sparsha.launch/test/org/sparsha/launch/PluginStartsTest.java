/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PluginStartsTest {

    private static final long NO_PROCESS = Long.MAX_VALUE;

    @TempDir
    private Path folder;
    private MadeInstallation made;
    private PluginStarts starts;

    @BeforeEach
    void install() throws IOException {
        made = MadeInstallation.in(folder.resolve("installation"));
        made.add("org.sparsha.explain", "");
        made.add("org.eclipse.swt", "");
        made.add("info.library", "Import-Package: java.util\n");
        made.add("com.example.first", "Require-Bundle: org.sparsha.explain\n");
        starts = new PluginStarts(made.installation(), folder.resolve("state"));
    }

    @Test
    void onlyPlugInsOfOthersCount() throws IOException {
        made.add("com.example.view", "Require-Bundle: org.eclipse.ui\n");
        made.add("com.example.fragment", "Fragment-Host: org.sparsha.explain\n");
        assertEquals(List.of("com.example.first", "com.example.view", "com.example.fragment"),
                InstalledBundles.ofOthers(made.installation()).stream().map(InstalledBundle::name).toList());
    }

    @Test
    void goodStartSwitchesNothingOff() throws IOException {
        begin();
        painted();
        assertEquals(Set.of(), starts.settle());
        assertEquals(Set.of(), starts.off());
    }

    @Test
    void brokenStartSwitchesOffWhatHasComeSinceTheLastGoodOne() throws IOException {
        begin();
        painted();
        made.add("com.example.second", "Require-Bundle: org.sparsha.explain\n");
        begin();
        assertEquals(Set.of("com.example.second"), starts.settle());
        assertEquals(Set.of("com.example.second"), starts.off());
        assertEquals(Set.of(), starts.settle());
    }

    @Test
    void brokenStartWithNothingNewSwitchesAllOff() throws IOException {
        begin();
        painted();
        begin();
        assertEquals(Set.of("com.example.first"), starts.settle());
    }

    @Test
    void windowThatIsStartingJustNowIsNotBroken() throws IOException {
        assertTrue(starts.begin(InstalledBundles.ofOthers(made.installation()), ProcessHandle.current().pid()));
        assertEquals(Set.of(), starts.settle());
        assertFalse(starts.begin(InstalledBundles.ofOthers(made.installation()), NO_PROCESS));
        starts.ended();
        begin();
    }

    @Test
    void safeModeLeavesEverythingOfOthersOut() throws IOException {
        assertEquals(Set.of("com.example.first"), new LeftOutPlugins(made.installation(), folder.resolve("state"), true).names());
        assertEquals(Set.of(), new LeftOutPlugins(made.installation(), folder.resolve("state"), false).names());
        begin();
        starts.settle();
        assertEquals(Set.of("com.example.first"), new LeftOutPlugins(made.installation(), folder.resolve("state"), false).names());
    }

    @Test
    void theWindowIsToldWhatIsLeftOut() throws IOException {
        try {
            new LeftOutPlugins(made.installation(), folder.resolve("state"), true).beginWindow();
            assertEquals("com.example.first", System.getProperty(LeftOutPlugins.WINDOW_PROPERTY));
            new LeftOutPlugins(made.installation(), folder.resolve("state"), false).beginWindow();
            assertEquals("", System.getProperty(LeftOutPlugins.WINDOW_PROPERTY));
        } finally {
            System.clearProperty(LeftOutPlugins.WINDOW_PROPERTY);
            System.clearProperty(PluginStarts.STARTING_PROPERTY);
        }
    }

    @Test
    void sentenceNamesThePlugInAndTheWayBack() {
        assertEquals("The window did not start last time. The plug-in com.example.first is left out from now on; to put it back: "
                + "sparsha plugin enable com.example.first", PluginStarts.sentence(Set.of("com.example.first")));
    }

    private void begin() throws IOException {
        assertTrue(starts.begin(InstalledBundles.ofOthers(made.installation()), NO_PROCESS));
    }

    private void painted() throws IOException {
        Files.move(starts.marker(), starts.marker().resolveSibling(starts.marker().getFileName() + PluginStarts.GOOD));
    }
}
