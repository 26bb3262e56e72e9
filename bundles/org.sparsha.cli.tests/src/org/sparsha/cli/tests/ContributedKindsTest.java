/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sounds and label schemes that come through the extension points are known to every command, those that came with us as well. */
class ContributedKindsTest {

    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    private Path install;
    private Path corpus;

    @BeforeEach
    void makeInstallationAndCorpus() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        corpus = folder.resolve("corpus");
        for (String path : List.of("loud/a01 (1).nsp", "loud/a02 (2).nsp", "soft/s01 (1).nsp")) {
            write(corpus.resolve(path));
        }
    }

    /** As the Computerized Speech Lab writes it. */
    private static Path write(Path file) throws IOException {
        float[] speech = Signals.speechLike(RATE, RATE, 1);
        ByteBuffer bytes = ByteBuffer.allocate(12 + 8 + 32 + 8 + 2 * speech.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("FORMDS16".getBytes(StandardCharsets.US_ASCII)).putInt(bytes.capacity() - 12);
        bytes.put("HEDR".getBytes(StandardCharsets.US_ASCII)).putInt(32).put(new byte[20]).putInt(RATE).putInt(speech.length).putInt(-1);
        bytes.put("SDA_".getBytes(StandardCharsets.US_ASCII)).putInt(2 * speech.length);
        for (float sample : speech) {
            bytes.putShort((short) Math.round(sample * 32767));
        }
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes.array());
    }

    private String fine(String... arguments) {
        CommandLineRun run = CommandLineRun.of(install, arguments);
        assertEquals(0, run.exitCode(), () -> String.join(" ", arguments) + ": " + run.err());
        return run.out();
    }

    @Test
    void bothKindsAreListed() {
        assertTrue(fine("list", "decoders").contains("Kay CSL"));
        String schemes = fine("list", "schemes");
        assertTrue(schemes.contains("AESDD") && schemes.indexOf("folders") < schemes.indexOf("emodb"), schemes);
    }

    @Test
    void aRecordingIsHeardMeasuredAndExplained() throws IOException {
        String file = corpus.resolve("loud/a01 (1).nsp").toString();
        assertTrue(fine("predict", file).contains("loud"));
        assertTrue(fine("measure", file).contains("a01 (1).nsp"));
        Path out = folder.resolve("explained");
        fine("explain", file, "--explainer", "leave-one-out", "--out", out.toString());
        assertTrue(Files.isRegularFile(out.resolve("explanation.json")));
        fine("report", out.toString());
        assertEquals(4, fine("predict", corpus.toString(), "--format", "csv").lines().count(), "a folder is searched for them");
    }

    @Test
    void aCorpusIsScannedImportedAndJudged() throws IOException {
        String scanned = fine("corpus", "scan", corpus.toString());
        assertTrue(scanned.contains("3 recordings, scheme aesdd"), scanned);
        assertTrue(scanned.contains("anger") && scanned.contains("sadness"), scanned);
        Path out = folder.resolve("out");
        fine("evaluate", corpus.toString(), "--scheme", "folders", "--out", out.toString());
        assertEquals(4, Files.readAllLines(out.resolve("predictions.csv")).size());
        Path project = folder.resolve("project");
        fine("project", "new", project.toString());
        fine("project", "import", project.toString(), corpus.toString(), "--scheme", "folders");
        fine("run", project.toString());
    }
}
