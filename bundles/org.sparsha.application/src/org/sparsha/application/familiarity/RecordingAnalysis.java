/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.filter.Resampler;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.model.Audibility;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelInput;
import org.sparsha.model.familiarity.ClipStatistics;
import org.sparsha.train.Augmentation;
import org.sparsha.train.SurroundingsKind;

/** Reads recordings, alters them, takes their statistics and asks the model. What comes out doesn't depend on the number of threads. */
final class RecordingAnalysis {

    /** Longer recordings are left out: they are no utterances. */
    private static final double LONGEST_SECONDS = 60;

    private final Model model;
    private final HeldOutModels asked;
    private final List<Augmentation> copies;
    private final long seed;
    private final ClipStatistics statistics = ClipStatistics.create();
    private final List<String> left = new ArrayList<>();

    /**
     * @param model says what classes there are
     * @param asked the models that answer to a recording: the same one, or such as have never heard it
     */
    RecordingAnalysis(Model model, HeldOutModels asked, List<Augmentation> copies, long seed) {
        this.model = model;
        this.asked = asked;
        this.copies = copies;
        this.seed = seed;
    }

    /** What had to be left out, and why. */
    List<String> left() {
        return List.copyOf(left);
    }

    List<AnalysedRecording> all(List<Recording> recordings, ExecutorService executor, Progress progress) throws SparshaException {
        List<Callable<AnalysedRecording>> tasks = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            Recording recording = recordings.get(i);
            long own = seed + i;
            tasks.add(() -> {
                progress.checkCancelled();
                AnalysedRecording analysed = analyse(recording, own);
                progress.worked(1.0 / recordings.size());
                return analysed;
            });
        }
        List<AnalysedRecording> result = new ArrayList<>();
        try {
            List<Future<AnalysedRecording>> futures = executor.invokeAll(tasks);
            for (int i = 0; i < futures.size(); i++) {
                try {
                    result.add(futures.get(i).get());
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof CancelledException cancelled) {
                        throw cancelled;
                    }
                    if (!(e.getCause() instanceof SparshaException)) {
                        throw new CorpusException(recordings.get(i).path() + " can't be analysed: " + e.getCause(), e);
                    }
                    left.add(recordings.get(i).key() + ": " + e.getCause().getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        return result;
    }

    private AnalysedRecording analyse(Recording recording, long chance) throws SparshaException {
        float[] mono = read(recording);
        List<double[]> vectors = new ArrayList<>();
        List<double[]> answers = new ArrayList<>();
        List<Optional<double[]>> unlearned = new ArrayList<>();
        List<float[]> signals = new ArrayList<>(List.of(mono));
        for (Augmentation copy : copies) {
            signals.add(copy.apply(mono, model.sampleRate(), chance));
        }
        boolean classes = model.descriptor().task() == ModelDescriptor.Task.CATEGORICAL;
        for (int variant = 0; variant < signals.size(); variant++) {
            float[] signal = signals.get(variant);
            Model own = asked.model().apply(recording);
            List<FeatureMatrix> extracted = classes || sameFrames() ? own.inputs().extract(signal) : List.of();
            vectors.add(sameFrames() && extracted.size() == 1 ? statistics.of(extracted.getFirst())
                    : statistics.of(Resampler.resample(signal, model.sampleRate(), statistics.sampleRate())));
            if (classes) {
                answers.add(own.predict(List.of(extracted)).get(0).probabilities());
            }
            Optional<Model> stranger = variant == 0 || !classes ? Optional.empty()
                    : asked.without().apply(recording, SurroundingsKind.of(copies.get(variant - 1)));
            unlearned.add(stranger.isEmpty() ? Optional.empty()
                    : Optional.of(stranger.get().predict(List.of(extracted)).get(0).probabilities()));
        }
        int label = model.descriptor().labels().indexOf(recording.label());
        return new AnalysedRecording(recording, vectors, answers, classes && label >= 0 ? Optional.of(label) : Optional.empty(),
                unlearned);
    }

    /** Whether the model's own input is made of the very frames that the statistics are made of, so that these need be computed once. */
    private boolean sameFrames() {
        ModelInput input = model.descriptor().input();
        return input.recipe().equals("frames") && input.length().policy() == ModelInput.LengthPolicy.AS_IS
                && input.parameters().equals(ClipStatistics.PARAMETERS);
    }

    private float[] read(Recording recording) throws SparshaException {
        AudioInfo info = recording.info();
        var range = recording.span().inSamples(info.frames(), info.sampleRate());
        if (range.length() > LONGEST_SECONDS * info.sampleRate()) {
            throw new CorpusException("it is longer than " + (int) LONGEST_SECONDS + " s; cut it into utterances.");
        }
        float[] mono = recording.read(range).mono(model.sampleRate());
        var nothing = Audibility.nothingToHear(mono, model.sampleRate());
        if (nothing.isPresent()) {
            throw new CorpusException(nothing.get().message());
        }
        return mono;
    }
}
