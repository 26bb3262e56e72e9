/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds tiny ONNX files (opset 13, IR 8) for tests, by writing the few protobuf fields they need. Tensors are 32-bit floats or 64-bit
 * whole numbers. Not thread-safe.
 */
public final class TinyOnnx {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int BOOL = 9;
    private static final int GRAPH_ATTRIBUTE = 5;
    /** Attributes that are lists even where they have one number only. */
    private static final Set<String> LISTS = Set.of("axes", "perm", "pads", "kernel_shape", "strides");

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
    private final ByteArrayOutputStream metadata = new ByteArrayOutputStream();

    /** Begins an empty graph. */
    public TinyOnnx() {
        text(graph, 2, "tiny");
    }

    /**
     * Adds an operation without attributes.
     *
     * @param operation its name, such as {@code MatMul}
     * @param inputs names of its inputs
     * @param output name of its output
     * @return this
     */
    public TinyOnnx node(String operation, List<String> inputs, String output) {
        return node(operation, inputs, List.of(output), Map.of());
    }

    /**
     * Adds an operation.
     *
     * @param operation its name, such as {@code LSTM}
     * @param inputs names of its inputs; empty for one left out
     * @param outputs names of its outputs; empty for one left out
     * @param attributes name to a whole number or a list of them
     * @return this
     */
    public TinyOnnx node(String operation, List<String> inputs, List<String> outputs, Map<String, List<Integer>> attributes) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        inputs.forEach(input -> text(node, 1, input));
        outputs.forEach(output -> text(node, 2, output));
        text(node, 4, operation);
        attributes.forEach((name, values) -> {
            ByteArrayOutputStream attribute = new ByteArrayOutputStream();
            text(attribute, 1, name);
            boolean single = values.size() == 1 && !LISTS.contains(name);
            values.forEach(value -> number(attribute, single ? 3 : 8, value));
            number(attribute, 20, single ? 2 : 7);
            bytes(node, 5, attribute.toByteArray());
        });
        bytes(graph, 1, node.toByteArray());
        return this;
    }

    /**
     * Adds constant floats.
     *
     * @param name their name
     * @param shape their shape
     * @param values the values, row after row
     * @return this
     */
    public TinyOnnx floats(String name, long[] shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        tensor(name, shape, FLOAT, raw.array());
        return this;
    }

    /**
     * Adds constant whole numbers.
     *
     * @param name their name
     * @param values the values, a vector
     * @return this
     */
    public TinyOnnx longs(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            raw.putLong(value);
        }
        tensor(name, new long[] {values.length}, INT64, raw.array());
        return this;
    }

    private void tensor(String name, long[] shape, int type, byte[] raw) {
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        for (long axis : shape) {
            number(tensor, 1, axis);
        }
        number(tensor, 2, type);
        text(tensor, 8, name);
        bytes(tensor, 9, raw);
        bytes(graph, 5, tensor.toByteArray());
    }

    /**
     * Adds a loop that goes on without end: it doubles what it is given, and never says stop.
     *
     * @param input name of what it begins with, of the shape (1, any)
     * @param output name of its output
     * @return this
     */
    public TinyOnnx endlessLoop(String input, String output) {
        ByteArrayOutputStream condition = new ByteArrayOutputStream();
        number(condition, 2, BOOL);
        text(condition, 8, "goOn");
        bytes(condition, 9, new byte[] {1});
        bytes(graph, 5, condition.toByteArray());
        TinyOnnx body = new TinyOnnx().node("Identity", List.of("before"), "after").node("Add", List.of("value", "value"), "doubled");
        bytes(body.graph, 11, valueInfo("round", INT64));
        bytes(body.graph, 11, valueInfo("before", BOOL));
        bytes(body.graph, 11, valueInfo("value", FLOAT, 1, -1));
        bytes(body.graph, 12, valueInfo("after", BOOL));
        bytes(body.graph, 12, valueInfo("doubled", FLOAT, 1, -1));
        ByteArrayOutputStream attribute = new ByteArrayOutputStream();
        text(attribute, 1, "body");
        bytes(attribute, 6, body.graph.toByteArray());
        number(attribute, 20, GRAPH_ATTRIBUTE);
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        List.of("", "goOn", input).forEach(name -> text(node, 1, name));
        text(node, 2, output);
        text(node, 4, "Loop");
        bytes(node, 5, attribute.toByteArray());
        bytes(graph, 1, node.toByteArray());
        return this;
    }

    /**
     * Names an input of floats.
     *
     * @param name its name
     * @param shape its shape, −1 for a free axis
     * @return this
     */
    public TinyOnnx input(String name, long... shape) {
        bytes(graph, 11, valueInfo(name, FLOAT, shape));
        return this;
    }

    /**
     * Names an input of 64-bit whole numbers.
     *
     * @param name its name
     * @param shape its shape, −1 for a free axis
     * @return this
     */
    public TinyOnnx inputOfLongs(String name, long... shape) {
        bytes(graph, 11, valueInfo(name, INT64, shape));
        return this;
    }

    /**
     * Names an output of floats.
     *
     * @param name its name
     * @param shape its shape, −1 for a free axis
     * @return this
     */
    public TinyOnnx output(String name, long... shape) {
        bytes(graph, 12, valueInfo(name, FLOAT, shape));
        return this;
    }

    /**
     * Adds an entry to the file's metadata.
     *
     * @param key its key
     * @param value its value
     * @return this
     */
    public TinyOnnx metadata(String key, String value) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        text(entry, 1, key);
        text(entry, 2, value);
        bytes(metadata, 14, entry.toByteArray());
        return this;
    }

    /** @return the bytes of the ONNX file */
    public byte[] build() {
        ByteArrayOutputStream opset = new ByteArrayOutputStream();
        number(opset, 2, 13);
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        number(model, 1, 8);
        bytes(model, 7, graph.toByteArray());
        bytes(model, 8, opset.toByteArray());
        model.writeBytes(metadata.toByteArray());
        return model.toByteArray();
    }

    /**
     * A model of samples: the logarithm of the signal's energy (plus a little), times a weight and plus a bias for each class. Takes
     * {@code input_values}
     * [batch, samples] and gives {@code logits} [batch, classes].
     *
     * @param weights a weight a class
     * @param biases a bias a class
     * @return a builder to which metadata may be added
     */
    public static TinyOnnx logEnergy(float[] weights, float[] biases) {
        int classes = weights.length;
        return new TinyOnnx().input("input_values", -1, -1).output("logits", -1, classes).longs("axes", 1).floats("little", new long[] {1},
                1e-6f)
                .floats("weights", new long[] {1, classes}, weights).floats("biases", new long[] {classes}, biases)
                .node("Mul", List.of("input_values", "input_values"), "squares")
                .node("ReduceSum", List.of("squares", "axes"), "energy")
                .node("Add", List.of("energy", "little"), "positive").node("Log", List.of("positive"), "level")
                .node("MatMul", List.of("level", "weights"), "weighted").node("Add", List.of("weighted", "biases"), "logits");
    }

    private static byte[] valueInfo(String name, int elementType, long... shape) {
        ByteArrayOutputStream axes = new ByteArrayOutputStream();
        for (int i = 0; i < shape.length; i++) {
            ByteArrayOutputStream axis = new ByteArrayOutputStream();
            if (shape[i] < 0) {
                text(axis, 2, "free" + i);
            } else {
                number(axis, 1, shape[i]);
            }
            bytes(axes, 1, axis.toByteArray());
        }
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        number(tensor, 1, elementType);
        bytes(tensor, 2, axes.toByteArray());
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        bytes(type, 1, tensor.toByteArray());
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        text(info, 1, name);
        bytes(info, 2, type.toByteArray());
        return info.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int field, String value) {
        bytes(out, field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
        varint(out, (long) field << 3 | 2);
        varint(out, value.length);
        out.writeBytes(value);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
