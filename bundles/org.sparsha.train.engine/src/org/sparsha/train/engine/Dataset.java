/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.sparsha.train.protocol.TrainingJob;

/**
 * The feature matrices of all clips and their variants, read from {@code data.f32} when they are asked for: little-endian floats, each
 * matrix row after row. The file may be larger than the memory.
 */
final class Dataset implements AutoCloseable {

    private final TrainingJob job;
    private final FileChannel channel;

    Dataset(TrainingJob job, Path file) throws IOException {
        this.job = job;
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** @return the values of a variant, row after row */
    float[] matrix(int clip, int variant) throws IOException {
        TrainingJob.Clip entry = job.clips().get(clip);
        float[] values = new float[job.rows() * entry.frames()[variant]];
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long position = entry.offsets()[variant] * Float.BYTES;
        while (bytes.hasRemaining()) {
            int n = channel.read(bytes, position + bytes.position());
            if (n < 0) {
                throw new IOException("data.f32 is too short.");
            }
        }
        bytes.flip().asFloatBuffer().get(values);
        return values;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
