/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.NothingToHearException;
import org.sparsha.explain.engine.ClipEngine;
import org.sparsha.features.SignalChecks;
import org.sparsha.model.Audibility;
import org.sparsha.model.LevelModulation;
import org.sparsha.model.Model;
import org.sparsha.model.Normalisation;
import org.sparsha.model.Prediction;

/**
 * One recording before one model: the analysed signal, the model's answer, and the engine that asks about variants. Several explanations
 * of the recording share it, and with it the analysis of the unchanged clip. Thread-safe; ends with the model.
 */
public final class ClipSession {

    private final Model model;
    private final float[] signal;
    private final ClipEngine engine;
    private final Prediction prediction;
    private Optional<Prediction> silence = Optional.empty();

    private ClipSession(Model model, float[] signal, ClipEngine engine, Prediction prediction) {
        this.model = model;
        this.signal = signal;
        this.engine = engine;
        this.prediction = prediction;
    }

    /**
     * Analyses a recording and asks the model about it.
     *
     * @param model the model; stays the caller's
     * @param clip the recording, at its own rate
     * @param executor runs what can run side by side; stays the caller's
     * @return the session
     * @throws NothingToHearException where what the model hears of the recording is too short or silent
     * @throws ExplainException where the recording is empty or too long for the model, or the model fails
     */
    public static ClipSession open(Model model, AudioClip clip, ExecutorService executor) throws ExplainException {
        return ofSignal(model, heard(model, clip), executor);
    }

    /**
     * What a model is given of a recording, where it is only asked and nothing is explained: no engine is prepared for that.
     *
     * @param model the model
     * @param clip the recording, at its own rate
     * @return its samples, mono, at the model's rate
     * @throws NothingToHearException where what the model hears of the recording is too short or silent
     * @throws ExplainException where the recording is empty or too long for the model
     */
    public static float[] heard(Model model, AudioClip clip) throws ExplainException {
        if (clip.frames() == 0) {
            throw new ExplainException("The recording has no samples. Choose one with sound in it.");
        }
        double limit = model.descriptor().maxSeconds().orElse(Double.POSITIVE_INFINITY);
        if (clip.seconds() > limit) {
            throw new ExplainException("The recording is " + Math.round(clip.seconds()) + " s long; the model "
                    + model.descriptor().id() + " takes at most " + limit + " s. Cut it first.");
        }
        return audible(model, clip.mono(model.sampleRate()));
    }

    /**
     * Sees to it that a model is asked only about what there is something to hear in.
     *
     * @param model the model
     * @param signal a whole recording, mono, at the model's rate
     * @return the same array
     * @throws NothingToHearException where the part that the model hears is too short or silent
     */
    public static float[] audible(Model model, float[] signal) throws NothingToHearException {
        int heard = (int) Math.min(signal.length, model.inputs().usedSamples());
        Optional<Warning> nothing = Audibility.nothingToHear(heard == signal.length ? signal : Arrays.copyOf(signal, heard),
                model.sampleRate());
        if (nothing.isPresent()) {
            throw new NothingToHearException(nothing.get());
        }
        return signal;
    }

    static ClipSession ofSignal(Model model, float[] signal, ExecutorService executor) throws ExplainException {
        ClipEngine engine = new ClipEngine(model, signal, executor);
        return new ClipSession(model, signal, engine, engine.original());
    }

    /** @return the model */
    public Model model() {
        return model;
    }

    /** @return the analysed signal: mono, at the model's rate; not to be written to */
    public float[] signal() {
        return signal;
    }

    /** @return samples a second of the analysed signal */
    public int sampleRate() {
        return model.sampleRate();
    }

    /** @return the model's answer to the unchanged recording */
    public Prediction prediction() {
        return prediction;
    }

    /**
     * What the user should know about the recording before this model, whatever is asked about it.
     *
     * @param clip the session's recording, at its own rate
     * @return warnings of the file, of its channels and bandwidth, of the features and of what the model does not hear; a new list
     */
    public List<Warning> warnings(AudioClip clip) {
        return warnings(model, clip, signal, prediction);
    }

    /**
     * The same where the model was only asked.
     *
     * @param model the model
     * @param clip the recording, at its own rate
     * @param signal what {@link #heard} gave
     * @param prediction the answer to it
     * @return the warnings; a new list
     */
    public static List<Warning> warnings(Model model, AudioClip clip, float[] signal, Prediction prediction) {
        List<Warning> warnings = new ArrayList<>(clip.warnings());
        ChannelDifference.of(clip).ifPresent(warnings::add);
        SignalChecks.bandwidth(clip.sampleRate(), model.sampleRate()).ifPresent(warnings::add);
        LevelModulation.notSpeech(signal, model.sampleRate()).ifPresent(warnings::add);
        warnings.addAll(model.inputs().extractor().warnings(signal));
        model.descriptor().input().normalisation().filter(Normalisation::wantsReferenceClips)
                .ifPresent(normalisation -> warnings.add(new Warning("no-reference", "The model " + model.descriptor().id()
                        + " is made to be fitted to each " + normalisation.by().name().toLowerCase(Locale.ROOT) + " and isn't: its answers "
                        + "are less sure. Fit it: 'sparsha model fit'.")));
        prediction.familiarity().flatMap(known -> known.warning(model.descriptor().id())).ifPresent(warnings::add);
        long used = model.inputs().usedSamples();
        if (signal.length > used) {
            warnings.add(new Warning("beyond-model", "The model hears only the first " + used / (double) model.sampleRate()
                    + " s of this recording; what comes later cannot matter to it and scores 0."));
        }
        return warnings;
    }

    /**
     * The model's answer to digital silence as long as the recording; asked for once.
     *
     * @return the answer
     * @throws ExplainException where the model fails
     */
    synchronized Prediction silence() throws ExplainException {
        if (silence.isEmpty()) {
            silence = Optional.of(engine.predict(List.of(new float[signal.length]), Progress.none()).get(0));
        }
        return silence.get();
    }

    /** @return what asks the model about variants */
    public ClipEngine engine() {
        return engine;
    }
}
