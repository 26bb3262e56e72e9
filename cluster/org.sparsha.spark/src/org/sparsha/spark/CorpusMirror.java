/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.apache.hadoop.fs.FileStatus;
import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.application.contributions.ContributedSounds;
import org.sparsha.audio.SoundDecoder;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.CorpusException;

/**
 * Makes the folder that stands for a corpus in a storage system: its tables, and the first bytes of its recordings, by which schemes of
 * labels tell sounds from other files. Of a manifest nothing but itself is copied.
 */
public final class CorpusMirror {

    /** Bytes of a recording that are kept: enough for its format to be recognised. */
    private static final int HEAD = SoundDecoder.BEGIN;
    private static final long LARGEST_TABLE = 1L << 28;
    /** Requests under way at once; object stores answer slowly, but many at a time. */
    private static final int REQUESTS = 16;

    private final Storage storage;
    private final Path folder;
    private final SoundReader reader;

    private CorpusMirror(Storage storage, Path folder, SoundReader reader) {
        this.storage = storage;
        this.folder = folder;
        this.reader = reader;
    }

    /**
     * Makes a mirror; ends the process with 0, or with 1 where that failed.
     *
     * @param arguments address of a folder, a manifest or a table in Parquet; and the folder to write
     */
    public static void main(String[] arguments) {
        JobProcess.run(out -> new CorpusMirror(Storage.ofProcess(), Path.of(arguments[1]), ContributedSounds.reader(
                new ClassPathCatalog(Thread.currentThread().getContextClassLoader()))).make(arguments[0], out));
    }

    private void make(String address, Consumer<String> answers) throws IOException, SparshaException {
        org.apache.hadoop.fs.Path place = storage.path(address);
        FileStatus status;
        try {
            status = storage.status(place);
        } catch (IOException e) {
            throw new CorpusException("Cannot read the corpus " + address + ": " + JobProcess.reason(e) + ".", e);
        }
        Files.createDirectories(folder);
        org.apache.hadoop.fs.Path root = place.getParent();
        Path made;
        if (place.getName().endsWith(".parquet")) {
            made = folder.resolve(place.getName().replaceFirst("\\.parquet$", ".csv"));
            ParquetManifest.write(storage, place, made);
        } else if (status.isDirectory()) {
            root = place;
            made = folder;
            mirror(place);
        } else {
            made = folder.resolve(place.getName());
            copy(place, status.getLen());
        }
        answers.accept(root.toString());
        answers.accept(made.toString());
    }

    private void mirror(org.apache.hadoop.fs.Path root) throws IOException, SparshaException {
        try (ExecutorService executor = Executors.newFixedThreadPool(REQUESTS)) {
            List<Future<Path>> all = new ArrayList<>();
            for (FileStatus file : storage.files(root)) {
                String path = root.toUri().relativize(file.getPath().toUri()).getPath();
                Path to = folder.resolve(path).normalize();
                if (!to.startsWith(folder)) {
                    throw new CorpusException("The storage has a file outside of its folder, " + file.getPath() + ": nothing is read.");
                }
                all.add(executor.submit(part(file, path, to)));
            }
            for (Future<Path> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(JobProcess.reason(e.getCause()), e);
        }
    }

    private Callable<Path> part(FileStatus file, String path, Path to) {
        return () -> {
            boolean sound = reader.isSound(path);
            if (sound || AudioListing.hasTableEnding(path) && file.getLen() <= LARGEST_TABLE) {
                Files.createDirectories(to.getParent());
                try (InputStream in = storage.open(file.getPath())) {
                    if (sound) {
                        Files.write(to, in.readNBytes(HEAD));
                    } else {
                        Files.copy(in, to);
                    }
                }
            }
            return to;
        };
    }

    private void copy(org.apache.hadoop.fs.Path manifest, long length) throws IOException, SparshaException {
        if (length > LARGEST_TABLE) {
            throw new CorpusException("The manifest " + manifest + " has " + (length >> 20) + " MB, and at most " + (LARGEST_TABLE >> 20)
                    + " can be read: split it.");
        }
        try (InputStream in = storage.open(manifest)) {
            Files.copy(in, folder.resolve(manifest.getName()));
        }
    }
}
