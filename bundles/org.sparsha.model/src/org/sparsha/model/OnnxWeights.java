/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * Shuffles the float initialisers of an ONNX file in place. The file is a protobuf message; only the fields on the way to the weights
 * are looked at (ModelProto.graph = 7, GraphProto.initializer = 5, TensorProto.data_type = 2, float_data = 4, raw_data = 9), and no
 * length changes, so that nothing has to be written anew.
 */
final class OnnxWeights {

    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int DATA_TYPE = 2;
    private static final int FLOAT_DATA = 4;
    private static final int RAW_DATA = 9;
    private static final int FLOAT = 1;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteBuffer bytes;
    private final SplittableRandom random;

    private OnnxWeights(byte[] copy, long seed) {
        this.bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        this.random = new SplittableRandom(seed);
    }

    /** A copy of the file whose float initialisers are permuted, each within itself. */
    static byte[] shuffle(byte[] file, long seed) throws ModelException {
        byte[] copy = file.clone();
        try {
            new OnnxWeights(copy, seed).message(0, copy.length, (field, start, end) -> { }, GRAPH);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new ModelException("The weights of this model cannot be found in its file, so they cannot be shuffled.", e);
        }
        return copy;
    }

    @FunctionalInterface
    private interface FieldVisitor {
        void visit(int field, int start, int end);
    }

    private void message(int start, int end, FieldVisitor visitor, int descendInto) {
        bytes.position(start);
        while (bytes.position() < end) {
            long tag = varint();
            int field = (int) (tag >>> 3);
            int wire = (int) (tag & 7);
            int from = bytes.position();
            int to = switch (wire) {
                case 0 -> {
                    varint();
                    yield bytes.position();
                }
                case 1 -> from + 8;
                case 5 -> from + 4;
                case LENGTH_DELIMITED -> {
                    int length = Math.toIntExact(varint());
                    from = bytes.position();
                    yield Math.addExact(from, length);
                }
                default -> throw new IllegalArgumentException("wire type " + wire);
            };
            if (to > end) {
                throw new IndexOutOfBoundsException(to);
            }
            if (wire == LENGTH_DELIMITED && field == descendInto) {
                if (descendInto == GRAPH) {
                    message(from, to, (f, s, e) -> { }, INITIALIZER);
                } else {
                    tensor(from, to);
                }
            } else {
                visitor.visit(field, from, to);
            }
            bytes.position(to);
        }
    }

    private void tensor(int start, int end) {
        int[] type = {0};
        int[] data = {0, 0};
        message(start, end, (field, from, to) -> {
            if (field == DATA_TYPE) {
                bytes.position(from);
                type[0] = (int) varint();
            } else if (field == RAW_DATA || field == FLOAT_DATA && to - from > 4) {
                data[0] = from;
                data[1] = to;
            }
        }, -1);
        if (type[0] == FLOAT) {
            permute(data[0], (data[1] - data[0]) / 4);
        }
    }

    private void permute(int start, int count) {
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = bytes.getInt(start + 4 * i);
            bytes.putInt(start + 4 * i, bytes.getInt(start + 4 * j));
            bytes.putInt(start + 4 * j, kept);
        }
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("varint");
    }
}
