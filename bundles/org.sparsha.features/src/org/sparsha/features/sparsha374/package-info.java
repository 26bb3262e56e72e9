/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The recipe {@code sparsha374}: 374 values of the first ten seconds, those of the original application, and their incremental
 * re-analysis. A clip's analysis is a chain: spectrum frames, harmonic part, its constant-Q transform, pooled values. Each step is kept
 * for one clip; a variant re-does those frames that a difference reaches, by the same code and in the same order as from scratch, which is
 * the same thing against a clip of silence. So both ways give the same bits. What variants share is kept by its content: frames, and where
 * these are seen to come again, what lies behind stretches of them.
 */
package org.sparsha.features.sparsha374;
