/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

/**
 * Sizes of the network over frames.
 *
 * @param rows rows of the recipe without the flag
 * @param classes number of classes
 * @param pitchRow row of pitch, from 0 after the flag
 * @param voicedRow row that is 1 where a frame is voiced, from 0 after the flag
 * @param channels channels of the convolutions
 * @param width frames that the first convolution sees, odd
 * @param stride frames from one of its steps to the next
 * @param hidden units of the GRU in each direction
 * @param statisticsShare share of the head over statistics in the logits, 0 to 1
 * @param kinds layers over the statistics, each for a kind of surroundings; 1 for one for all
 * @param limit bound of standardised values, 0 for none
 */
public record FramesSizes(int rows, int classes, int pitchRow, int voicedRow, int channels, int width, int stride, int hidden,
        float statisticsShare, int kinds, float limit) {
}
