/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Optional;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

/**
 * The second input that speech models exported from Hugging Face often have: [clip, sample], 1 where a sample counts and 0 where it is
 * padding. Batches hold clips of equal length, so all samples count.
 *
 * @param name name of the input
 * @param type what it holds
 */
record AttentionMask(String name, OnnxJavaType type) {

    private static final String NAME = "attention_mask";

    /** The mask that an input is, if it is one. */
    static Optional<AttentionMask> of(OnnxGraph.Port port) {
        boolean fits = port.name().equals(NAME) && port.shape().length == 2 && switch (port.type()) {
            case INT64, INT32, FLOAT, BOOL -> true;
            default -> false;
        };
        return fits ? Optional.of(new AttentionMask(port.name(), port.type())) : Optional.empty();
    }

    /** A mask in which every sample counts; to be closed by the caller. */
    OnnxTensor ones(OrtEnvironment environment, long clips, long samples) throws OrtException {
        int count = Math.toIntExact(clips * samples);
        long[] shape = {clips, samples};
        return switch (type) {
            case INT64 -> {
                long[] ones = new long[count];
                Arrays.fill(ones, 1);
                yield OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
            }
            case INT32 -> {
                int[] ones = new int[count];
                Arrays.fill(ones, 1);
                yield OnnxTensor.createTensor(environment, IntBuffer.wrap(ones), shape);
            }
            case FLOAT -> {
                float[] ones = new float[count];
                Arrays.fill(ones, 1);
                yield OnnxTensor.createTensor(environment, FloatBuffer.wrap(ones), shape);
            }
            default -> {
                ByteBuffer ones = ByteBuffer.allocateDirect(count);
                for (int i = 0; i < count; i++) {
                    ones.put(i, (byte) 1);
                }
                yield OnnxTensor.createTensor(environment, ones, shape, OnnxJavaType.BOOL);
            }
        };
    }
}
