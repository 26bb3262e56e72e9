/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.model.Familiarity;

/**
 * How familiar the model finds a recording with a random half of its segments removed: an explanation asks about such all the time, and
 * where they are unlike anything that the model learned from, its answers to them tell less.
 */
final class MaskedFamiliarity {

    /** Code of the warning. */
    static final String MASKED_FOREIGN = "masked-foreign";

    private static final int HALVES = 8;
    private static final double MOST = 0.5;

    private MaskedFamiliarity() {
    }

    /**
     * @param count how many random halves
     * @param seed which
     * @param perturbationSeed seed of the perturbation
     * @return one a half; none where the model's package doesn't know what is familiar
     */
    static List<Familiarity> of(ClipSession session, RunPlan plan, List<Segment> segments, int count, long seed, long perturbationSeed)
            throws ExplainException {
        Replacement replacement = plan.perturbation().prepare(PerturbationContext.of(session.signal(), session.sampleRate())
                .withValues(plan.settings().perturbation()).withSeed(perturbationSeed));
        SplittableRandom random = new SplittableRandom(seed);
        List<Familiarity> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BitSet kept = new BitSet();
            for (int player = 0; player < segments.size(); player++) {
                kept.set(player, random.nextBoolean());
            }
            session.engine().familiarity(segments, replacement, plan.crossfade(session.sampleRate()),
                    Coalition.of(segments.size(), kept)).ifPresent(found::add);
        }
        return found;
    }

    /**
     * @return a warning where more than half of eight such halves are foreign to the model; nothing where the explainer changes the
     *         recording in its own way
     */
    static Optional<Warning> warning(ClipSession session, RunPlan plan, List<Segment> segments, long seed) throws ExplainException {
        if (session.prediction().familiarity().isEmpty() || plan.usedPerturbation().isEmpty()) {
            return Optional.empty();
        }
        List<Familiarity> found = of(session, plan, segments, HALVES, seed, seed);
        long foreign = found.stream().filter(Familiarity::isForeign).count();
        if (foreign <= MOST * found.size()) {
            return Optional.empty();
        }
        return Optional.of(new Warning(MASKED_FOREIGN, String.format(Locale.ROOT,
                "Of %d versions with a random half of the segments removed, %d are unlike anything that the model learned from (distance "
                        + "%.2f, the recording's own %.2f): its answers to such versions, which the explanation rests on, tell less.",
                found.size(), foreign, found.stream().mapToDouble(Familiarity::distance).average().orElse(0),
                session.prediction().familiarity().get().distance())));
    }
}
