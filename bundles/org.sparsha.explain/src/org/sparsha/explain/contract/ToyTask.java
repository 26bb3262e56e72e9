/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.Contribution;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.model.Prediction;

/**
 * An explanation task without runner: a short signal, a toy model, removed stretches set to zero. Immutable; the {@code with} methods give
 * changed copies.
 *
 * @param signal the signal
 * @param sampleRate its rate
 * @param segments its segments
 * @param model what hears it
 * @param values parameter values
 * @param target class explained
 * @param scoreSpace space of the scores
 * @param tiers annotation tiers
 * @param seed seed
 * @param progress progress
 * @param parallel whether the masked models work on several threads
 */
public record ToyTask(float[] signal, int sampleRate, List<Segment> segments, SignalModel model, ParameterValues values, int target,
        ScoreSpace scoreSpace, Map<String, List<Segment>> tiers, long seed, Progress progress, boolean parallel)
        implements ExplanationTask {

    private static final int RATE = 16000;

    /**
     * White noise of the given length, a model that hears energy in three parts, and segments of equal length.
     *
     * @param samples length of the signal
     * @param segments number of segments
     * @return the task, without parameters
     */
    public static ToyTask noise(int samples, int segments) {
        SplittableRandom random = new SplittableRandom(7);
        float[] signal = new float[samples];
        for (int i = 0; i < samples; i++) {
            signal[i] = (float) (0.5 * random.nextDouble(-1, 1) * (i + samples / 4.0) / samples);
        }
        return of(signal, segments, SignalModel.energies(3, 30));
    }

    /**
     * @param signal a signal at 16 kHz
     * @param segments number of segments of equal length
     * @param model what hears it
     * @return the task for class 0, without parameters
     */
    public static ToyTask of(float[] signal, int segments, SignalModel model) {
        return new ToyTask(signal, RATE, equal(signal.length, segments), model, ParameterValues.none(), 0, ScoreSpace.PROBABILITY, Map.of(),
                1, Progress.none(), false);
    }

    /**
     * A game played with audio: a player is kept where most of its {@link SignalModel#PLAYER} samples, all of them 1, are.
     *
     * @param game the game
     * @param players its number of players
     * @return the task
     */
    public static ToyTask game(Game game, int players) {
        float[] signal = new float[players * SignalModel.PLAYER];
        Arrays.fill(signal, 1);
        return of(signal, players, SignalModel.playing(game, players));
    }

    /**
     * @param samples length of a signal
     * @param count number of segments
     * @return segments of equal length, as near as can be
     */
    public static List<Segment> equal(int samples, int count) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            segments.add(Segment.of(new SampleRange((long) samples * i / count, (long) samples * (i + 1) / count)));
        }
        return segments;
    }

    /**
     * @param contribution whose parameters
     * @param texts name to text of those that differ from the default
     * @return this with those values
     */
    public ToyTask with(Contribution contribution, Map<String, String> texts) {
        try {
            ParameterValues parsed = ParameterValues.parse(contribution.parameters(), texts);
            return new ToyTask(signal, sampleRate, segments, model, parsed, target, scoreSpace, tiers, seed, progress, parallel);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * @param other another seed
     * @return this with that seed
     */
    public ToyTask withSeed(long other) {
        return new ToyTask(signal, sampleRate, segments, model, values, target, scoreSpace, tiers, other, progress, parallel);
    }

    /**
     * @param other another progress
     * @return this with that progress
     */
    public ToyTask withProgress(Progress other) {
        return new ToyTask(signal, sampleRate, segments, model, values, target, scoreSpace, tiers, seed, other, parallel);
    }

    /** @return this, asking the model on several threads */
    public ToyTask inParallel() {
        return new ToyTask(signal, sampleRate, segments, model, values, target, scoreSpace, tiers, seed, progress, true);
    }

    /**
     * @param other another model
     * @return this with that model
     */
    public ToyTask withModel(SignalModel other) {
        return new ToyTask(signal, sampleRate, segments, other, values, target, scoreSpace, tiers, seed, progress, parallel);
    }

    /**
     * @param label number of a class
     * @return this explaining that class
     */
    public ToyTask withTarget(int label) {
        return new ToyTask(signal, sampleRate, segments, model, values, label, scoreSpace, tiers, seed, progress, parallel);
    }

    /**
     * @param other annotation tiers
     * @return this with those tiers
     */
    public ToyTask withTiers(Map<String, List<Segment>> other) {
        return new ToyTask(signal, sampleRate, segments, model, values, target, scoreSpace, other, seed, progress, parallel);
    }

    /**
     * @param other segments within the signal
     * @return this with those segments
     */
    public ToyTask withSegments(List<Segment> other) {
        return new ToyTask(signal, sampleRate, other, model, values, target, scoreSpace, tiers, seed, progress, parallel);
    }

    @Override
    public MaskedModel maskedModel() {
        return maskedModel(segments);
    }

    @Override
    public MaskedModel maskedModel(List<Segment> players) {
        return maskedModel(players.size(), coalition -> {
            float[] changed = signal.clone();
            for (int player = 0; player < players.size(); player++) {
                if (!coalition.keeps(player)) {
                    Arrays.fill(changed, (int) players.get(player).start(), (int) players.get(player).end(), 0);
                }
            }
            return changed;
        });
    }

    @Override
    public MaskedModel maskedModel(int players, CoalitionRenderer renderer) {
        return new ToyMaskedModel(players, target, scoreSpace, parallel, coalition -> model.predict(renderer.render(coalition)));
    }

    @Override
    public List<Prediction> predict(List<float[]> variants, Progress told) throws ExplainException {
        List<Prediction> predictions = new ArrayList<>();
        for (float[] variant : variants) {
            told.checkCancelled();
            Prediction prediction = model.predict(variant);
            if (!prediction.isFinite()) {
                throw new ExplainException("The model answers with a number that is not finite.");
            }
            predictions.add(prediction);
            told.worked(1.0 / variants.size());
        }
        return predictions;
    }

    @Override
    public Prediction prediction() {
        return model.predict(signal);
    }
}
