/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;

import org.sparsha.corpus.Recording;

/**
 * The recordings that could be analysed, and where their matrices lie in {@code data.f32}.
 *
 * @param recordings the recordings
 * @param frames for each the frames of each variant, the recording itself first
 * @param offsets for each where each variant starts, in floats
 * @param rows rows of every matrix
 * @param pooled for each a vector for the baselines
 * @param left recordings that were left out, each with the reason
 */
record TrainingData(List<Recording> recordings, List<int[]> frames, List<long[]> offsets, int rows, List<float[]> pooled,
        List<String> left) {
}
