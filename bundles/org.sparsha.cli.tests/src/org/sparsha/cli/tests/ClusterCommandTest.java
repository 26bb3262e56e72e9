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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract of {@code cluster evaluate}, as far as it needs no Spark; {@code cluster/org.sparsha.spark} has the rest. */
class ClusterCommandTest {

    @TempDir
    Path folder;

    private Path install;
    private Path corpus;
    private Path run;

    @BeforeEach
    void makeInstallationAndCorpus() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        corpus = folder.resolve("corpus");
        run = folder.resolve("run");
        for (String path : List.of("loud/1.wav", "loud/2.wav", "soft/3.wav")) {
            Files.createDirectories(corpus.resolve(path).getParent());
            CommandLineRun.writeSpeech(corpus.resolve(path), 1);
        }
    }

    private CommandLineRun cluster(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("cluster", "evaluate", corpus.toString(), "--scheme", "folders", "--out",
                run.toString()));
        words.addAll(List.of(more));
        return CommandLineRun.of(install, words.toArray(String[]::new));
    }

    private static void refused(CommandLineRun call, String reason) {
        assertEquals(2, call.exitCode(), call.err());
        assertTrue(call.err().contains(reason), call.err());
    }

    @Test
    void preparesAJobForSubmissionByHand() {
        CommandLineRun prepared = cluster("--prepare", "--master", "k8s://https://host:443");
        assertEquals(0, prepared.exitCode(), prepared.err());
        assertTrue(prepared.out().startsWith("spark-submit --master k8s://https://host:443 "), prepared.out());
        for (String file : List.of("job.json", "batches.jsonl", "model.zip")) {
            assertTrue(Files.isRegularFile(run.resolve("job").resolve(file)), file);
        }
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsWritten() {
        refused(cluster("--spark", folder.resolve("gone").toString()), "There is no folder");
        refused(cluster("--spark", corpus.toString()), "spark-core_2.13");
        refused(cluster("--answers", folder.resolve("gone").toString()), "There is no folder");
        refused(cluster("--listening"), "--explain");
        refused(cluster("--prepare", "--answers", corpus.toString()), "one of them");
        refused(cluster("--prepare", "--parquet", folder.resolve("tables").toString()), "cluster export");
        refused(cluster("--partitions", "0"), "--partitions");
        refused(cluster("--conf", "master=local"), "spark.NAME=VALUE");
        refused(cluster("--master", "nowhere"), "'nowhere' is no master of Spark");
        refused(cluster("--master", "nowhere", "--prepare"), "'nowhere' is no master of Spark");
        assertFalse(Files.exists(run));
    }

    @Test
    void aMasterThatDoesNotAnswerIsSaidBeforeAnythingIsWritten() throws IOException {
        Path spark = Files.createDirectories(folder.resolve("spark/jars"));
        Files.createFile(spark.resolve("spark-core_2.13-4.2.0.jar"));
        Path job = Files.createFile(folder.resolve("job.jar"));
        refused(cluster("--spark", spark.toString(), "--job", job.toString(), "--master", "spark://localhost:1"),
                "No Spark master answers at spark://localhost:1");
        assertFalse(Files.exists(run));
    }

    @Test
    void sparkAndTheJobAreAskedForByName() throws IOException {
        Path spark = Files.createDirectories(folder.resolve("spark/jars"));
        Files.createFile(spark.resolve("spark-core_2.13-4.2.0.jar"));
        refused(cluster("--spark", spark.toString(), "--job", folder.resolve("job.jar").toString()), "releng/build/cluster-job");
    }
}
