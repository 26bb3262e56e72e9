/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.spark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.application.cluster.ClusterEngine;
import org.sparsha.application.cluster.RemoteRecordings;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;

/**
 * Storage systems that Spark knows (HDFS, object stores, Parquet), used through a child process with Spark's classes.
 *
 * @param engine says where Spark is; its settings (such as {@code spark.hadoop.fs.s3a.endpoint}) hold for the storage, too
 */
public record SparkStorage(SparkEngine engine) {

    private static final String LOG = "storage.log";

    /**
     * A corpus that can be opened here.
     *
     * @param place what to open: a folder, or a manifest in CSV
     * @param recordings where its recordings are
     */
    public record Mirrored(Path place, RemoteRecordings recordings) {

        /**
         * Opens the corpus. Recordings that a manifest names and that aren't in the storage fail when they are asked about.
         *
         * @param corpora opens it
         * @param scheme the scheme of the folder; empty to guess it
         * @param progress cancels
         * @return the corpus, its files in the mirror
         * @throws CorpusException where no scheme fits, or the manifest can't be read
         */
        public Corpus open(Corpora corpora, Optional<LabelScheme> scheme, Progress progress) throws CorpusException {
            return Files.isRegularFile(place) ? Manifests.readUnseen(place).heardBy(corpora.reader())
                    : corpora.open(place, scheme, progress);
        }
    }

    /**
     * Makes a folder that stands for a corpus in a storage system.
     *
     * @param corpus address of a folder or a manifest, see {@link RemoteRecordings#isMeant}
     * @param folder where to make it; what is there from before is replaced
     * @param progress cancels
     * @return what was made
     * @throws SparshaException where the corpus can't be read or the folder not be written
     */
    public Mirrored mirror(String corpus, Path folder, Progress progress) throws SparshaException {
        remove(folder);
        List<String> said = new ArrayList<>();
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new CorpusException("Cannot write to " + folder + ": " + AtomicFiles.reason(e) + ".", e);
        }
        process(folder.resolveSibling(LOG)).run(program(JobJar.MIRROR), List.of(corpus, folder.toAbsolutePath().toString()), said::add,
                Progress.cancelOnly(progress));
        return new Mirrored(Path.of(said.get(1)), new RemoteRecordings(said.get(0), folder.toAbsolutePath()));
    }

    /**
     * Makes sure that a run can be written to an address, before the run is made.
     *
     * @param target address of a folder
     * @param progress cancels
     * @throws SparshaException where there is something already, or the storage can't be reached
     */
    public void checkFree(String target, Progress progress) throws SparshaException {
        withLog(log -> process(log).run(program(JobJar.PARQUET), List.of("check", target), none(), Progress.cancelOnly(progress)));
    }

    /**
     * Writes a run's folder as tables in Parquet.
     *
     * @param run the folder
     * @param target address of a folder that isn't there yet
     * @param progress cancels
     * @throws SparshaException where the folder is none of a run that is done, or the target can't be written
     */
    public void write(Path run, String target, Progress progress) throws SparshaException {
        if (!SavedRun.isRun(run) || !Files.isRegularFile(run.resolve("predictions.csv"))) {
            throw new CorpusException("There is no run with tables in " + run + ": name the folder of a run that is done.");
        }
        withLog(log -> process(log).run(program(JobJar.PARQUET), List.of("write", run.toAbsolutePath().toString(), target), none(),
                Progress.cancelOnly(progress)));
    }

    /**
     * Makes a run's folder of tables in Parquet that {@link #write} has made: the same files, byte for byte.
     *
     * @param source address of the tables
     * @param run the folder, which must not be there yet or be empty
     * @param progress cancels
     * @throws SparshaException where the tables aren't whole, or the folder can't be written; it is then as it was
     */
    public void read(String source, Path run, Progress progress) throws SparshaException {
        String[] inside = run.toFile().list();
        if (inside != null && inside.length > 0 || Files.isRegularFile(run)) {
            throw new CorpusException(run + " is in use already: name a folder that isn't there yet.");
        }
        Path part = run.toAbsolutePath().resolveSibling(run.toAbsolutePath().getFileName() + ".part");
        remove(part);
        try {
            withLog(log -> process(log).run(program(JobJar.PARQUET), List.of("read", source, part.toString()), none(),
                    Progress.cancelOnly(progress)));
            if (!SavedRun.isRun(part)) {
                throw new CorpusException(source + " holds no run: name what 'cluster export' wrote.");
            }
            Files.deleteIfExists(run);
            Files.move(part, run);
        } catch (IOException e) {
            throw new CorpusException("Cannot write the run to " + run + ": " + AtomicFiles.reason(e) + ".", e);
        } finally {
            remove(part);
        }
    }

    /** Work that has a log. */
    @FunctionalInterface
    private interface Logged {
        void run(Path log) throws SparshaException;
    }

    private static void withLog(Logged work) throws SparshaException {
        Path folder;
        try {
            folder = Files.createTempDirectory("sparsha-storage");
        } catch (IOException e) {
            throw new CorpusException("There is no temporary folder on this machine (" + AtomicFiles.reason(e)
                    + "): make room there, or set java.io.tmpdir.", e);
        }
        try {
            work.run(folder.resolve(LOG));
        } finally {
            remove(folder);
        }
    }

    private SparkProcess process(Path log) {
        return new SparkProcess(engine.options(), log, "");
    }

    private String program(String attribute) throws CorpusException {
        return JobJar.program(engine.jobJar(), attribute);
    }

    private static ClusterEngine.Answers none() {
        return answer -> {
        };
    }

    private static void remove(Path folder) throws CorpusException {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            AtomicFiles.removeFolder(folder);
        } catch (IOException e) {
            throw new CorpusException("Cannot remove " + folder + ": " + AtomicFiles.reason(e) + ".", e);
        }
    }
}
