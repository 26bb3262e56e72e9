/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds the float initialisers of an ONNX file. The file is a protobuf message; only the fields on the way to the weights are looked at
 * (ModelProto.graph = 7, GraphProto.initializer = 5, TensorProto.data_type = 2, float_data = 4, name = 8, raw_data = 9).
 */
final class OnnxTensors {

    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int DATA_TYPE = 2;
    private static final int FLOAT_DATA = 4;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;
    private static final int FLOAT = 1;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteBuffer bytes;

    private OnnxTensors(byte[] file) {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Told of each tensor of 32-bit floats. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param name its name
         * @param bytes the file, little-endian; values may be replaced
         * @param start where its first value lies
         * @param count number of values, 0 where they are stored in another way
         */
        void tensor(String name, ByteBuffer bytes, int start, int count);
    }

    /**
     * @param file the file, which the visitor may change
     * @param visitor told of each tensor, in the file's order
     * @throws ModelException where the file can't be read so
     */
    static void visit(byte[] file, Visitor visitor) throws ModelException {
        OnnxTensors tensors = new OnnxTensors(file);
        try {
            tensors.message(0, file.length, (field, start, end) -> {
                if (field == GRAPH) {
                    tensors.graph(start, end, visitor);
                }
            });
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException | ArithmeticException e) {
            throw new ModelException("The weights of this model cannot be found in its file, so they cannot be changed.", e);
        }
    }

    @FunctionalInterface
    private interface FieldVisitor {
        void visit(int field, int start, int end);
    }

    private void graph(int start, int end, Visitor visitor) {
        message(start, end, (field, from, to) -> {
            if (field == INITIALIZER) {
                tensor(from, to, visitor);
            }
        });
    }

    private void message(int start, int end, FieldVisitor visitor) {
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
            visitor.visit(field, from, to);
            bytes.position(to);
        }
    }

    private void tensor(int start, int end, Visitor visitor) {
        int[] type = {0};
        int[] data = {0, 0};
        String[] name = {""};
        message(start, end, (field, from, to) -> {
            if (field == DATA_TYPE) {
                bytes.position(from);
                type[0] = (int) varint();
            } else if (field == NAME) {
                name[0] = new String(bytes.array(), from, to - from, StandardCharsets.UTF_8);
            } else if (field == RAW_DATA || field == FLOAT_DATA && to - from > 4) {
                data[0] = from;
                data[1] = to;
            }
        });
        if (type[0] == FLOAT) {
            visitor.tensor(name[0], bytes, data[0], (data[1] - data[0]) / Float.BYTES);
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
