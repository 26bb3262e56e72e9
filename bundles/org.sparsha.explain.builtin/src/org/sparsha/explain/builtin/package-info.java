/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What comes with the workbench, contributed exactly as a third party would: see the packages {@code explainers}, {@code perturbations},
 * {@code segmenters} and {@code metrics}; {@code signal} holds what their audio work shares.
 */
package org.sparsha.explain.builtin;
