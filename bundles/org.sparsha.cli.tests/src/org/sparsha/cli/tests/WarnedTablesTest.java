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
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every table of results, printed or in a file, says in the last column of each row what is to be known of the result. */
class WarnedTablesTest {

    private static final int RATE = 16000;
    private static final String DIFFER = "The 2 channels differ, and their mean is heard";
    /** Tables of a whole run that have no row for an answer: {@code warnings.csv} stands beside them. */
    private static final List<String> OF_A_RUN = List.of("confusion_matrix.csv", "warnings.csv");

    @TempDir
    Path folder;

    private Path install;
    private Path corpus;
    private String both;

    @BeforeEach
    void makeRecordings() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        corpus = folder.resolve("corpus");
        for (String path : List.of("loud/1.wav", "loud/2.wav", "soft/3.wav", "soft/4.wav")) {
            Files.createDirectories(corpus.resolve(path).getParent());
            float[] other = Signals.speechLike(2 * RATE, RATE, 5);
            for (int i = 0; i < other.length; i++) {
                other[i] *= 0.3f;
            }
            Files.write(corpus.resolve(path), WavBytes.float32(RATE, Signals.speechLike(2 * RATE, RATE, 1), other));
        }
        both = corpus.resolve("loud/1.wav").toString();
    }

    private String out(int code, String... words) {
        CommandLineRun run = CommandLineRun.of(install, words);
        assertEquals(code, run.exitCode(), run.err());
        return run.out();
    }

    private static void isWarned(String csv, String expected, String what) throws SparshaException {
        Table table = TableFiles.parse(csv, what);
        assertEquals(WarningCell.COLUMN, table.columns().getLast(), what);
        assertFalse(table.rows().isEmpty(), what);
        table.rows().forEach(row -> assertTrue(row.getLast().contains(expected), () -> what + ": " + row));
    }

    @Test
    void ofRecordings() throws SparshaException, IOException {
        for (List<String> command : List.of(List.of("predict"), List.of("predict", "--along", "--window", "1"), List.of("measure"),
                List.of("measure", "--summary"), List.of("explain", "--explainer", "leave-one-out"))) {
            String csv = out(0, Stream.concat(command.stream(), Stream.of(both, "--format", "csv")).toArray(String[]::new));
            isWarned(csv, DIFFER, command.toString());
        }
        Path silence = Files.write(folder.resolve("silence.wav"), WavBytes.float32(RATE, new float[RATE]));
        isWarned(out(1, "predict", silence.toString(), "--format", "csv"), "There is nothing to hear", "silence");
        Path plain = CommandLineRun.writeSpeech(folder.resolve("plain.wav"), 2);
        assertEquals("", TableFiles.parse(out(0, "predict", plain.toString(), "--format", "csv"), "plain").rows().get(0).getLast());
        assertFalse(out(0, "predict", both).contains(WarningCell.COLUMN), "people read it on standard error");
    }

    /** Segments, cells, pairs and curves. */
    @Test
    void ofExplanations() throws SparshaException, IOException {
        int tables = 0;
        for (String explainer : List.of("leave-one-out", "time-frequency", "interaction", "prosody-counterfactual")) {
            Path out = folder.resolve(explainer);
            out(0, "explain", both, "--explainer", explainer, "--out", out.toString(), "--seed", "1");
            for (Path table : tables(out)) {
                if (!table.endsWith("prosody-counterfactual/segments.csv")) { // its curves are no segments: the table has no row
                    isWarned(Files.readString(table), DIFFER, table.toString());
                    tables++;
                }
            }
        }
        assertEquals(3 + 3, tables);
    }

    private static List<Path> tables(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    @Test
    void ofRuns() throws SparshaException, IOException {
        isWarned(out(0, "evaluate", corpus.toString(), "--scheme", "folders", "--format", "csv"), DIFFER, "evaluate");
        Path runs = folder.resolve("runs");
        for (String name : List.of("first", "second")) {
            out(0, "evaluate", corpus.toString(), "--scheme", "folders", "--explain", "--explainer", "leave-one-out", "--out",
                    runs.resolve(name).toString());
        }
        for (Path table : tables(runs.resolve("first"))) {
            String name = table.getFileName().toString();
            if (!OF_A_RUN.contains(name) && !name.equals("failures.csv")) {
                isWarned(Files.readString(table), DIFFER, table.toString());
            }
        }
        Table all = TableFiles.read(runs.resolve("first/warnings.csv"));
        assertEquals(List.of("recording", "code", "message"), all.columns());
        assertEquals("", all.rows().get(0).get(0), "what is to be known of the run comes first: " + all.rows());
        assertEquals(4, all.rows().stream().filter(row -> row.get(1).equals("channels-differ")).count());
        isWarned(out(0, "runs", runs.toString(), "--format", "csv"), "4 recordings have warnings (channels-differ: 4", "runs");
        assertTrue(out(0, "runs", runs.toString(), "--format", "json").contains("channels-differ: 4"));
        assertTrue(out(0, "runs", runs.toString()).contains("\nfirst: 4 recordings have warnings"), "for people below the table");
        isWarned(out(0, "runs", runs.toString(), "--compare", "--format", "csv"), "recordings", "compared");
        Files.delete(corpus.resolve("loud/1.wav"));
        isWarned(out(0, "runs", runs.resolve("first").toString(), "--why", "--format", "csv"), "1 of 4 recordings are not where they were",
                "why");
    }

    @Test
    void ofAProject() throws SparshaException, IOException {
        String study = folder.resolve("study").toString();
        out(0, "project", "new", study);
        out(0, "project", "import", study, corpus.toString(), "--name", "field");
        out(0, "run", study, "--model", "tiny");
        Path run = Path.of(study, "runs");
        try (Stream<Path> inside = Files.list(run)) {
            String name = inside.findFirst().orElseThrow().getFileName().toString();
            isWarned(out(0, "project", "recordings", study, "--run", name, "--format", "csv"), DIFFER, "recordings");
            assertEquals(5, out(0, "project", "recordings", study, "--run", name, "--filter", "warnings~channels", "--format", "csv")
                    .lines().count());
        }
    }
}
