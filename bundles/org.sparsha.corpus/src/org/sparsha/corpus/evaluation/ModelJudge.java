/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Recording;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.LevelModulation;
import org.sparsha.model.Model;
import org.sparsha.model.Prediction;

/** Asks a model about recordings, each on the thread that it is called on; explains each answer where that is wanted. */
public final class ModelJudge implements Judge {

    /** Samples over all channels from which on a recording is long: one such is worked on at a time, or memory would not do. */
    private static final long LONG = 1L << 24;

    private final FittedModels models;
    private final Optional<Explaining> explaining;
    private final ExecutorService executor = new SameThreadExecutor();
    private final ReentrantLock oneLong = new ReentrantLock();

    /**
     * A recording as a model hears it.
     *
     * @param recording the recording
     * @param clip its samples, of the channel that is heard where it is one alone
     * @param channels how many channels its file has
     * @param channel which of them is heard
     */
    public record Heard(Recording recording, AudioClip clip, int channels, ChannelChoice channel) {
    }

    /** Explains one answer and writes the explanation. Called from several threads at once. */
    @FunctionalInterface
    public interface Explaining {
        /**
         * Explains and writes.
         *
         * @param session the recording before the model
         * @param heard the recording as it was heard
         * @param folder where to write, not there yet
         * @param progress cancels
         * @throws SparshaException where that fails
         */
        void explain(ClipSession session, Heard heard, Path folder, Progress progress) throws SparshaException;
    }

    /**
     * @param model the model as it is; stays the caller's
     * @param explaining explains each answer; empty where that isn't wanted
     */
    public ModelJudge(Model model, Optional<Explaining> explaining) {
        this(FittedModels.asItIs(model, ChannelChoice.MEAN), explaining);
    }

    /**
     * @param models the model that answers each recording, and which channel it hears; stays the caller's
     * @param explaining explains each answer; empty where that isn't wanted
     */
    public ModelJudge(FittedModels models, Optional<Explaining> explaining) {
        this.models = models;
        this.explaining = explaining;
    }

    /** @return runs work at once, on the calling thread: for the explanations that this judge's function makes */
    public ExecutorService executor() {
        return executor;
    }

    @Override
    public Answer judge(Recording recording, Progress progress) throws SparshaException {
        progress.checkCancelled();
        try (RecordingAudio audio = RecordingAudio.of(recording, models.of(recording), models.channel())) {
            if (audio.samples() <= LONG) {
                return answer(recording, audio, progress);
            }
            oneLong.lock();
            try {
                return answer(recording, audio, progress);
            } finally {
                oneLong.unlock();
            }
        }
    }

    @Override
    public Optional<String> fittedTo(Recording recording) {
        return models.group(recording);
    }

    private Answer answer(Recording recording, RecordingAudio audio, Progress progress) throws SparshaException {
        Model model = models.of(recording);
        if (explaining.isEmpty()) {
            AudioClip listened = audio.listened(model);
            float[] signal = ClipSession.audible(model, listened.mono(model.sampleRate()));
            Prediction prediction = model.predict(signal);
            return new Answer(numbers(prediction), Optional.empty(), warnings(audio, listened, signal, model),
                    AnswerFamiliarity.of(prediction));
        }
        AudioClip clip = audio.whole(model);
        Heard heard = new Heard(recording, clip, audio.channels(), models.channel());
        ClipSession session = ClipSession.open(model, clip, executor);
        return new Answer(numbers(session.prediction()),
                explaining.map(function -> folder -> function.explain(session, heard, folder, progress)),
                warnings(audio, clip, session.signal(), model), AnswerFamiliarity.of(session.prediction()));
    }

    /** Those that differ from recording to recording; that a model isn't fitted would be said of each. */
    private static List<Warning> warnings(RecordingAudio audio, AudioClip clip, float[] signal, Model model) {
        List<Warning> warnings = new ArrayList<>(clip.warnings());
        ChannelDifference.of(clip).ifPresent(warnings::add);
        audio.warning().ifPresent(warnings::add);
        LevelModulation.notSpeech(signal, model.sampleRate()).ifPresent(warnings::add);
        return warnings;
    }

    private static List<Double> numbers(Prediction prediction) {
        return Arrays.stream(prediction.probabilities()).boxed().toList();
    }
}
