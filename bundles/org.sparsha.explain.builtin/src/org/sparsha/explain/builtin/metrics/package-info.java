/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The faithfulness metrics that come with the workbench. Each gives figures, mostly beside what chance would give, and a verdict in words;
 * the thresholds of the verdicts are in {@code docs/explainers.md}. Those over single segments share {@code Judged}, those over the salient
 * part as a whole {@code SalientSplit}, those that explain again {@code Again}.
 */
package org.sparsha.explain.builtin.metrics;
