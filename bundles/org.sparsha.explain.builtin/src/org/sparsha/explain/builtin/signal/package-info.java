/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Audio work that perturbations, segmenters and counterfactuals share: changed spectra put together again, pitch, pitch-synchronous
 * resynthesis, linear prediction.
 */
package org.sparsha.explain.builtin.signal;
