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

/** Fid-in = [argmax f(x_in) = c]: whether the salient part alone is still answered with the class, beside random parts of the same size. */
public final class FidelityIn extends SalientMetric {

    /** If more random parts than this keep the answer alone, that the marked one does tells nothing. */
    private static final double MOSTLY = 0.75;
    private static final String CRITERION = "Trustworthy where the marked part alone keeps the answer and as much at random does in "
            + "at most " + percent(MOSTLY) + " of the tries; else points the right way at most: what is needed need not be enough.";

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
        boolean holds = split.inside().best() == target;
        double random = split.randomInside().stream().filter(answer -> answer.best() == target).count() / (double) split.randomInside()
                .size();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("fidelity-in", holds ? 1.0 : 0);
        values.put("fidelity-in-random", random);
        return new MetricResult(values, Map.of(), "The marked " + percent(split.share()) + " alone is " + (holds ? "still" : "not")
                + " answered with " + split.whole().labels().get(target) + "; a random " + percent(split.share()) + " alone is in "
                + percent(random) + " of the tries.").saying(new TrustStatement(
                        holds && random <= MOSTLY ? TrustLevel.TRUSTWORTHY : TrustLevel.POINTING, CRITERION));
    }
}
