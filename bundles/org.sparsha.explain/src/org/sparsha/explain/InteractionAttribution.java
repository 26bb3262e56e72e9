/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.List;
import java.util.Map;

import org.sparsha.core.Warning;

/**
 * Pairwise interactions: how much two segments do together beyond what each does alone.
 *
 * @param main score of each segment by itself
 * @param pairs symmetric matrix, {@code pairs.get(i).get(j)}, zero on the diagonal; finite
 */
public record InteractionAttribution(SegmentAttribution main, List<List<Double>> pairs) implements Attribution {

    /** Copies and checks the shape. */
    public InteractionAttribution {
        pairs = pairs.stream().map(List::copyOf).toList();
        int size = main.segments().size();
        if (pairs.size() != size || pairs.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("Interactions do not fit " + size + " segments");
        }
        if (!pairs.stream().flatMap(List::stream).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("An interaction is not finite");
        }
    }

    /**
     * Plug-ins make theirs so: what is added to this record later has a default then.
     *
     * @param main see {@link #main()}
     * @param pairs see {@link #pairs()}
     * @return the attribution
     */
    public static InteractionAttribution of(SegmentAttribution main, List<List<Double>> pairs) {
        return new InteractionAttribution(main, pairs);
    }

    @Override
    public Map<String, Double> diagnostics() {
        return main.diagnostics();
    }

    @Override
    public List<Warning> warnings() {
        return main.warnings();
    }
}
