/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

import java.util.Arrays;
import java.util.List;

/**
 * Resamples a signal that comes in blocks, such as a long file or a microphone. All blocks together give exactly the samples that
 * {@link Resampler#resample} gives for the whole, whatever the size of the blocks. The output lags behind by the filters' half
 * lengths (some milliseconds) until {@link #finish()}. For one thread.
 */
public final class StreamingResampler {

    private final int from;
    private final int to;
    private final List<ResamplingStage> stages;
    private long inputs;
    private float[] output = new float[4096];
    private int outputs;
    /** Outputs that may still be handed out: known once the input has ended. */
    private long remaining = Long.MAX_VALUE;
    private long handedOut;

    /**
     * @param from samples a second given, at least 1
     * @param to samples a second wanted, at least 1
     */
    public StreamingResampler(int from, int to) {
        if (from < 1 || to < 1) {
            throw new IllegalArgumentException("Not sample rates: " + from + " and " + to);
        }
        this.from = from;
        this.to = to;
        this.stages = ResamplingPlan.stages(from, to);
    }

    /**
     * Takes the next block.
     *
     * @param samples input, not kept
     * @param offset where it begins in the array
     * @param count how many
     * @return the output that it completes, a new array, perhaps empty
     */
    public float[] push(float[] samples, int offset, int count) {
        float[] block = Arrays.copyOfRange(samples, offset, offset + count);
        inputs += count;
        into(0, block, count);
        return taken();
    }

    /**
     * Ends the signal.
     *
     * @return the rest of the output
     */
    public float[] finish() {
        remaining = Math.max(0, Resampler.length(inputs, from, to) - handedOut);
        long in = inputs;
        for (int s = 0; s < stages.size(); s++) {
            ResamplingStage stage = stages.get(s);
            int next = s + 1;
            // stages but the last run on past the input's end, as long as their successor's filter reaches
            long length = next == stages.size() ? handedOut + remaining : stage.lengthWithTail(in);
            stage.finish(length, (block, count) -> into(next, block, count));
            in = length;
        }
        return taken();
    }

    private void into(int stage, float[] block, int count) {
        if (stage == stages.size()) {
            append(block, count);
        } else {
            stages.get(stage).push(block, count, (made, n) -> into(stage + 1, made, n));
        }
    }

    private void append(float[] block, int made) {
        int count = (int) Math.min(made, remaining - outputs);
        if (outputs + count > output.length) {
            output = Arrays.copyOf(output, Math.max(outputs + count, 2 * output.length));
        }
        System.arraycopy(block, 0, output, outputs, count);
        outputs += count;
    }

    private float[] taken() {
        float[] made = Arrays.copyOf(output, outputs);
        handedOut += outputs;
        outputs = 0;
        return made;
    }
}
