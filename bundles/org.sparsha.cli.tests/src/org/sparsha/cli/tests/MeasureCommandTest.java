/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code measure} writes frames and summaries, and goes by the pitch ranges of a project. */
class MeasureCommandTest {

    @TempDir
    Path folder;

    private Path install;
    private Path speech;

    @BeforeEach
    void makeInstallation() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        speech = CommandLineRun.writeSpeech(Files.createDirectories(folder.resolve("sounds")).resolve("03a01Fa.wav"), 2);
        CommandLineRun.writeSpeech(folder.resolve("sounds/09a01Wa.wav"), 1);
    }

    private String out(String... arguments) {
        CommandLineRun run = CommandLineRun.of(install, arguments);
        assertEquals(0, run.exitCode(), run.err());
        return run.out();
    }

    @Test
    void writesFramesSummariesAndJson() {
        List<String> frames = out("measure", speech.toString(), "--format", "csv", "--formants", "4").lines().toList();
        assertEquals("file,time,f0,intensity,hnr,f1,f2,f3,f4,b1,b2,b3,b4,warnings", frames.get(0));
        assertEquals(202, frames.size());
        List<String> summary = out("measure", folder.resolve("sounds").toString(), "--format", "csv", "--summary").lines().toList();
        assertTrue(summary.get(0).startsWith("file,seconds,voiced-seconds,f0-median,"), summary.get(0));
        assertEquals(3, summary.size());
        String json = out("measure", speech.toString(), "--format", "json");
        assertTrue(json.startsWith("{\"schema\":\"sparsha.voice/1\""), json);
        assertEquals(1, json.lines().count());
        assertEquals(json, out("measure", speech.toString(), "--format", "json", "--threads", "1"));
    }

    @Test
    void goesByTheRangesOfAProject() {
        String project = folder.resolve("project").toString();
        String sounds = folder.resolve("sounds").toString();
        out("project", "new", project);
        out("project", "import", project, sounds, "--scheme", "emodb");
        String usual = out("measure", sounds, "--format", "csv");
        assertEquals(usual, out("measure", sounds, "--format", "csv", "--project", project));
        out("project", "pitch", project, "--speaker", "09", "--floor", "300", "--ceiling", "900");
        String own = out("measure", sounds, "--format", "csv", "--project", project);
        assertEquals(of("03a01Fa", usual), of("03a01Fa", own));
        assertNotEquals(of("09a01Wa", usual), of("09a01Wa", own));
        assertEquals(of("09a01Wa", own), of("09a01Wa", out("measure", sounds, "--format", "csv", "--pitch-floor", "300", "--pitch-ceiling",
                "900")));
        assertTrue(out("project", "pitch", project, "--format", "json").contains("\"floor\": 300"));
        out("project", "pitch", project, "--speaker", "09", "--remove");
        assertEquals(usual, out("measure", sounds, "--format", "csv", "--project", project));
    }

    private static List<String> of(String recording, String csv) {
        return csv.lines().filter(line -> line.contains(recording)).toList();
    }

    @Test
    void refusesWhatCannotBe() {
        for (String[] wrong : new String[][] { { "--pitch-floor", "5" }, { "--pitch-floor", "300", "--pitch-ceiling", "500" },
            { "--formants", "1" }, { "--max-formant", "100" }, { "--formant-window", "1" }, { "--project", folder.toString() } }) {
            String[] call = Stream.concat(Stream.of("measure", speech.toString()),
                    Arrays.stream(wrong)).toArray(String[]::new);
            CommandLineRun run = CommandLineRun.of(install, call);
            assertNotEquals(0, run.exitCode(), String.join(" ", call));
            assertEquals("", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }
}
