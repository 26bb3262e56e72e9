/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.spark.SparkEngine;
import org.sparsha.application.spark.SparkStorage;
import org.sparsha.audio.SoundDecoder;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Corpora and runs in what Hadoop calls file systems; the one of these tests is that of this machine, by its address. */
class StorageTest {

    @TempDir
    Path folder;

    private SparkEngine engine() throws SparshaException {
        return ClusterRun.engine("local[2]", 3);
    }

    private static ParquetRows table(Storage storage, Path at, String... names) {
        return new ParquetRows(storage, storage.path(at.toString()), List.of(names).stream()
                .map(name -> new ParquetRows.Column(name, name.equals("age") ? ParquetRows.Kind.NUMBER : ParquetRows.Kind.TEXT)).toList());
    }

    /** What a run says, but for where the recordings are. */
    private static Map<String, String> without(Map<String, String> run, String address) {
        run.replaceAll((name, text) -> text.replace(address, "").replaceAll("\"check\":\"\\w+\"", ""));
        return run;
    }

    private static void assertSame(Map<String, String> expected, Map<String, String> found) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, text) -> assertEquals(text, found.get(name), name));
    }

    @Test
    void aStorageSystemGivesTheSameAsFiles() throws Exception {
        ClusterRun run = new ClusterRun(folder, 20);
        Map<String, String> expected = run.here(ClusterRun.explained());
        String address = run.place().toUri().toString().replaceFirst("/+$", "");
        Map<String, String> fetched = run.fromStorage("fetched", address + "/manifest.csv", ClusterRun.explained(), engine());
        assertSame(without(expected, run.place() + "/"), without(fetched, address.replaceFirst("file:///", "file:/") + "/"));
        assertFalse(Files.exists(run.folder("fetched").resolve("job")));
    }

    @Test
    void labelsOfAFolderAreReadFromItsMirror() throws Exception {
        ClusterRun run = new ClusterRun(folder, 9);
        Files.delete(run.place().resolve("manifest.csv"));
        for (int i = 1; i < 9; i++) {
            Path to = Files.createDirectories(run.place().resolve(i % 2 == 0 ? "anger" : "sadness"));
            Files.move(run.place().resolve(i + ".wav"), to.resolve("a recording " + i + ".wav"));
        }
        SparkStorage.Mirrored mirrored = new SparkStorage(engine()).mirror(run.place().toUri().toString(), folder.resolve("out/mirror"),
                Progress.none());
        Path mirror = mirrored.place().resolve("anger/a recording 2.wav");
        assertEquals(SoundDecoder.BEGIN, Files.size(mirror));
        Path fetched = folder.resolve("fetched.wav");
        Storage.ofProcess().fetch(mirrored.recordings().address(mirror), fetched);
        assertEquals(-1, Files.mismatch(run.place().resolve("anger/a recording 2.wav"), fetched));
    }

    @Test
    void aManifestMayBeOneOfParquet() throws Exception {
        ClusterRun run = new ClusterRun(folder, 20);
        Path table = run.place().resolve("manifest.parquet");
        try (ParquetRows rows = table(Storage.ofProcess(), table, "file", "speaker", "label")) {
            for (String line : Files.readAllLines(run.place().resolve("manifest.csv")).stream().skip(1).toList()) {
                rows.add(List.of(line.split(",")));
            }
        }
        Map<String, String> expected = run.here(Optional.empty());
        Map<String, String> fetched = run.fromStorage("parquet", table.toString(), Optional.empty(), engine());
        assertSame(without(expected, run.place() + "/"), without(fetched, "file:" + run.place() + "/"));
    }

    @Test
    void valuesOfParquetKeepTheirMeaning() throws Exception {
        Path table = folder.resolve("corpus/t.parquet");
        try (ParquetRows rows = table(Storage.ofProcess(), table, "file", "label", "age")) {
            rows.add(List.of("a, b.wav", "„froh\"", "7.5"));
            rows.add(List.of(folder.resolve("corpus/below/c.wav").toUri().toString().replace("file:///", "file:/"), "", ""));
        }
        Path csv = folder.resolve("t.csv");
        Storage storage = Storage.ofProcess();
        ParquetManifest.write(storage, storage.path(table.toString()), csv);
        assertEquals(List.of("file,label,age", "\"a, b.wav\",\"„froh\"\"\",7.5", "below/c.wav,,"), Files.readAllLines(csv));
    }

    @Test
    void aRunGoesToParquetAndBackByteForByte() throws Exception {
        ClusterRun run = new ClusterRun(folder, 12);
        run.here(ClusterRun.explained());
        byte[] large = new byte[20 << 20]; // more than a row holds
        new Random(1).nextBytes(large);
        Files.write(run.folder("here").resolve("large.bin"), large);
        Files.createFile(run.folder("here").resolve("empty.txt"));
        Map<String, String> expected = ClusterRun.bytes(run.folder("here"));
        SparkStorage storage = new SparkStorage(engine());
        String target = folder.resolve("tables").toUri().toString();
        storage.checkFree(target, Progress.none());
        storage.write(run.folder("here"), target, Progress.none());
        assertSaid("There is something at file:", () -> storage.checkFree(target, Progress.none()));
        storage.read(target, folder.resolve("back"), Progress.none());
        expected.remove("lock"); // of whoever writes the folder
        assertSame(expected, ClusterRun.bytes(folder.resolve("back")));
        assertEquals(12, rows("predictions"));
        assertTrue(rows("segments") > 20);
        assertTrue(rows("metrics") > 20);

        SparshaException twice = assertThrows(SparshaException.class, () -> storage.write(run.folder("here"), target, Progress.none()));
        assertTrue(twice.getMessage().startsWith("There is something at file:"), twice.getMessage());
        SparshaException used = assertThrows(SparshaException.class, () -> storage.read(target, folder.resolve("back"), Progress.none()));
        assertTrue(used.getMessage().contains("is in use already"), used.getMessage());
        Files.delete(folder.resolve("tables/_SUCCESS"));
        SparshaException half = assertThrows(SparshaException.class, () -> storage.read(target, folder.resolve("half"), Progress.none()));
        assertTrue(half.getMessage().contains("_SUCCESS"), half.getMessage());
        assertFalse(Files.exists(folder.resolve("half")));
    }

    private long rows(String name) throws IOException, SparshaException {
        Storage storage = Storage.ofProcess();
        Path csv = folder.resolve(name + ".csv");
        ParquetManifest.write(storage, storage.path(folder.resolve("tables").resolve(name).toString()), csv);
        return Files.readAllLines(csv).size() - 1;
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        SparkStorage storage = new SparkStorage(engine());
        Path mirror = folder.resolve("out/mirror");
        String missing = folder.resolve("nowhere").toUri().toString();
        assertSaid("Cannot read the corpus " + missing, () -> storage.mirror(missing, mirror, Progress.none()));
        assertSaid("Cannot read the corpus nosuch://host/a", () -> storage.mirror("nosuch://host/a", mirror, Progress.none()));
        Path damaged = Files.writeString(folder.resolve("damaged.parquet"), "PAR1 but not really PAR1");
        assertSaid("damaged.parquet can't be read as Parquet", () -> storage.mirror(damaged.toString(), mirror, Progress.none()));
        Path hostile = folder.resolve("hostile");
        try (ParquetRows rows = new ParquetRows(Storage.ofProcess(), Storage.ofProcess().path(hostile.resolve("files").toString()),
                List.of(new ParquetRows.Column("path", ParquetRows.Kind.TEXT), new ParquetRows.Column("piece", ParquetRows.Kind.NUMBER),
                        new ParquetRows.Column("bytes", ParquetRows.Kind.BYTES)))) {
            rows.add("../outside.txt", 0, new byte[1]);
        }
        Files.createFile(hostile.resolve("_SUCCESS"));
        assertSaid("outside of the run", () -> storage.read(hostile.toString(), folder.resolve("run"), Progress.none()));
        assertFalse(Files.exists(folder.resolve("outside.txt")));
    }

    private static void assertSaid(String part, org.junit.jupiter.api.function.Executable work) {
        SparshaException said = assertThrows(SparshaException.class, work);
        assertTrue(said.getMessage().contains(part), said.getMessage());
    }
}
