/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Audio work that perturbations, segmenters and counterfactuals share: streaming short-time Fourier transform, pitch, pitch-synchronous
 * resynthesis, linear prediction, levels.
 */
package org.sparsha.explain.builtin.signal;
