/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contracts of {@code project set}, {@code export}, {@code cut}, and of what is chosen by runs and tasks. */
class ProjectCommandsTest {

    @TempDir
    Path folder;

    private Path install;
    private String study;

    @BeforeEach
    void makeProject() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        for (String path : List.of("loud/1.wav", "loud/2.wav", "soft/3.wav")) {
            Files.createDirectories(folder.resolve("sounds").resolve(path).getParent());
            CommandLineRun.writeSpeech(folder.resolve("sounds").resolve(path), path.startsWith("soft") ? 3 : 1);
        }
        study = folder.resolve("study").toString();
        run("project", "new", study);
        run("project", "import", study, folder.resolve("sounds").toString(), "--name", "field");
    }

    private String run(String... arguments) {
        CommandLineRun run = CommandLineRun.of(install, arguments);
        assertEquals(0, run.exitCode(), run.err());
        return run.out();
    }

    @Test
    void attributesAreSetTakenBackAndSurviveAnImport() {
        assertTrue(run("project", "set", study, "accent=north", "--filter", "label=loud").contains("in 2 recordings of 2 chosen"));
        run("project", "import", study, folder.resolve("sounds").toString(), "--name", "field", "--again");
        assertEquals("accent,recordings,UAR,heard,surest\n,1,,,\nnorth,2,,,\n",
                run("project", "recordings", study, "--group-by", "accent", "--format", "csv"));
        assertEquals(2, CommandLineRun.of(install, "project", "set", study, "--undo", "accent=x").exitCode());
        assertEquals(2, CommandLineRun.of(install, "project", "set", study, "accent").exitCode());
        assertTrue(run("project", "set", study, "--undo").contains("taken back in 2 recordings"));
        assertEquals("label,length\nloud,1.000\nloud,1.000\nsoft,3.000\n",
                run("project", "recordings", study, "--columns", "label,length", "--format", "csv"));
    }

    @Test
    void whatARunSaysIsExportedAndMadeATask() throws IOException {
        run("run", study, "--model", "tiny", "--answers");
        String name;
        try (Stream<Path> runs = Files.list(folder.resolve("study/runs"))) {
            name = runs.findFirst().orElseThrow().getFileName().toString();
        }
        Path out = folder.resolve("out");
        assertTrue(run("project", "export", study, out.toString(), "--run", name, "--filter", "hears=loud,soft label=soft")
                .contains("1 recording exported with 1 sound file"));
        assertTrue(run("corpus", "scan", out.resolve("recordings.csv").toString()).contains("1 recordings"));
        run("project", "export", study, folder.resolve("list.csv").toString(), "--manifest-only");
        assertEquals(4, Files.readAllLines(folder.resolve("list.csv")).size());
        run("annotate", "new", study, "--task", "emo", "--labels", "loud,soft", "--run", name, "--filter", "hears=loud,soft label=soft");
        assertTrue(Files.readString(folder.resolve("study/annotations/emo.json")).contains("3.wav"));
    }

    /** An attribute that no result depends on makes no other run of the same settings. */
    @Test
    void aRunGoesOnWhateverElseIsSaidOfItsRecordings() {
        run("run", study, "--model", "tiny");
        run("project", "set", study, "accent=north", "--filter", "label=loud");
        run("run", study, "--model", "tiny");
        assertEquals(1, runs());
        run("project", "set", study, "speaker=Ann", "--filter", "label=loud");
        run("run", study, "--model", "tiny");
        assertEquals(2, runs(), "intervals are drawn over speakers");
    }

    private long runs() {
        return Objects.requireNonNull(folder.resolve("study/runs").toFile().list()).length;
    }

    @Test
    void longRecordingsAreCutIntoRows() {
        assertTrue(run("project", "cut", study, "--window", "1", "--longer-than", "2", "--name", "parts").contains("5 parts"));
        assertTrue(run("project", "recordings", study, "--corpus", "parts", "--group-by", "file", "--format", "csv").contains("3.wav,3,"));
        assertEquals(2, CommandLineRun.of(install, "project", "cut", study, "--name", "none").exitCode());
        assertTrue(run("project", "cut", study, "--undo", "--name", "parts").contains("The corpus parts is taken out"));
        assertFalse(run("project", "recordings", study, "--format", "csv").contains("parts/"));
        assertEquals(2, CommandLineRun.of(install, "project", "cut", study, "--tier", "words", "--name", "words").exitCode());
    }
}
