/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.sparsha.core.ShellWords;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/**
 * The folder of a prepared job: {@value #JOB}, {@value #BATCHES} (a batch a line) and {@value #MODEL} (the model's package). It has all
 * that the processes need but the recordings.
 *
 * @param path the folder
 */
public record JobFolder(Path path) {

    /** What is the same for all recordings. */
    public static final String JOB = "job.json";
    /** The batches, one a line. */
    public static final String BATCHES = "batches.jsonl";
    /** The model's package. */
    public static final String MODEL = "model.zip";
    /** What the engine says while it runs. */
    public static final String LOG = "engine.log";

    /** Writes the folder; what another job has left there is replaced. */
    static JobFolder write(Path folder, ClusterJob job, List<RecordingBatch> batches, Path modelPackage) throws CorpusException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CorpusException("Cannot write the job to " + folder + " (" + AtomicFiles.reason(e)
                    + "): choose another folder or make room there.", e);
        }
        AtomicFiles.writeText(folder.resolve(JOB), job.text() + "\n");
        AtomicFiles.write(folder.resolve(BATCHES), out -> {
            for (RecordingBatch batch : batches) {
                out.write((batch.text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        AtomicFiles.write(folder.resolve(MODEL), out -> zip(modelPackage, out));
        return new JobFolder(folder);
    }

    /** The same package gives the same bytes. */
    private static void zip(Path folder, OutputStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8); // closing it would close the file
        for (Path file : files) {
            ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
            entry.setLastModifiedTime(FileTime.fromMillis(0));
            zip.putNextEntry(entry);
            Files.copy(file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * The line that submits this job by hand.
     *
     * @param master address of the master
     * @return a command line; the job's jar and the folder for answers are to be filled in
     */
    public String submission(String master) {
        return "spark-submit --master " + ShellWords.quoted(master) + " sparsha-cluster-job.jar "
                + ShellWords.quoted(path.toAbsolutePath().normalize().toString()) + " ANSWERS";
    }

    /** Removes the folder with what is in it. */
    void remove() throws CorpusException {
        try {
            AtomicFiles.removeFolder(path);
        } catch (IOException e) {
            throw new CorpusException("Cannot remove " + path + ": " + AtomicFiles.reason(e) + ".", e);
        }
    }
}
