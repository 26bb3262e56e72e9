/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.sparsha.audio.AudioInfo;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.Recording;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.model.Audibility;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelOutput;
import org.sparsha.model.ReferenceClips;
import org.sparsha.train.FewClip;
import org.sparsha.train.TrainingException;

/**
 * A model that others are made on top of: what it answers, and what its embedding is, for each recording; as it is, and fitted to
 * recordings where its package can be.
 */
final class FewBase {

    private final Model model;
    private final String embedding;
    private final List<String> labels;
    private final List<List<FeatureMatrix>> matrices = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<FewClip> clips = new ArrayList<>();

    private FewBase(Model model, String embedding, List<String> labels) {
        this.model = model;
        this.embedding = embedding;
        this.labels = labels;
    }

    /** Analyses recordings, whose classes are {@code labels}; those that can't be are left out. The model stays the caller's. */
    static FewBase of(Model model, List<Recording> recordings, List<String> labels, ExecutorService executor, Progress progress)
            throws SparshaException {
        ModelDescriptor descriptor = model.descriptor();
        Optional<ModelOutput> output = descriptor.outputs().stream().filter(one -> one.role() == ModelOutput.Role.EMBEDDING).findFirst();
        if (output.isEmpty() || descriptor.task() != ModelDescriptor.Task.CATEGORICAL
                || descriptor.scores().activation() != ModelOutput.Activation.SOFTMAX || descriptor.input().scaler().isPresent()) {
            throw new TrainingException("Nothing can be made on top of the model " + descriptor.id() + ": it takes one of classes whose "
                    + "package names an output of the role 'embedding' and no scaler. Ours do, where they are trained to be fitted, by "
                    + "the recipe statistics (--recipe statistics --normalisation any).");
        }
        FewBase base = new FewBase(model, output.get().name(), labels);
        base.analyse(recordings, executor, progress);
        return base;
    }

    private void analyse(List<Recording> all, ExecutorService executor, Progress progress) throws SparshaException {
        List<Callable<List<FeatureMatrix>>> tasks = new ArrayList<>();
        for (Recording recording : all) {
            tasks.add(() -> {
                progress.checkCancelled();
                List<FeatureMatrix> extracted = model.inputs().extract(read(recording));
                progress.worked(1.0 / all.size());
                return extracted;
            });
        }
        try {
            List<Future<List<FeatureMatrix>>> futures = executor.invokeAll(tasks);
            for (int i = 0; i < all.size(); i++) {
                try {
                    List<FeatureMatrix> extracted = futures.get(i).get();
                    clips.add(new FewClip(labels.indexOf(all.get(i).label()), all.get(i).speaker(), model.embedding(extracted, embedding),
                            mapped(model, extracted)));
                    matrices.add(extracted);
                    recordings.add(all.get(i));
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof CancelledException cancelled) {
                        throw cancelled;
                    }
                    left.add(all.get(i).key() + ": " + (e.getCause() instanceof SparshaException known ? known.getMessage()
                            : "it can't be analysed: " + e.getCause()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private float[] read(Recording recording) throws SparshaException {
        AudioInfo info = recording.info();
        float[] mono = recording.read(recording.span().inSamples(info.frames(), info.sampleRate()))
                .mono(model.sampleRate());
        var nothing = Audibility.nothingToHear(mono, model.sampleRate());
        if (nothing.isPresent()) {
            throw new CorpusException(nothing.get().message());
        }
        return mono;
    }

    private double[] mapped(Model asked, List<FeatureMatrix> extracted) throws ModelException {
        double[] scores = asked.predict(List.of(extracted)).getFirst().scores();
        double[][] map = map();
        double[] result = new double[labels.size()];
        for (int from = 0; from < scores.length; from++) {
            for (int to = 0; to < result.length; to++) {
                result[to] += scores[from] * map[from][to];
            }
        }
        return result;
    }

    /** From the model's classes to ours by their words; a class that it doesn't know gets the mean of those it knows. */
    double[][] map() {
        List<String> own = model.descriptor().labels();
        double[][] map = new double[own.size()][labels.size()];
        List<Integer> shared = new ArrayList<>();
        for (int to = 0; to < labels.size(); to++) {
            int from = from(own, labels.get(to));
            if (from >= 0) {
                map[from][to] = 1;
                shared.add(from);
            }
        }
        for (int to = 0; to < labels.size(); to++) {
            if (from(own, labels.get(to)) < 0) {
                for (int from : shared) {
                    map[from][to] = 1.0 / shared.size();
                }
            }
        }
        return map;
    }

    private static int from(List<String> own, String label) {
        return EmotionWords.match(label, own).map(own::indexOf).orElse(-1);
    }

    /** The classes that the model knows, too. */
    List<String> known() {
        return labels.stream().filter(label -> from(model.descriptor().labels(), label) >= 0).toList();
    }

    boolean canBeFitted() {
        return model.descriptor().input().normalisation().isPresent();
    }

    /** The model fitted to some of the recordings, without their labels; to be closed by the caller. */
    Model fitted(int[] members) throws ModelException {
        ReferenceClips reference = new ReferenceClips(model);
        for (int member : members) {
            reference.add(matrices.get(member));
        }
        return reference.fit();
    }

    /** All recordings as a fitted model answers to them. */
    List<FewClip> asked(Model fitted, int[] wanted) throws ModelException {
        List<FewClip> result = new ArrayList<>(clips);
        for (int one : wanted) {
            result.set(one, clips.get(one).withBase(mapped(fitted, matrices.get(one))));
        }
        return result;
    }

    /** The scores of another model of our classes for one of the recordings. */
    double[] askedBy(Model other, int recording) throws ModelException {
        return other.predict(List.of(matrices.get(recording))).getFirst().scores();
    }

    Model model() {
        return model;
    }

    String embedding() {
        return embedding;
    }

    List<FewClip> clips() {
        return clips;
    }

    List<Recording> recordings() {
        return recordings;
    }

    List<String> left() {
        return left;
    }
}
