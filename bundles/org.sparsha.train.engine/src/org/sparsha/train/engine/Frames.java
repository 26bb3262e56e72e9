/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

/**
 * The standardised frames of a clip's variant.
 *
 * @param clip number of the clip
 * @param variant which of its variants, 0 for the recording itself
 * @param place where it lies in the data, which tells variants apart
 * @param z [rows][frames], 0 where a frame doesn't count
 * @param active 1 where a frame counts, else 0
 * @param voiced 1 where it is voiced, else 0
 */
record Frames(int clip, int variant, long place, float[][] z, float[] active, float[] voiced) {
}
