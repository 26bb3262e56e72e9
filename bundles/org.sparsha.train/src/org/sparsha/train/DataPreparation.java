/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.sparsha.audio.AudioInfo;
import org.sparsha.core.CancelledException;
import org.sparsha.core.FileReplacement;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Recording;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;

/** Analyses recordings and their altered copies and writes the matrices for the training process. */
final class DataPreparation {

    /** Longer recordings are left out: they would make every batch as long as themselves. */
    static final double LONGEST_SECONDS = 60;
    private static final int GROUP = 64;
    private static final float SILENT = 1e-7f;

    private final FeatureExtractor extractor;
    private final boolean flagged;
    private final List<Augmentation> augmentations;
    private final long seed;
    private final ExecutorService executor;

    DataPreparation(FeatureExtractor extractor, boolean flagged, List<Augmentation> augmentations, long seed, ExecutorService executor) {
        this.extractor = extractor;
        this.flagged = flagged;
        this.augmentations = augmentations.stream().filter(augmentation -> !augmentation.kind().isMask()).toList();
        this.seed = seed;
        this.executor = executor;
    }

    private record Analysed(List<FeatureMatrix> variants, String problem) {
    }

    /**
     * Analyses all recordings; those that can't be are left out.
     *
     * @param recordings the recordings
     * @param file where the matrices go
     * @param progress told of finished work
     * @return what lies where
     * @throws TrainingException where the file can't be written
     */
    TrainingData run(List<Recording> recordings, Path file, Progress progress) throws TrainingException {
        List<Recording> kept = new ArrayList<>();
        List<int[]> frames = new ArrayList<>();
        List<long[]> offsets = new ArrayList<>();
        List<float[]> pooled = new ArrayList<>();
        List<String> left = new ArrayList<>();
        long at = 0;
        try (FileReplacement replacement = FileReplacement.of(file);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(replacement.path()), 1 << 20)) {
            for (int start = 0; start < recordings.size(); start += GROUP) {
                progress.checkCancelled();
                List<Recording> group = recordings.subList(start, Math.min(recordings.size(), start + GROUP));
                List<Analysed> results = analyse(group, start);
                for (int i = 0; i < group.size(); i++) {
                    Analysed analysed = results.get(i);
                    if (!analysed.problem.isEmpty()) {
                        left.add(group.get(i).key() + ": " + analysed.problem);
                        continue;
                    }
                    int[] lengths = new int[analysed.variants.size()];
                    long[] places = new long[lengths.length];
                    for (int v = 0; v < lengths.length; v++) {
                        FeatureMatrix matrix = analysed.variants.get(v);
                        lengths[v] = matrix.frames();
                        places[v] = at;
                        at += matrix.size();
                        write(matrix, out);
                    }
                    kept.add(group.get(i));
                    frames.add(lengths);
                    offsets.add(places);
                    pooled.add(PooledVector.of(analysed.variants.getFirst(), flagged));
                }
                progress.worked((double) group.size() / recordings.size());
            }
            out.close();
            replacement.commit();
        } catch (IOException e) {
            throw new TrainingException("The features can't be written to " + file + " (" + AtomicFiles.reason(e)
                    + "). Make room on the disk or choose another output folder.", e);
        }
        return new TrainingData(kept, frames, offsets, extractor.names().size(), pooled, left);
    }

    /** Analyses recordings one after the other, on the calling thread, and keeps nothing. @return seconds a recording */
    double secondsEach(List<Recording> recordings) {
        long start = System.nanoTime();
        for (int i = 0; i < recordings.size(); i++) {
            analyse(recordings.get(i), seed + i);
        }
        return (System.nanoTime() - start) / 1e9 / recordings.size();
    }

    private List<Analysed> analyse(List<Recording> group, int first) throws TrainingException {
        List<Callable<Analysed>> tasks = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Recording recording = group.get(i);
            long own = seed + first + i;
            tasks.add(() -> analyse(recording, own));
        }
        List<Analysed> results = new ArrayList<>();
        try {
            for (Future<Analysed> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw new TrainingException("The recordings can't be analysed: " + e.getCause().getMessage(), e);
        }
        return results;
    }

    private Analysed analyse(Recording recording, long own) {
        try {
            AudioInfo info = recording.info();
            double start = recording.span().start();
            double end = recording.span().end().orElse((double) info.frames() / info.sampleRate());
            if (end - start > LONGEST_SECONDS) {
                return new Analysed(List.of(), "it is longer than " + (int) LONGEST_SECONDS + " s; cut it into utterances.");
            }
            SampleRange range = new SampleRange(Math.round(start * info.sampleRate()), Math.round(end * info.sampleRate()));
            float[] mono = recording.read(range).mono(extractor.sampleRate());
            if (silent(mono)) {
                return new Analysed(List.of(), "it is silent.");
            }
            List<FeatureMatrix> variants = new ArrayList<>();
            variants.add(extractor.extract(mono));
            for (Augmentation augmentation : augmentations) {
                variants.add(extractor.extract(augmentation.apply(mono, extractor.sampleRate(), own)));
            }
            return new Analysed(variants, "");
        } catch (SparshaException e) {
            return new Analysed(List.of(), e.getMessage());
        }
    }

    private static boolean silent(float[] mono) {
        for (float sample : mono) {
            if (Math.abs(sample) > SILENT) {
                return false;
            }
        }
        return true;
    }

    private static void write(FeatureMatrix matrix, OutputStream out) throws IOException {
        float[] values = new float[matrix.size()];
        matrix.copyTo(values, 0);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }
}
