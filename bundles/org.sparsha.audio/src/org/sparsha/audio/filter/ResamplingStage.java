/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/**
 * One stage of a resampler: a filter between two rates. Output 0 has the filter's centre on input 0; the input is zero before its begin and
 * after its end. What comes out doesn't depend on the size of the blocks that go in. For one signal and one thread.
 */
sealed interface ResamplingStage permits PolyphaseStage, BlockFilterStage {

    /** Takes finished samples. */
    interface Sink {
        void accept(float[] samples, int count);
    }

    /**
     * Takes input and hands on what it completes.
     *
     * @param samples input
     * @param count how many of them
     * @param sink gets the output in blocks
     */
    void push(float[] samples, int count, Sink sink);

    /**
     * Ends the input: as if zeros followed, until so many outputs have been made in all.
     *
     * @param outputs total number of outputs
     * @param sink gets the output in blocks; the last may go on beyond {@code outputs}
     */
    void finish(long outputs, Sink sink);

    /** @return the same stage at the begin of another signal; tables and filters are shared */
    ResamplingStage anew();

    /**
     * @param inputs number of input samples
     * @return outputs until the filter has left the input's last sample
     */
    long lengthWithTail(long inputs);
}
