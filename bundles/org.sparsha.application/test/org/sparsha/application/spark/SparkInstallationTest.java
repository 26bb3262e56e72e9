/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where Spark is found, and what is said where it isn't. */
class SparkInstallationTest {

    @TempDir
    Path folder;

    @Test
    void findsAFolderOfSparkOrOfItsJars() throws Exception {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        Files.createFile(jars.resolve("spark-core_2.13-4.2.0.jar"));
        SparkInstallation expected = new SparkInstallation(jars, "4.2.0");
        assertEquals(expected, SparkInstallation.find(Optional.of(folder), Optional.empty()));
        assertEquals(expected, SparkInstallation.find(Optional.of(jars), Optional.empty()));
        assertEquals(expected, SparkInstallation.find(Optional.empty(), Optional.of(folder.toString())));
    }

    @Test
    void saysHowToGetIt() {
        CorpusException none = assertThrows(CorpusException.class, () -> SparkInstallation.find(Optional.empty(), Optional.of("")));
        assertTrue(none.getMessage().contains("SPARK_HOME") && none.getMessage().contains("--spark"), none.getMessage());
        CorpusException empty = assertThrows(CorpusException.class, () -> SparkInstallation.find(Optional.of(folder), Optional.empty()));
        assertTrue(empty.getMessage().contains("spark-core_2.13"), empty.getMessage());
        assertThrows(CorpusException.class, () -> SparkInstallation.find(Optional.of(folder.resolve("gone")), Optional.empty()));
    }

    @Test
    void refusesAnotherSpark() throws Exception {
        Files.createFile(folder.resolve("spark-core_2.12-3.5.1.jar"));
        CorpusException other = assertThrows(CorpusException.class, () -> SparkInstallation.find(Optional.of(folder), Optional.empty()));
        assertTrue(other.getMessage().contains("3.5.1") && other.getMessage().contains("2.12"), other.getMessage());
    }

    @Test
    void theJobIsFoundOrItIsSaidHowToBuildIt() throws Exception {
        CorpusException none = assertThrows(CorpusException.class, () -> JobJar.find(Optional.empty(), Optional.empty(), folder));
        assertTrue(none.getMessage().contains("releng/build/cluster-job"), none.getMessage());
        Path jar = Files.createFile(folder.resolve("job.jar"));
        assertEquals(jar, JobJar.find(Optional.of(jar), Optional.empty(), folder));
        assertEquals(jar, JobJar.find(Optional.empty(), Optional.of(jar.toString()), folder));
    }

    @Test
    void ownSettingsWinAndPlainCallsSendNoJar() {
        List<String> local = new SparkSettings("local[2]", OptionalInt.of(7), List.of(), Map.of("spark.ui.enabled", "true"))
                .javaOptions(Path.of("job.jar"), Path.of("jars"));
        assertTrue(local.contains("-Dspark.ui.enabled=true"));
        assertFalse(local.contains("-Dspark.ui.enabled=false"));
        assertTrue(local.contains("-D" + SparkSettings.PARTITIONS + "=7"));
        assertFalse(String.join(" ", local).contains("spark.jars"));
        String remote = String.join(" ", new SparkSettings("spark://host:7077", OptionalInt.empty(), List.of(Path.of("more.jar")), Map.of())
                .javaOptions(Path.of("job.jar"), Path.of("jars")));
        assertTrue(remote.matches(".*spark\\.jars=file:\\S*job\\.jar,file:\\S*more\\.jar.*"), remote);
    }
}
