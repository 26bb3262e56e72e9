/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contracts of {@code annotate} and {@code agreement}. */
class AnnotateCommandTest {

    @TempDir
    Path folder;

    private Path install;
    private Path recordings;

    @BeforeEach
    void makeInstallationAndRecordings() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        recordings = folder.resolve("recordings, क");
        Files.createDirectories(recordings);
        for (int i = 0; i < 4; i++) {
            CommandLineRun.writeSpeech(recordings.resolve(i + ".wav"), 1);
        }
    }

    private CommandLineRun annotate(String command, String... more) throws IOException {
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] { "annotate", command, recordings.toString(), "--task", "emo" }, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return CommandLineRun.of(install, all);
    }

    /** Two people label, one case is decided, gold is made, and a model is measured on it. */
    @Test
    void fromATaskToAnEvaluationAgainstGold() throws IOException {
        assertEquals(0, annotate("new", "--labels", "loud,soft", "--annotators", "ann,bob", "--order", "corpus").exitCode());
        assertEquals(2, annotate("new", "--labels", "loud,soft").exitCode());
        assertEquals(0, annotate("label", "--annotator", "ann", "--label", "1").exitCode());
        Path table = Files.writeString(folder.resolve("t.csv"), "file,label\n1.wav,soft\n2.wav,soft\n3.wav,loud\n");
        assertEquals(0, annotate("label", "--annotator", "ann", "--from", table.toString()).exitCode());
        Files.writeString(table, "file,label\n0.wav,loud\n1.wav,soft\n2.wav,loud\n3.wav,loud\n");
        assertEquals(0, annotate("label", "--annotator", "bob", "--from", table.toString()).exitCode());
        CommandLineRun agreement = annotate("agreement", "--format", "csv");
        assertTrue(agreement.out().startsWith("figure,value,low,high\nalpha nominal,0.533,"), agreement.out());
        assertTrue(annotate("disagreements").out().contains("2.wav"));
        assertEquals(0, annotate("decide", "--by", "head", "--recording", "2.wav", "--label", "soft", "--why", "low").exitCode());
        CommandLineRun gold = annotate("gold");
        assertTrue(gold.out().contains("4 recordings have a gold label (1 of them by decision)"), gold.out() + gold.err());
        CommandLineRun evaluated = CommandLineRun.of(install, "evaluate", recordings.toString(), "--labels", "emo");
        assertEquals(0, evaluated.exitCode(), evaluated.err());
        assertTrue(evaluated.err().contains("the ceiling for a model"), evaluated.err());
        CommandLineRun folders = CommandLineRun.of(install, "agreement", recordings.resolve("annotations/emo").toString());
        assertTrue(folders.out().contains("α = 0.533"), folders.out() + folders.err());
        Path exported = folder.resolve("all.csv");
        assertEquals(0, annotate("export", "--out", exported.toString()).exitCode());
        assertEquals(9, Files.readAllLines(exported).size());
    }

    /** Traces of two people: listed, decided on, made gold of; and agreement over time of whole recordings. */
    @Test
    void tracesAreDecided() throws IOException {
        assertEquals(0, annotate("new", "--unit", "trace", "--traces", "arousal:-1:1:20").exitCode());
        for (String who : List.of("ann", "bob")) {
            Path trace = Files.writeString(folder.resolve(who + ".csv"), "time,value\n0,0\n0.1,"
                    + (who.equals("ann") ? "0.5\n" : "-0.5\n"));
            assertEquals(0, annotate("trace", "--annotator", who, "--recording", "1.wav", "--trace", "arousal", "--from", trace.toString())
                    .exitCode());
        }
        assertTrue(annotate("disagreements").out().contains("arousal 0.17"), annotate("disagreements").out());
        assertEquals(2, annotate("decide", "--by", "head", "--recording", "1.wav", "--take", "cy").exitCode());
        assertEquals(0, annotate("decide", "--by", "head", "--recording", "1.wav", "--take", "bob").exitCode());
        assertTrue(annotate("disagreements").out().contains("bob's"));
        CommandLineRun gold = annotate("gold");
        assertTrue(gold.out().contains("1 recording has gold traces (1 of them by decision)"), gold.out() + gold.err());
        assertTrue(Files.readString(recordings.resolve("annotations/emo/gold/1.wav.arousal.csv")).contains("0.1000,-0.5000"));
    }

    /** Recordings that nobody has labelled yet become a project, and a task of it. */
    @Test
    void aProjectNeedsNoLabels() throws IOException {
        String study = folder.resolve("study").toString();
        assertEquals(0, CommandLineRun.of(install, "project", "new", study).exitCode());
        CommandLineRun made = CommandLineRun.of(install, "project", "import", study, recordings.toString(), "--name", "calls");
        assertEquals(0, made.exitCode(), made.err());
        assertTrue(made.out().contains("4 recordings of 0 speakers imported"), made.out());
        assertTrue(made.err().contains("None of them has a label yet"), made.err());
        CommandLineRun refused = CommandLineRun.of(install, "run", study);
        assertEquals(2, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains("None of the 4 recordings has a label, so no model can be judged"), refused.err());
        CommandLineRun task = CommandLineRun.of(install, "annotate", "new", study, "--task", "emo", "--labels", "loud,soft");
        assertTrue(task.out().contains("4 recordings, labels loud, soft"), task.out() + task.err());
    }

    @Test
    void wrongCallsAreSentences() throws IOException {
        assertEquals(2, annotate("show").exitCode());
        annotate("new", "--labels", "loud,soft", "--annotators", "ann");
        for (List<String> wrong : List.of(List.of("--annotator", "dan", "--label", "loud"), List.of("--annotator", "ann", "--label",
                "angry"),
                List.of("--annotator", "ann"), List.of("--annotator", "ann", "--label", "loud", "--recording", "9.wav"),
                List.of("--annotator", "ann", "--label", "loud", "--intensity", "3"))) {
            CommandLineRun run = annotate("label", wrong.toArray(String[]::new));
            assertEquals(2, run.exitCode(), wrong + run.err());
            assertTrue(run.err().startsWith("sparsha: "), run.err());
        }
        assertTrue(annotate("agreement").err().contains("Nobody has given an answer"));
    }
}
