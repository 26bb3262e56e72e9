/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SparshaException;
import org.sparsha.model.json.JsonFields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contracts of {@code corpus scan}, {@code evaluate} and {@code convert}. */
class CorpusCommandsTest {

    @TempDir
    Path folder;

    private Path install;
    private Path corpus;

    @BeforeEach
    void makeInstallationAndCorpus() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        corpus = folder.resolve("corpus, क्रोध");
        for (String path : List.of("loud/1.wav", "loud/2.wav", "soft/3.wav", "soft/4 😀.wav", "unheard/5.wav")) {
            Files.createDirectories(corpus.resolve(path).getParent());
            CommandLineRun.writeSpeech(corpus.resolve(path), 1);
        }
    }

    @Test
    void scanTellsLabelsAndWritesAManifest() throws IOException, SparshaException {
        Path manifest = folder.resolve("manifest.csv");
        CommandLineRun run = CommandLineRun.of(install, "corpus", "scan", corpus.toString(), "--out", manifest.toString(), "--format",
                "json");
        assertEquals(0, run.exitCode(), run.err());
        JsonFields json = JsonFields.parse(run.out(), "standard output");
        assertEquals("folders", json.text("scheme"));
        assertEquals(2, json.fields("labels").number("soft"));
        assertEquals(6, Files.readAllLines(manifest).size());
        CommandLineRun again = CommandLineRun.of(install, "corpus", "scan", manifest.toString());
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.out().contains("5 recordings, scheme manifest"), again.out());
    }

    @Test
    void scanNamesWhatCannotBeRead() throws IOException {
        Files.write(corpus.resolve("soft/empty.wav"), new byte[0]);
        CommandLineRun run = CommandLineRun.of(install, "corpus", "scan", corpus.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("soft/empty.wav: The file is empty."), run.err());
        assertEquals(2, CommandLineRun.of(install, "corpus", "scan", corpus.toString(), "--scheme", "nope").exitCode());
        assertEquals(2, CommandLineRun.of(install, "corpus", "scan", corpus.toString(), "--pattern", "(?<label>").exitCode());
        assertEquals(2, CommandLineRun.of(install, "corpus").exitCode());
    }

    @Test
    void evaluateWritesTheFilesOfTheContractAndResumes() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of(install, "evaluate", corpus.toString(), "--explain", "--explainer", "leave-one-out", "--out",
                out.toString());
        assertEquals(1, run.exitCode(), "one label is unknown to the model: " + run.err());
        assertTrue(run.err().contains("unheard/5.wav: The model has no class for the label 'unheard'."), run.err());
        for (String name : List.of("predictions.csv", "confusion_matrix.csv", "confusion_matrix.png", "summary.json", "failures.csv")) {
            assertTrue(Files.isRegularFile(out.resolve(name)), name);
        }
        assertEquals(4, explanations(out));
        CommandLineRun twice = CommandLineRun.of(install, "evaluate", corpus.toString(), "--out", out.toString());
        assertEquals(2, twice.exitCode());
        assertTrue(twice.err().contains("--resume"), twice.err());
        String before = Files.readString(out.resolve("predictions.csv"));
        CommandLineRun resumed = CommandLineRun.of(install, "evaluate", corpus.toString(), "--explain", "--explainer", "leave-one-out",
                "--out", out.toString(), "--resume");
        assertEquals(1, resumed.exitCode(), resumed.err());
        assertEquals(before, Files.readString(out.resolve("predictions.csv")));
    }

    /** A corpus is explained at a quarter of the default explainer's own budget, unless told otherwise. */
    @Test
    void evaluateExplainsWithFewerEvaluationsThanExplain() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of(install, "evaluate", corpus.toString(), "--explain", "--out", out.toString());
        assertEquals(1, run.exitCode(), run.err());
        assertEquals(4, explanations(out));
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(one -> one.endsWith("explanation.json")).toList()) {
                assertTrue(Files.readString(file).matches("(?s).*\"samples\": *50\\b.*"), file.toString());
            }
        }
    }

    private static long explanations(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.endsWith("explanation.json")).count();
        }
    }

    @Test
    void evaluateWithoutAFolderPrintsOnly() {
        CommandLineRun run = CommandLineRun.of(install, "evaluate", corpus.toString(), "--format", "csv", "--threads", "2");
        assertEquals(5, run.out().lines().count(), run.out());
        assertTrue(run.out().startsWith("file,start,end,speaker,truth,predicted,correct,loud,soft"), run.out());
        assertEquals(2, CommandLineRun.of(install, "evaluate", corpus.toString(), "--explain").exitCode());
        assertEquals(2, CommandLineRun.of(install, "evaluate", folder.resolve("gone").toString()).exitCode());
    }

    @Test
    void modelsOfDimensionsAreMeasuredAgainstColumns() throws IOException, SparshaException {
        Path model = CommandLineRun.writeModel(folder.resolve("dimensional"), "[\"arousal\", \"valence\"], \"task\": \"dimensional\"");
        Path manifest = Files.writeString(corpus.resolve("ratings.csv"),
                "file,speaker,arousal,valence\nloud/1.wav,a,0.5,1\nloud/2.wav,b,0.7,\nsoft/3.wav,c,,\n");
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of(install, "evaluate", manifest.toString(), "--model", model.toString(), "--out",
                out.toString(), "--format", "json");
        assertEquals(0, run.exitCode(), run.err());
        JsonFields json = JsonFields.parse(run.out(), "standard output");
        assertEquals("dimensional", json.text("task"));
        assertEquals(2, json.fields("dimensions").fields("arousal").number("count"));
        assertEquals(1, json.fields("dimensions").fields("valence").number("count"));
        assertTrue(Files.isRegularFile(out.resolve("dimensions.png")));
        assertTrue(run.err().contains("soft/3.wav: Row 3: it has no label."), run.err());
        CommandLineRun labels = CommandLineRun.of(install, "evaluate", corpus.toString(), "--model", model.toString(), "--scheme",
                "folders");
        assertEquals(1, labels.exitCode());
        assertTrue(labels.err().contains("The corpus has no value for arousal, valence."), labels.err());
    }

    @Test
    void aProjectIsACorpus() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("sparsha-project.json"), "{\"schema\": \"sparsha.project/1\", \"name\": \"Both\", \"corpora\": "
                + "[{\"path\": \"../corpus, क्रोध/loud\", \"pattern\": \"(?<label>.).*\"}, {\"path\": \"../corpus, क्रोध\"}]}");
        CommandLineRun scan = CommandLineRun.of(install, "corpus", "scan", project.toString());
        assertEquals(0, scan.exitCode(), scan.err());
        assertTrue(scan.out().startsWith("7 recordings, scheme project"), scan.out());
        CommandLineRun run = CommandLineRun.of(install, "evaluate", project.toString(), "--format", "csv");
        assertTrue(run.out().contains("corpus, क्रोध/soft/4 😀.wav"), run.out());
    }

    @Test
    void convertSaysWhatGetsLost() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.txt"), "0.5\t1.25\tword\n1.5\t1.5\tclick\n");
        CommandLineRun run = CommandLineRun.of(install, "convert", labels.toString(), folder.resolve("out.TextGrid").toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("2 annotations"), run.err());
        assertTrue(Files.readString(folder.resolve("out.TextGrid")).contains("\"click\""));
        CommandLineRun wrong = CommandLineRun.of(install, "convert", labels.toString(), folder.resolve("out.zzz").toString());
        assertEquals(2, wrong.exitCode());
        assertFalse(wrong.err().contains("\tat "), wrong.err());
    }
}
