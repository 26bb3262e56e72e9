/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for sizes in an ONNX file for which ONNX Runtime would ask the system for memory without end, before it is opened: a tensor that
 * declares more numbers than the file holds, an input or sparse tensor of more than {@link #MOST} numbers, an operation that is told by a
 * constant to make as many, a window that no recording fills. Sizes that the graph computes by itself are not known here. Field numbers
 * are those of onnx.proto.
 */
final class DeclaredSizes {

    /** The most numbers that one tensor may be made of: 2 GB of 32-bit floats, as large as a file may be. */
    static final long MOST = 1L << 29;

    private static final int MOST_DEPTH = 100;
    private static final int INT64 = 7;
    /** Operations whose result is as large as a list of whole numbers says. */
    private static final Set<String> MAKERS = Set.of("ConstantOfShape", "Expand", "Tile", "Resize", "Pad", "Range", "RandomNormal",
            "RandomUniform");

    /** Lists of whole numbers by which a window is moved over a signal and the signal is made longer for it. */
    private static final Set<String> WINDOWS = Set.of("pads", "kernel_shape", "strides", "dilations", "output_padding", "output_shape");
    /** More samples or frames than any recording has at once. */
    private static final long LONGEST_WINDOW = 1L << 24;

    private final Map<String, List<Long>> constants = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private DeclaredSizes() {
    }

    /**
     * @param file an ONNX file
     * @return what it declares that can't be; empty where nothing is
     * @throws IllegalArgumentException where the file is damaged
     */
    static Optional<String> complaint(byte[] file) {
        DeclaredSizes sizes = new DeclaredSizes();
        ProtobufFields model = ProtobufFields.of(file);
        model.all(7).forEach(graph -> sizes.graph(graph.message(), 0));
        model.all(25).forEach(function -> sizes.nodes(function.message().all(7), 0));
        sizes.made.forEach((input, operation) -> sizes.check(operation, sizes.constants.getOrDefault(input, List.of())));
        return sizes.complaints.stream().sorted().findFirst();
    }

    private void graph(ProtobufFields graph, int depth) {
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("nested too deeply");
        }
        for (ProtobufFields.Field tensor : graph.all(5)) {
            tensor(tensor).ifPresent(values -> constants.put(tensor.message().texts(8).stream().findFirst().orElse(""), values));
        }
        for (ProtobufFields.Field sparse : graph.all(15)) {
            check("a sparse tensor", sparse.message().numbers(3));
        }
        graph.all(11).forEach(input -> input(input.message()));
        nodes(graph.all(1), depth);
    }

    /** Checks a tensor; gives its values where they are a short list of 64-bit whole numbers, as sizes are. */
    private Optional<List<Long>> tensor(ProtobufFields.Field field) {
        ProtobufFields tensor = field.message();
        List<Long> shape = tensor.numbers(1);
        // the smallest numbers are half a byte
        if (product(shape) > 2L * field.size()) {
            complaints.add("a tensor of the shape " + shape + ", which the file does not hold");
        }
        if (!tensor.numbers(2).contains((long) INT64) || product(shape) > Byte.MAX_VALUE) {
            return Optional.empty();
        }
        List<Long> values = new ArrayList<>(tensor.numbers(7));
        for (ProtobufFields.Field raw : tensor.all(9)) {
            for (ByteBuffer bytes = raw.content(); bytes.remaining() >= Long.BYTES;) {
                values.add(bytes.getLong());
            }
        }
        return Optional.of(values);
    }

    private void input(ProtobufFields input) {
        for (ProtobufFields.Field type : input.all(2)) {
            for (ProtobufFields.Field tensor : type.message().all(1)) {
                for (ProtobufFields.Field shape : tensor.message().all(2)) {
                    List<Long> fixed = new ArrayList<>();
                    shape.message().all(1).forEach(axis -> fixed.addAll(axis.message().numbers(1)));
                    check("the input " + String.join("", input.texts(1)), fixed);
                }
            }
        }
    }

    private void nodes(List<ProtobufFields.Field> nodes, int depth) {
        for (ProtobufFields.Field field : nodes) {
            ProtobufFields node = field.message();
            String operation = String.join("", node.texts(4));
            List<ProtobufFields.Field> attributes = node.all(5);
            if (!attributes.isEmpty()) {
                List<String> outputs = node.texts(2);
                attributes.forEach(attribute -> attribute(attribute.message(), operation, outputs, depth));
            }
            if (MAKERS.contains(operation)) {
                node.texts(1).forEach(input -> made.put(input, "the operation " + operation));
            }
        }
    }

    private void attribute(ProtobufFields attribute, String operation, List<String> outputs, int depth) {
        for (int list : new int[] {5, 10}) {
            for (ProtobufFields.Field tensor : attribute.all(list)) {
                tensor(tensor).ifPresent(values -> outputs.forEach(output -> constants.put(output, values)));
            }
        }
        if (operation.equals("Constant")) {
            outputs.forEach(output -> constants.putIfAbsent(output, attribute.numbers(8)));
        } else if (MAKERS.contains(operation)) {
            check("the operation " + operation, attribute.numbers(8));
        } else if (WINDOWS.contains(String.join("", attribute.texts(1)))
                && attribute.numbers(8).stream().anyMatch(value -> Math.abs(value) > LONGEST_WINDOW || value == Long.MIN_VALUE)) {
            complaints.add("the operation " + operation + " of the size " + attribute.numbers(8));
        }
        for (int list : new int[] {6, 11}) {
            attribute.all(list).forEach(inner -> graph(inner.message(), depth + 1));
        }
    }

    private void check(String who, List<Long> sizes) {
        if (product(sizes) > MOST) {
            complaints.add(who + " of the size " + sizes);
        }
    }

    /** How many numbers a shape has; free axes count as one. No overflow. */
    private static long product(List<Long> shape) {
        if (shape.contains(0L)) {
            return 0;
        }
        long product = 1;
        for (long axis : shape) {
            if (axis > 0) {
                product = axis > Long.MAX_VALUE / product ? Long.MAX_VALUE : product * axis;
            }
        }
        return product;
    }
}
