/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Warning;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * A Gaussian process over removed parts ({@link PathProcess}) that looks for the best order of removing ({@link RemovalOrder}) and asks
 * along it. A quarter of the budget are windows, a quarter balanced random masks; the rest are asked in rounds: find the order, ask those
 * of its parts (the first k removed, or kept alone) that are least certain. A score is what a segment makes of the answer in its turn along
 * the last order, mean of removing and keeping, its interval the posterior's.
 *
 * <p>Nothing in it is drawn by the run's seed: the design is a fixed one, so two runs agree to the last bit. What another design would have
 * found is seen with the parameter {@code design}. Related: LiMA (Chen et al. 2025, arXiv 2504.00470) orders regions by submodular gains;
 * SRG (Blücher et al. 2024, arXiv 2401.06654) judges by both orders.
 */
public final class GpPath implements Explainer {

    /** Number of the design. */
    public static final WholeNumberParameter DESIGN = Parameter.wholeNumber("design", "Design",
            "Which of the fixed sets of masks is asked about first; any other number shows how far the scores hang on that.", 0, 1_000_000,
            0).asAdvanced();

    private static final DecimalParameter WINDOW = BayesianSurrogate.WINDOW;
    private static final DecimalParameter KEEP = BayesianSurrogate.KEEP;
    private static final WholeNumberParameter SAMPLES = BayesianSurrogate.SAMPLES;
    private static final int ROUNDS = 6;
    private static final int LEAST_A_ROUND = 8;
    private static final int MOST_CANDIDATES = 256;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SAMPLES, Sampling.UNTIL, WINDOW, KEEP, DESIGN);
    }

    @Override
    public String version() {
        return "2"; // the kernel is chosen anew each round
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return Sampling.coalitions(segments, values.get(SAMPLES));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        ParameterValues values = task.values();
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        int budget = (int) estimateEvaluations(players, values);
        double until = values.get(Sampling.UNTIL);
        MaskDesign design = new MaskDesign(players, values.get(KEEP), new SplittableRandom(values.get(DESIGN)));
        double base = inquiry.ask(List.of(Coalition.all(players)), 1.0 / budget)[0];
        PathEvidence evidence = new PathEvidence(task.segments(), task.sampleRate());
        List<Coalition> now = new ArrayList<>(design.windows(task.segments(), values.get(WINDOW) * task.sampleRate(),
                Math.max(1, (budget - 1) / 4)));
        now.addAll(design.balanced(Math.max(0, (budget - 1) / 2 - now.size())));
        evidence.add(now, base, inquiry.ask(now, 0.95 * now.size() / budget));
        PathProcess process = evidence.choose(task.progress());
        int aRound = Math.max(LEAST_A_ROUND, (budget - 1 - evidence.size() + ROUNDS - 1) / ROUNDS);
        while (true) {
            RemovalPath path = new RemovalPath(RemovalOrder.of(process, task.progress()));
            int left = budget - 1 - evidence.size();
            if (left <= 0 || until > 0 && Findings.largest(path.steps(process.forecast(path.parts())).errors()) < until) {
                inquiry.finish();
                return found(task, process, path, evidence, base);
            }
            now = next(process, path, design, Math.min(left, aRound));
            evidence.add(now, base, inquiry.ask(now, 0.95 * now.size() / budget));
            process = evidence.refine(task.progress());
        }
    }

    /** The parts of the path that are least certain; random masks where too few of them are new. */
    private static List<Coalition> next(PathProcess process, RemovalPath path, MaskDesign design, int wanted) {
        List<Coalition> candidates = design.fresh(path.parts(MOST_CANDIDATES));
        List<Coalition> chosen = new ArrayList<>();
        process.forecast(candidates).leastCertain(wanted).forEach(i -> chosen.add(candidates.get(i)));
        design.take(chosen);
        chosen.addAll(design.random(wanted - chosen.size()));
        return chosen;
    }

    private static SegmentAttribution found(ExplanationTask task, PathProcess process, RemovalPath path, PathEvidence evidence,
            double base) {
        double[] falls = evidence.falls();
        RemovalPath.Steps steps = path.steps(process.forecast(path.parts()));
        double predictive = process.predictive(falls);
        SegmentAttribution found = Findings.sampled(task.segments(), steps.scores(), steps.errors(), falls.length)
                .withDiagnostic("predictive-r2", predictive).withDiagnostic("base", base);
        return predictive >= 0.1 || Findings.isConstant(falls) ? found : found.withWarning(new Warning("poor-surrogate",
                String.format(Locale.ROOT, "What was asked forecasts only %.0f %% of how the score moves; raise 'samples' or use longer "
                        + "segments.", 100 * Math.max(0, predictive))));
    }
}
