/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import ai.djl.ndarray.NDArray;

/**
 * Clips for one step, padded to the longest.
 *
 * @param rows standardised values [clips, rows, frames], zero in the padding, without the flag
 * @param active 1 where a clip has a frame that counts, else 0, [clips, 1, frames]
 * @param statistics standardised {@link FrameStatistics} [clips, statistics]; [clips, 1] of zeros where the network has no such head
 */
record Batch(NDArray rows, NDArray active, NDArray statistics) {
}
