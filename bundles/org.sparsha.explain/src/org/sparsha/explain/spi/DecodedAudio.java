/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.io.IOException;

import org.sparsha.explain.ExplainException;

/** The sound of one file, decoded from its begin to its end. For one thread at a time. */
public interface DecodedAudio {

    /** @return samples a second, 1000 to 768,000 */
    int sampleRate();

    /** @return number of channels, 1 to 64 */
    int channelCount();

    /**
     * Decodes on.
     *
     * @param into one array a channel, to be filled from their begin; full scale is from -1 to 1
     * @param count frames wanted, at least 1, at most as long as the arrays are
     * @return frames decoded, at most {@code count}; 0 at the end, and only there
     * @throws ExplainException where the file is damaged so that nothing more can be heard; what was read before is lost then, so that a
     *         file that only ends early had better just end
     * @throws IOException where the file can't be read; the host says so
     */
    int read(float[][] into, int count) throws ExplainException, IOException;
}
