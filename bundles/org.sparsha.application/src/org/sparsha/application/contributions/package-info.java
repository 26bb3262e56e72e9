/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Explainers, perturbations, segmenters and metrics on a plain class path, read from the same {@code plugin.xml} as in the workbench but
 * without Eclipse: for cluster jobs and notebooks.
 */
package org.sparsha.application.contributions;
