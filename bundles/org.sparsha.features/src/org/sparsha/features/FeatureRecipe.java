/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;

/**
 * A named, versioned way from a mono signal to the values a model wants. Id, version and parameters together fix every value: a change
 * that moves any value needs a new version. Immutable and thread-safe.
 */
public interface FeatureRecipe {

    /** @return name in model packages and scripts: lower-case words joined by hyphens */
    String id();

    /** @return version of its numbers, such as {@code 1} */
    String version();

    /** @return name for the user */
    String name();

    /** @return one or two sentences for the user: what comes out and for which models */
    String description();

    /** @return its parameters, in the order a form shows them */
    List<Parameter<?>> parameters();

    /**
     * Makes an extractor.
     *
     * @param values values of exactly {@link #parameters()}
     * @return the extractor
     * @throws FeatureException where the values don't go together
     */
    FeatureExtractor create(ParameterValues values) throws FeatureException;
}
