/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TelemetrySwitchTest {

    private static final String LIBRARY = "wrapped.com.microsoft.onnxruntime.onnxruntime_";

    @TempDir
    private Path folder;

    @Test
    void checkedReleaseNeedsNothing() throws IOException {
        MadeInstallation made = MadeInstallation.in(folder);
        made.add(LIBRARY + TelemetrySwitch.CHECKED_RELEASE, "");
        assertFalse(TelemetrySwitch.isNeeded(made.installation(), Map.of()));
    }

    @Test
    void anotherReleaseNeedsTheVariable() throws IOException {
        MadeInstallation made = MadeInstallation.in(folder);
        made.add(LIBRARY + TelemetrySwitch.CHECKED_RELEASE, "");
        made.add(LIBRARY + "1.29.0", "");
        assertTrue(TelemetrySwitch.isNeeded(made.installation(), Map.of()));
        assertTrue(TelemetrySwitch.isNeeded(made.installation(), Map.of(TelemetrySwitch.VARIABLE, "0")));
        assertFalse(TelemetrySwitch.isNeeded(made.installation(), Map.of(TelemetrySwitch.VARIABLE, "1")));
    }

    @Test
    void unknownReleaseNeedsTheVariable() throws IOException {
        assertTrue(TelemetrySwitch.isNeeded(MadeInstallation.in(folder).installation(), Map.of()));
    }

    @Test
    void sameProcessIsStartedWithTheVariable() {
        ProcessBuilder again = TelemetrySwitch.again(Path.of("/jdk"), List.of("-Xmx1g", "-Da=b c"), "one.jar:two.jar", "Main",
                new String[] {"predict", "a b.wav", ""});
        assertEquals(List.of("-Xmx1g", "-Da=b c", "-cp", "one.jar:two.jar", "Main", "predict", "a b.wav", ""),
                again.command().subList(1, again.command().size()));
        assertEquals("1", again.environment().get(TelemetrySwitch.VARIABLE));
    }
}
