/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Only a release of ONNX Runtime that was searched for telemetry is pinned, and every way of starting switches telemetry off. */
class PrivacyRulesTest {

    private static final Pattern PIN = Pattern.compile("<artifactId>onnxruntime</artifactId><version>([^<]+)</version>");
    private static final Pattern CHECKED = Pattern.compile("String VERSION = \"([^\"]+)\"");
    private static final Pattern LAUNCHER = Pattern.compile("String CHECKED_RELEASE = \"([^\"]+)\"");

    @Test
    void pinnedReleaseIsTheOneThatWasChecked() {
        String pinned = first(PIN, "target-platform/sparsha.target");
        String advice = "check the new release first, as docs/privacy.md says, and name its files in CheckedLibraries";
        assertEquals(pinned, first(CHECKED, "bundles/org.sparsha.model/src/org/sparsha/model/CheckedLibraries.java"), advice);
        assertEquals(pinned, first(LAUNCHER, "bundles/org.sparsha.launch/src/org/sparsha/launch/TelemetrySwitch.java"), advice);
        assertTrue(text("docs/privacy.md").contains("ONNX Runtime " + pinned), advice);
    }

    @Test
    void everyWayOfStartingSwitchesTelemetryOff() {
        for (String file : List.of("features/org.sparsha.platform.feature/root/unix/sparsha",
                "features/org.sparsha.platform.feature/root/win32/sparsha.bat",
                "bundles/org.sparsha.launch/src/org/sparsha/launch/TelemetrySwitch.java",
                "bundles/org.sparsha.train/src/org/sparsha/train/TrainingProcessRunner.java",
                "bundles/pom.xml", "releng/plain-tests/pom.xml", "examples/pom.xml")) {
            assertTrue(text(file).contains("ORT_DISABLE_TELEMETRY"), () -> file + " doesn't switch telemetry off");
        }
    }

    /** The command processor of Windows finds no label in a file with other line ends. */
    @Test
    void batchFilesHaveTheLineEndsOfWindows() {
        for (var file : SourceTree.files(name -> name.endsWith(".bat"))) {
            String text = SourceTree.read(file);
            assertEquals(text.replace("\r\n", "").length() + 2 * text.lines().count(), text.length(), SourceTree.name(file));
            assertTrue(text.replace("\r\n", "").indexOf('\n') < 0, SourceTree.name(file));
        }
        assertTrue(text(".gitattributes").contains("*.bat text eol=crlf"));
    }

    private static String first(Pattern pattern, String file) {
        Matcher found = pattern.matcher(text(file));
        assertTrue(found.find(), () -> pattern + " is not in " + file);
        return found.group(1);
    }

    private static String text(String file) {
        return SourceTree.read(SourceTree.ROOT.resolve(file));
    }
}
