/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

import org.sparsha.core.Parameter;

/**
 * What all four kinds of contribution have in common. One instance may serve many calls from several threads at once: implementations
 * keep no state between calls.
 *
 * <p>The host calls every method guarded: whatever one throws, of any class, is shown to the user as a sentence that names the
 * contribution, and only what it was asked for is lost. Throw {@link org.sparsha.explain.ExplainException} to say it in your own words.
 */
public interface Contribution {

    /** @return the settings, constants with distinct names; empty where there are none. Called on any thread, must be quick */
    List<Parameter<?>> parameters();

    /**
     * @return version of the algorithm, constant, not blank, at most 100 characters; changed whenever its results change, since it is part
     *         of the provenance
     */
    default String version() {
        return "1";
    }
}
