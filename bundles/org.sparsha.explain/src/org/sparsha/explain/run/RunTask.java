/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.model.Prediction;

/** The task given to an explainer. Keeps the games it hands out, so as to count their evaluations. */
class RunTask implements ExplanationTask {

    private final ClipSession session;
    private final RunPlan plan;
    private final List<Segment> segments;
    private final Map<String, List<Segment>> tiers;
    private final int target;
    private final long seed;
    private final Progress progress;
    private final SharedGames shared;
    private final List<MaskedModel> games = new ArrayList<>();
    private final MaskedModel game;
    private long otherEvaluations;

    RunTask(ClipSession session, RunPlan plan, List<Segment> segments, Map<String, List<Segment>> tiers, int target, long seed,
            Progress progress) throws ExplainException {
        this(session, plan, segments, tiers, target, seed, progress, games(session, plan, seed));
    }

    RunTask(ClipSession session, RunPlan plan, List<Segment> segments, Map<String, List<Segment>> tiers, int target, long seed,
            Progress progress, SharedGames shared) throws ExplainException {
        this.session = session;
        this.plan = plan;
        this.segments = segments;
        this.tiers = tiers;
        this.target = target;
        this.seed = seed;
        this.progress = progress;
        this.shared = shared;
        this.game = maskedModel(segments);
    }

    private static SharedGames games(ClipSession session, RunPlan plan, long seed) throws ExplainException {
        Replacement replacement = plan.perturbation().prepare(PerturbationContext.of(session.signal(), session.sampleRate())
                .withValues(plan.settings().perturbation()).withSeed(seed));
        return new SharedGames(session, replacement, plan.crossfade(session.sampleRate()), plan.scoreSpace());
    }

    SharedGames shared() {
        return shared;
    }

    ClipSession session() {
        return session;
    }

    RunPlan plan() {
        return plan;
    }

    synchronized long evaluations() {
        return otherEvaluations + games.stream().mapToLong(MaskedModel::evaluations).sum();
    }

    @Override
    public float[] signal() {
        return session.signal();
    }

    @Override
    public int sampleRate() {
        return session.sampleRate();
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public MaskedModel maskedModel() {
        return game;
    }

    @Override
    public final MaskedModel maskedModel(List<Segment> players) throws ExplainException {
        for (Segment player : players) {
            if (player.range().isEmpty() || player.end() > session.signal().length) {
                throw new ExplainException("A segment " + player.range() + " does not lie in the recording of "
                        + session.signal().length + " samples.");
            }
        }
        return contrasted(counted(shared.over(players, target)));
    }

    @Override
    public MaskedModel maskedModel(int players, CoalitionRenderer renderer) {
        return contrasted(counted(session.engine().rendered(players, renderer, target, plan.scoreSpace())));
    }

    private MaskedModel contrasted(MaskedModel made) {
        return plan.contrast(session.prediction(), target).map(contrast -> contrast.over(made)).orElse(made);
    }

    private synchronized MaskedModel counted(MaskedModel made) {
        if (!games.contains(made)) {
            games.add(made);
        }
        return made;
    }

    @Override
    public List<Prediction> predict(List<float[]> variants, Progress part) throws ExplainException {
        List<Prediction> predictions = session.engine().predict(variants, part);
        synchronized (this) {
            otherEvaluations += variants.size();
        }
        return predictions;
    }

    @Override
    public Prediction prediction() {
        return session.prediction();
    }

    @Override
    public int target() {
        return target;
    }

    @Override
    public ScoreSpace scoreSpace() {
        return plan.scoreSpace();
    }

    @Override
    public ParameterValues values() {
        return plan.settings().explainer();
    }

    @Override
    public Map<String, List<Segment>> tiers() {
        return tiers;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
