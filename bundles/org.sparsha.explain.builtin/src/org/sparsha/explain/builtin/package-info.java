/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Built-in explainers, perturbations, segmenters, metrics. */
package org.sparsha.explain.builtin;
