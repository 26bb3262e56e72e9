/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import org.sparsha.explain.spi.Contribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.Segmenter;

/**
 * The four kinds of contribution.
 *
 * @param <T> what a contribution implements
 * @param singular name of one, for the user
 * @param plural name of many: the extension point is {@code org.sparsha.explain.} and this
 * @param element name of the element in {@code plugin.xml}
 * @param type what a contribution implements
 */
public record ExtensionKind<T extends Contribution>(String singular, String plural, String element, Class<T> type) {

    /** Explainers. */
    public static final ExtensionKind<Explainer> EXPLAINERS = new ExtensionKind<>("explainer", "explainers", "explainer",
            Explainer.class);

    /** Perturbations. */
    public static final ExtensionKind<Perturbation> PERTURBATIONS = new ExtensionKind<>("perturbation", "perturbations", "perturbation",
            Perturbation.class);

    /** Segmenters. */
    public static final ExtensionKind<Segmenter> SEGMENTERS = new ExtensionKind<>("segmenter", "segmenters", "segmenter",
            Segmenter.class);

    /** Faithfulness metrics. */
    public static final ExtensionKind<FaithfulnessMetric> METRICS = new ExtensionKind<>("metric", "metrics", "metric",
            FaithfulnessMetric.class);

    /** All four, in the order they are listed. */
    public static final java.util.List<ExtensionKind<?>> ALL = java.util.List.of(EXPLAINERS, PERTURBATIONS, SEGMENTERS, METRICS);

    /** @return id of the extension point */
    public String extensionPoint() {
        return "org.sparsha.explain." + plural;
    }
}
