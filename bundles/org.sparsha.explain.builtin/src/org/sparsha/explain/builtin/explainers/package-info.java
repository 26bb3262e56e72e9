/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The explainers that come with the workbench, one class each, and what several of them share: asking the masked model with progress
 * ({@code Inquiry}), least squares on masks, running moments, and the finished attribution with its warnings ({@code Findings}).
 * All ask only the masked model; every sampled one reports 95 % intervals and stops early on {@code until}.
 */
package org.sparsha.explain.builtin.explainers;
