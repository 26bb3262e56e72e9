/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whether an ONNX file keeps tensors in other files. ONNX Runtime would look for those in the working directory of whoever calls,
 * and no digest covers them; so such a file is refused. Every way of the format to a tensor is walked: initialisers, sparse ones,
 * attributes, graphs in attributes, functions, training graphs.
 */
final class ExternalData {

    /** Messages of the format: for each field that holds a message, which one. Numbers as in onnx.proto. */
    private enum Message {
        MODEL, GRAPH, NODE, ATTRIBUTE, TENSOR, SPARSE, FUNCTION, TRAINING, ENTRY;

        Optional<Message> of(int field) {
            return Optional.ofNullable(FIELDS.get(this).get(field));
        }
    }

    private static final Map<Message, Map<Integer, Message>> FIELDS = Map.of(
            Message.MODEL, Map.of(7, Message.GRAPH, 20, Message.TRAINING, 25, Message.FUNCTION),
            Message.GRAPH, Map.of(1, Message.NODE, 5, Message.TENSOR, 15, Message.SPARSE),
            Message.NODE, Map.of(5, Message.ATTRIBUTE),
            Message.ATTRIBUTE, Map.of(5, Message.TENSOR, 6, Message.GRAPH, 10, Message.TENSOR, 11, Message.GRAPH, 22, Message.SPARSE,
                    23, Message.SPARSE),
            Message.SPARSE, Map.of(1, Message.TENSOR, 2, Message.TENSOR),
            Message.FUNCTION, Map.of(7, Message.NODE, 11, Message.ATTRIBUTE),
            Message.TRAINING, Map.of(1, Message.GRAPH, 2, Message.GRAPH),
            Message.TENSOR, Map.of(13, Message.ENTRY),
            Message.ENTRY, Map.of());
    private static final int DATA_LOCATION = 14;
    private static final int EXTERNAL_DATA = 13;
    private static final int VALUE = 2;
    private static final int MOST_DEPTH = 100;
    private static final Set<Integer> LENGTHS = Set.of(1, 5);

    private final byte[] bytes;
    private Optional<String> found = Optional.empty();

    private ExternalData(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param file an ONNX file
     * @return the name of a file in which it keeps a tensor, or any word for it where it leaves the name out; empty where it keeps none
     * @throws IllegalArgumentException where the file is damaged
     */
    static Optional<String> in(byte[] file) {
        ExternalData search = new ExternalData(file);
        search.message(Message.MODEL, 0, file.length, 0);
        return search.found;
    }

    private void message(Message message, int from, int to, int depth) {
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("nested too deeply");
        }
        long[] at = {from};
        while (at[0] < to) {
            long tag = varint(at, to);
            int field = (int) (tag >>> 3);
            int wire = (int) (tag & 7);
            long value = 0;
            int start = (int) at[0];
            if (wire == 0) {
                value = varint(at, to);
            } else if (LENGTHS.contains(wire)) {
                at[0] += wire == 1 ? 8 : 4;
            } else if (wire == 2) {
                long length = varint(at, to);
                start = (int) at[0];
                at[0] = length < 0 ? Long.MAX_VALUE : at[0] + length;
            } else {
                throw new IllegalArgumentException("wire type " + wire);
            }
            if (at[0] > to) {
                throw new IllegalArgumentException("cut off");
            }
            if (message == Message.TENSOR && (field == DATA_LOCATION && value == 1 || field == EXTERNAL_DATA)) {
                found = Optional.of(found.orElse("another file"));
            }
            if (message == Message.ENTRY && field == VALUE && wire == 2 && found.filter("another file"::equals).isPresent()) {
                found = Optional.of("'" + new String(bytes, start, (int) at[0] - start, StandardCharsets.UTF_8) + "'");
            }
            Optional<Message> inner = wire == 2 ? message.of(field) : Optional.empty();
            if (inner.isPresent()) {
                message(inner.get(), start, (int) at[0], depth + 1);
            }
        }
    }

    private long varint(long[] at, int to) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at[0] >= to) {
                throw new IllegalArgumentException("cut off");
            }
            byte next = bytes[(int) at[0]++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("varint");
    }
}
