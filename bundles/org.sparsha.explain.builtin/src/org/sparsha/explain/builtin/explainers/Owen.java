/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.apache.commons.math3.util.CombinatoricsUtils;
import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Segment;
import org.sparsha.core.TextParameter;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Owen values (Owen 1977; Winter 1989 for several levels): Shapley values over those orders only in which the segments of a group stay
 * together. Groups are halves of halves, runs of neighbours, or the intervals of an annotation tier (words over phones). Exact where that
 * fits the budget, which halves mostly do (about M² coalitions); else by antithetic random orders.
 */
public final class Owen implements Explainer {

    /** What the groups are. */
    public static final ChoiceParameter GROUPS = Parameter.choice("groups", "Groups",
            "Which segments belong together: halves of halves, runs of neighbours, the intervals of a tier, or none.", "halves", "runs",
            "tier", "singletons");

    /** Length of a run. */
    public static final WholeNumberParameter RUN = Parameter.wholeNumber("run", "Run length", "How many neighbours make a run.", 2, 1000,
            4);

    /** Name of the tier. */
    public static final TextParameter TIER = new TextParameter("tier", "Tier", "Annotation tier whose intervals are the groups.", "words",
            false);

    private static final int PAIRS_AT_ONCE = 4;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Sampling.SAMPLES, Sampling.UNTIL, GROUPS, RUN, TIER);
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return Math.max(segments == 1 ? 1 : 2 + 4L * (segments - 1), values.get(Sampling.SAMPLES));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Hierarchy hierarchy = hierarchy(task);
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        double budget = task.values().get(Sampling.SAMPLES);
        if (hierarchy.contexts() <= Math.min(20 * budget, 2e6)) {
            Map<Coalition, Integer> coalitions = new LinkedHashMap<>();
            List<double[]> terms = new ArrayList<>();
            collect(hierarchy, new BitSet(), 1, inquiry, coalitions, terms);
            if (coalitions.size() <= budget || task.segments().size() == 1) {
                return exact(task, inquiry, coalitions, terms);
            }
        }
        return sampled(task, inquiry, hierarchy);
    }

    private static Hierarchy hierarchy(ExplanationTask task) throws ExplainException {
        int players = task.segments().size();
        ParameterValues values = task.values();
        switch (values.get(GROUPS)) {
            case "runs":
                return Hierarchy.runs(players, values.getInt(RUN));
            case "singletons":
                return Hierarchy.flat(players);
            case "tier":
                List<Segment> intervals = task.tiers().get(values.get(TIER));
                if (intervals == null) {
                    throw new ExplainException("There is no tier '" + values.get(TIER) + "' to group segments by; there is "
                            + (task.tiers().isEmpty() ? "none at all: give an annotation file" : String.join(", ", task.tiers().keySet()))
                            + ", or use groups=halves.");
                }
                return Hierarchy.tier(task.segments(), intervals);
            default:
                return Hierarchy.halves(players);
        }
    }

    /** Terms are (player, number of the coalition with, number of that without, weight). */
    private static void collect(Hierarchy node, BitSet context, double weight, Inquiry inquiry, Map<Coalition, Integer> coalitions,
            List<double[]> terms) {
        int players = inquiry.players();
        if (node.isLeaf()) {
            Coalition without = Coalition.of(players, context);
            int before = number(coalitions, without);
            terms.add(new double[] { node.player(), number(coalitions, without.with(node.player())), before, weight });
            return;
        }
        int count = node.members().size();
        for (int member = 0; member < count; member++) {
            inquiry.checkCancelled();
            for (int mask = 0; mask < 1 << count; mask++) {
                if ((mask & 1 << member) == 0) {
                    BitSet larger = (BitSet) context.clone();
                    for (int other = 0; other < count; other++) {
                        if ((mask & 1 << other) != 0) {
                            node.members().get(other).players().forEach(larger::set);
                        }
                    }
                    double share = 1 / (count * CombinatoricsUtils.binomialCoefficientDouble(count - 1, Integer.bitCount(mask)));
                    collect(node.members().get(member), larger, weight * share, inquiry, coalitions, terms);
                }
            }
        }
    }

    private static int number(Map<Coalition, Integer> coalitions, Coalition coalition) {
        Integer known = coalitions.putIfAbsent(coalition, coalitions.size());
        return known != null ? known : coalitions.size() - 1;
    }

    private static Attribution exact(ExplanationTask task, Inquiry inquiry, Map<Coalition, Integer> coalitions, List<double[]> terms)
            throws ExplainException {
        double[] worth = inquiry.ask(List.copyOf(coalitions.keySet()), 1);
        double[] scores = new double[inquiry.players()];
        for (double[] term : terms) {
            scores[(int) term[0]] += term[3] * (worth[(int) term[1]] - worth[(int) term[2]]);
        }
        inquiry.finish();
        int players = inquiry.players();
        return Findings.withBounds(Findings.exact(task.segments(), scores), worth[coalitions.get(Coalition.none(players))],
                worth[coalitions.get(Coalition.all(players))]);
    }

    private static Attribution sampled(ExplanationTask task, Inquiry inquiry, Hierarchy hierarchy) throws ExplainException {
        int players = inquiry.players();
        long samples = task.values().get(Sampling.SAMPLES);
        PermutationShapley.refuseTooFew(players, samples, "Random orders of groups");
        double[] bounds = inquiry.askBounds(0.01);
        long pairs = PermutationShapley.pairs(players, samples);
        SplittableRandom random = new SplittableRandom(task.seed());
        RunningMoments moments = new RunningMoments(players);
        while (moments.count() < pairs && !moments.reached(task.values().get(Sampling.UNTIL))) {
            int now = (int) Math.min(PAIRS_AT_ONCE, pairs - moments.count());
            List<int[]> orders = new ArrayList<>();
            List<Coalition> asked = new ArrayList<>();
            for (int i = 0; i < now; i++) {
                List<Integer> order = new ArrayList<>();
                hierarchy.shuffle(random, order);
                int[] forward = order.stream().mapToInt(Integer::intValue).toArray();
                for (int[] one : List.of(forward, PermutationShapley.reversed(forward))) {
                    orders.add(one);
                    asked.addAll(PermutationShapley.prefixes(one));
                }
            }
            double[] worth = inquiry.ask(asked, 0.99 * now / pairs);
            for (int i = 0; i < now; i++) {
                double[] contributions = new double[players];
                for (int k = 2 * i; k <= 2 * i + 1; k++) {
                    PermutationShapley.addContributions(orders.get(k), worth, k * (players - 1), bounds, contributions);
                }
                moments.add(contributions);
            }
        }
        inquiry.finish();
        return Findings.withBounds(Findings.sampled(task.segments(), moments.mean(), moments.standardErrors(), moments.count() - 1.0),
                bounds[0], bounds[1]);
    }
}
