/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Rerun;
import org.sparsha.model.Prediction;

/**
 * A metric task without a runner: judges what an explainer found in a toy task.
 *
 * @param explained the explainer's task
 * @param explainer the explainer, for explaining again
 * @param attribution what it found
 * @param salient the salient part
 * @param values values of the metric's parameters
 * @param progress the metric's progress
 */
public record ToyMetricTask(ToyTask explained, Explainer explainer, Attribution attribution, List<SampleRange> salient,
        ParameterValues values, Progress progress) implements MetricTask {

    /**
     * Explains and prepares the judgement.
     *
     * @param explained the explainer's task, with its values
     * @param explainer the explainer
     * @param metric the metric, used with its defaults
     * @return the task
     * @throws ExplainException where the explainer fails
     */
    public static ToyMetricTask of(ToyTask explained, Explainer explainer, FaithfulnessMetric metric) throws ExplainException {
        return judging(explained, explainer, explainer.explain(explained), metric);
    }

    /**
     * Judges an attribution made elsewhere.
     *
     * @param explained the explainer's task
     * @param explainer the explainer
     * @param attribution what is to be judged
     * @param metric the metric, used with its defaults
     * @return the task
     */
    public static ToyMetricTask judging(ToyTask explained, Explainer explainer, Attribution attribution, FaithfulnessMetric metric) {
        return new ToyMetricTask(explained, explainer, attribution, TimeScores.of(attribution).salient(0.6),
                ParameterValues.defaults(metric.parameters()), Progress.none());
    }

    /**
     * @param other another progress
     * @return this with that progress
     */
    public ToyMetricTask withProgress(Progress other) {
        return new ToyMetricTask(explained, explainer, attribution, salient, values, other);
    }

    @Override
    public Attribution explainAgain(Rerun conditions) throws ExplainException {
        ToyTask again = explained.withSeed(conditions.seed()).withTarget(conditions.target().orElse(explained.target()));
        if (conditions.signal().isPresent()) {
            again = new ToyTask(conditions.signal().get(), again.sampleRate(), again.segments(), again.model(), again.values(),
                    again.target(), again.scoreSpace(), again.tiers(), again.seed(), again.progress(), again.parallel());
        }
        if (conditions.randomModel()) {
            SignalModel model = explained.model();
            again = again.withModel(signal -> {
                float[] rotated = new float[signal.length];
                System.arraycopy(signal, signal.length / 2, rotated, 0, signal.length - signal.length / 2);
                System.arraycopy(signal, 0, rotated, signal.length - signal.length / 2, signal.length / 2);
                return model.answer(rotated);
            });
        }
        return explainer.explain(again.withProgress(progress.split("", 0)));
    }

    @Override
    public List<String> perturbations() {
        return List.of("silence", "noise-white");
    }

    @Override
    public float[] signal() {
        return explained.signal();
    }

    @Override
    public int sampleRate() {
        return explained.sampleRate();
    }

    @Override
    public List<Segment> segments() {
        return explained.segments();
    }

    @Override
    public MaskedModel maskedModel() {
        return explained.maskedModel();
    }

    @Override
    public MaskedModel maskedModel(List<Segment> players) {
        return explained.maskedModel(players);
    }

    @Override
    public MaskedModel maskedModel(int players, CoalitionRenderer renderer) {
        return explained.maskedModel(players, renderer);
    }

    @Override
    public List<Prediction> predict(List<float[]> variants, Progress told) throws ExplainException {
        return explained.predict(variants, told);
    }

    @Override
    public Prediction prediction() {
        return explained.prediction();
    }

    @Override
    public int target() {
        return explained.target();
    }

    @Override
    public ScoreSpace scoreSpace() {
        return explained.scoreSpace();
    }

    @Override
    public Map<String, List<Segment>> tiers() {
        return explained.tiers();
    }

    @Override
    public long seed() {
        return explained.seed();
    }
}
