/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.model.Familiarity;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelInput;
import org.sparsha.model.Prediction;

/**
 * Asks one model about many variants of one clip. Games over different segments of the clip share it, and with it the analysis of the
 * unchanged clip. Thread-safe; closing the model ends it.
 */
public final class ClipEngine {

    /** Bytes that a graph takes for a value of its input, where its package doesn't say: sixteen numbers. */
    private static final int BYTES = 64;
    /** The same of waveforms, whose graphs begin with some hundred channels at a fifth of the rate. */
    private static final int WAVEFORM_BYTES = 64 * BYTES;

    private final Model model;
    private final ModelInputs inputs;
    private final float[] signal;
    private volatile Optional<ModelInputs.Variants> analysis;
    private final ParallelBatches batches;
    private volatile double bytes;

    /**
     * Analyses the unchanged clip.
     *
     * @param model the model; stays the caller's
     * @param signal the clip, mono, at the model's rate; kept, must not be changed any more
     * @param executor runs the batches; stays the caller's
     * @throws ExplainException where the model's recipe fails
     */
    public ClipEngine(Model model, float[] signal, ExecutorService executor) throws ExplainException {
        this.model = model;
        this.inputs = new ModelInputs(model.inputs());
        this.signal = signal;
        this.analysis = Optional.of(inputs.variants(signal));
        this.batches = new ParallelBatches(executor);
    }

    private ModelInputs.Variants variants() throws ExplainException {
        Optional<ModelInputs.Variants> known = analysis;
        return known.isPresent() ? known.get() : analyzed();
    }

    private synchronized ModelInputs.Variants analyzed() throws ExplainException {
        if (analysis.isEmpty()) {
            analysis = Optional.of(inputs.variants(signal));
        }
        return analysis.get();
    }

    /** Lets the analysis of the unchanged clip go, some megabytes a second of it; the next question makes it again. */
    public synchronized void release() {
        analysis = Optional.empty();
    }

    /**
     * A game over segments.
     *
     * @param players at least one segment, each within the clip
     * @param replacement fills what is removed
     * @param crossfade length of the cross-fades in samples
     * @param target number of the class
     * @param space space of the scores
     * @return the game
     */
    public MaskedModel over(List<Segment> players, Replacement replacement, int crossfade, int target, ScoreSpace space) {
        SegmentRenderer renderer = new SegmentRenderer(signal, players, replacement, crossfade);
        return new CoalitionGame(players.size(), target, space, renderer, this);
    }

    /**
     * A game whose players change the signal in their own way.
     *
     * @param players number of players
     * @param renderer makes the signal of a coalition
     * @param target number of the class
     * @param space space of the scores
     * @return the game
     */
    public MaskedModel rendered(int players, CoalitionRenderer renderer, int target, ScoreSpace space) {
        List<SampleRange> everything = List.of(new SampleRange(0, signal.length));
        return new CoalitionGame(players, target, space, coalition -> new VariantRenderer.Variant(renderer.render(coalition), everything),
                this);
    }

    /**
     * The model's answer to the unchanged clip, from its analysis at hand; it says how familiar the clip is, where the package knows.
     *
     * @return the answer
     * @throws ExplainException where the model fails
     */
    public Prediction original() throws ExplainException {
        List<FeatureMatrix> extracted = variants().extract(signal, List.of());
        Prediction prediction = ask(List.of(extracted)).get(0);
        return model.familiarity(signal, extracted).map(prediction::with).orElse(prediction);
    }

    /**
     * How familiar the model finds the clip with some of its segments removed: masked clips are asked about all the time, and are not what
     * a model learned from.
     *
     * @param players segments, each within the clip
     * @param replacement fills what is removed
     * @param crossfade length of the cross-fades in samples
     * @param kept which segments are kept
     * @return the familiarity; empty where the model's package doesn't know what is familiar
     * @throws ExplainException where the perturbation or the recipe fails
     */
    public Optional<Familiarity> familiarity(List<Segment> players, Replacement replacement, int crossfade, Coalition kept)
            throws ExplainException {
        if (model.descriptor().input().familiarity().isEmpty()) {
            return Optional.empty();
        }
        VariantRenderer.Variant variant = new SegmentRenderer(signal, players, replacement, crossfade).render(kept);
        return model.familiarity(variant.signal(), variants().extract(variant.signal(), variant.changed()));
    }

    /**
     * The model's answers to arbitrary signals.
     *
     * @param signals signals at the model's rate, of any length
     * @param progress told as batches finish
     * @return one answer a signal
     * @throws ExplainException where the model fails
     */
    public List<Prediction> predict(List<float[]> signals, Progress progress) throws ExplainException {
        long longest = signals.stream().mapToLong(one -> one.length).max().orElse(0);
        int size = ParallelBatches.size(bytes(variants()) * longest / Math.max(1, signal.length));
        return batches.map(signals, size, inputs::extract, this::ask, progress);
    }

    /** Answers to variants of the clip, re-analysing only what they change. */
    <T> List<Prediction> predictVariants(List<T> items, VariantSource<T> source, Progress progress) throws ExplainException {
        ModelInputs.Variants variants = variants();
        return batches.map(items, ParallelBatches.size(bytes(variants)), item -> {
            VariantRenderer.Variant variant = source.variant(item);
            return variants.extract(variant.signal(), variant.changed());
        }, this::ask, progress);
    }

    /** Bytes that an input made of the clip takes within the graph: as its package says, which makes batches the same on every machine. */
    private double bytes(ModelInputs.Variants variants) throws ExplainException {
        if (bytes == 0) {
            ModelDescriptor descriptor = model.descriptor();
            bytes = variants.extract(signal, List.of()).stream().mapToLong(FeatureMatrix::size).sum() * descriptor.bytesPerValue()
                    .orElse(descriptor.input().layout() == ModelInput.Layout.NT ? WAVEFORM_BYTES : BYTES);
        }
        return bytes;
    }

    /** Makes a variant of an item. */
    @FunctionalInterface
    interface VariantSource<T> {
        VariantRenderer.Variant variant(T item) throws ExplainException;
    }

    private List<Prediction> ask(List<List<FeatureMatrix>> inputs) throws ExplainException {
        try {
            return model.predict(inputs);
        } catch (ModelException e) {
            throw new ExplainException(e.getMessage(), e);
        }
    }
}
