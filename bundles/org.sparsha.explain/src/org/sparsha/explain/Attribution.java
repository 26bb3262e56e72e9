/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.List;
import java.util.Map;

import org.sparsha.core.Warning;

/**
 * What an explainer found, in one of four shapes. Every number in it is finite. Positive speaks for the target class, negative against.
 */
public sealed interface Attribution permits SegmentAttribution, CellAttribution, InteractionAttribution, ResponseCurves {

    /** @return what the method says about itself, such as a surrogate's {@code r2}; name to finite number, in order of interest */
    Map<String, Double> diagnostics();

    /** @return what the user should know, such as that all scores are equal */
    List<Warning> warnings();
}
