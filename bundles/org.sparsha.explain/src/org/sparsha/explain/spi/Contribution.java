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
 */
public interface Contribution {

    /** @return the settings, constants with distinct names; empty where there are none. Called on any thread, must be quick */
    List<Parameter<?>> parameters();

    /** @return version of the algorithm, changed whenever its results change; part of the provenance */
    default String version() {
        return "1";
    }
}
