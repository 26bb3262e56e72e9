/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.TrustStatement;
import org.sparsha.explain.spi.MetricRole;

/**
 * FF = p(x) − p(x_out): how much the answer falls without the salient part, beside the mean fall without parts of the same size at random
 * places, and how often either changes the answer.
 */
public final class Necessity extends SalientMetric {

    /** From so much more than by chance on, taking the marked part away tells something. */
    private static final double CLEARLY = 0.05;
    /** If a random part changes the answer more often than this, the marked one is not special. */
    private static final double SELDOM = 0.25;
    private static final String CRITERION = "Trustworthy where removing the marked part changes the answer and removing as much at random "
            + "does in at most " + percent(SELDOM) + " of the tries; points the right way where it lowers the probability by more than "
            + CLEARLY + " beyond what as much at random does.";

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public MetricRole role() {
        return MetricRole.SPEAKS;
    }

    @Override
    MetricResult measure(SalientSplit split, int target) {
        double p = probability(split.whole(), target);
        double fall = p - probability(split.outside(), target);
        double chance = p - split.randomOutside().stream().mapToDouble(answer -> probability(answer, target)).average().orElse(0);
        boolean changes = split.outside().best() != split.whole().best();
        double randomChanges = split.randomOutside().stream().filter(answer -> answer.best() != split.whole().best()).count()
                / (double) split.randomOutside().size();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("necessity", fall);
        values.put("necessity-random", chance);
        values.put("necessity-changes", changes ? 1.0 : 0);
        values.put("necessity-random-changes", randomChanges);
        return new MetricResult(values, Map.of(), verdict(split, fall, chance, changes, randomChanges))
                .saying(new TrustStatement(level(fall, chance, changes, randomChanges), CRITERION));
    }

    private static TrustLevel level(double fall, double chance, boolean changes, double randomChanges) {
        if (changes && randomChanges <= SELDOM) {
            return TrustLevel.TRUSTWORTHY;
        }
        return fall > chance + CLEARLY ? TrustLevel.POINTING : TrustLevel.DOUBTFUL;
    }

    private static String verdict(SalientSplit split, double fall, double chance, boolean changes, double randomChanges) {
        String share = percent(split.share());
        String marked = changes
                ? "Removing the marked " + share + " changes the answer from " + split.whole().label() + " to " + split.outside().label()
                : "Removing the marked " + share + " does not change the answer";
        String random = randomChanges == 0 ? "removing a random " + share + " does not"
                : "removing a random " + share + " does so in " + percent(randomChanges) + " of the tries";
        if (changes) {
            return marked + "; " + random + (randomChanges <= SELDOM ? "." : fall > chance + CLEARLY
                    ? ", but lowers the probability less." : ", so the marked part is not special.");
        }
        return marked + (fall > chance + CLEARLY ? ", but lowers it more than removing a random " + share + " does."
                : ", and lowers it no more than removing a random " + share + " does.");
    }
}
