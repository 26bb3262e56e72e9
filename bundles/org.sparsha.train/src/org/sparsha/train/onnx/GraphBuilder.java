/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.protobuf.ByteString;

import ai.onnx.proto.OnnxMl;

/** Puts an ONNX graph together node by node. Every method returns the name of the value it adds. Not thread-safe. */
final class GraphBuilder {

    private static final int OPSET = 17;
    private static final int IR_VERSION = 8;

    private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
    private int count;

    /** An attribute of a node. */
    sealed interface Attribute {

        /** @return its name */
        String name();
    }

    record Whole(String name, long value) implements Attribute {
    }

    record Wholes(String name, long... values) implements Attribute {
    }

    record Text(String name, String value) implements Attribute {
    }

    String node(String operator, List<String> inputs, Attribute... attributes) {
        return nodes(operator, inputs, 1, attributes).getFirst();
    }

    /** Adds a node with several outputs. */
    List<String> nodes(String operator, List<String> inputs, int outputs, Attribute... attributes) {
        OnnxMl.NodeProto.Builder node = OnnxMl.NodeProto.newBuilder().setOpType(operator).addAllInput(inputs);
        String name = operator.toLowerCase(Locale.ROOT) + "_" + count++;
        node.setName(name);
        for (int i = 0; i < outputs; i++) {
            node.addOutput(i == 0 ? name : name + "_" + i);
        }
        for (Attribute attribute : attributes) {
            node.addAttribute(proto(attribute));
        }
        graph.addNode(node);
        return List.copyOf(node.getOutputList());
    }

    private static OnnxMl.AttributeProto proto(Attribute attribute) {
        OnnxMl.AttributeProto.Builder builder = OnnxMl.AttributeProto.newBuilder().setName(attribute.name());
        switch (attribute) {
            case Whole whole -> builder.setType(OnnxMl.AttributeProto.AttributeType.INT).setI(whole.value());
            case Wholes wholes -> {
                builder.setType(OnnxMl.AttributeProto.AttributeType.INTS);
                Arrays.stream(wholes.values()).forEach(builder::addInts);
            }
            case Text text -> builder.setType(OnnxMl.AttributeProto.AttributeType.STRING).setS(ByteString.copyFromUtf8(text.value()));
        }
        return builder.build();
    }

    String constant(float[] values, long... shape) {
        return weights("constant_" + count++, values, shape);
    }

    /** Adds weights under a name of their own, by which they can be found in the file. */
    String weights(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return initializer(name, OnnxMl.TensorProto.DataType.FLOAT, bytes, shape);
    }

    String scalar(float value) {
        return constant(new float[] {value});
    }

    /** A number of 64 bits. */
    String precise(float value) {
        return precise(scalar(value));
    }

    /** The same value in 64 bits, for sums over many frames. */
    String precise(String value) {
        return cast(value, OnnxMl.TensorProto.DataType.DOUBLE);
    }

    /** The same value in 32 bits. */
    String single(String value) {
        return cast(value, OnnxMl.TensorProto.DataType.FLOAT);
    }

    /** The same value as a whole number, for places. */
    String whole(String value) {
        return cast(value, OnnxMl.TensorProto.DataType.INT64);
    }

    private String cast(String value, OnnxMl.TensorProto.DataType type) {
        return node("Cast", List.of(value), new Whole("to", type.getNumber()));
    }

    String wholes(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return initializer("constant_" + count++, OnnxMl.TensorProto.DataType.INT64, bytes, values.length);
    }

    private String initializer(String name, OnnxMl.TensorProto.DataType type, ByteBuffer bytes, long... shape) {
        OnnxMl.TensorProto.Builder tensor = OnnxMl.TensorProto.newBuilder().setName(name).setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(bytes.rewind()));
        Arrays.stream(shape).forEach(tensor::addDims);
        graph.addInitializer(tensor);
        return name;
    }

    String add(String a, String b) {
        return node("Add", List.of(a, b));
    }

    String subtract(String a, String b) {
        return node("Sub", List.of(a, b));
    }

    String multiply(String a, String b) {
        return node("Mul", List.of(a, b));
    }

    String divide(String a, String b) {
        return node("Div", List.of(a, b));
    }

    String atLeast(String a, float least) {
        return node("Max", List.of(a, scalar(least)));
    }

    String clip(String a, float limit) {
        return limit > 0 ? node("Clip", List.of(a, scalar(-limit), scalar(limit))) : a;
    }

    String sum(String a, int axis, boolean keep) {
        return node("ReduceSum", List.of(a, wholes(axis)), new Whole("keepdims", keep ? 1 : 0));
    }

    String concat(List<String> parts, int axis) {
        return node("Concat", parts, new Whole("axis", axis));
    }

    String slice(String a, int axis, long start, long end, long step) {
        return node("Slice", List.of(a, wholes(start), wholes(end), wholes(axis), wholes(step)));
    }

    String transpose(String a, long... order) {
        return node("Transpose", List.of(a), new Wholes("perm", order));
    }

    String reshape(String a, long... shape) {
        return node("Reshape", List.of(a, wholes(shape)));
    }

    /** Gives a value a name of its own, for an output. */
    void output(String value, String name, Object... shape) {
        graph.addNode(OnnxMl.NodeProto.newBuilder().setOpType("Identity").setName("output_" + name).addInput(value).addOutput(name));
        graph.addOutput(info(name, shape));
    }

    /** Adds an input of floats; texts in the shape name dimensions that vary. */
    void input(String name, Object... shape) {
        graph.addInput(info(name, shape));
    }

    private static OnnxMl.ValueInfoProto info(String name, Object... shape) {
        OnnxMl.TensorShapeProto.Builder dimensions = OnnxMl.TensorShapeProto.newBuilder();
        for (Object size : shape) {
            OnnxMl.TensorShapeProto.Dimension.Builder dimension = OnnxMl.TensorShapeProto.Dimension.newBuilder();
            if (size instanceof Number number) {
                dimension.setDimValue(number.longValue());
            } else {
                dimension.setDimParam(size.toString());
            }
            dimensions.addDim(dimension);
        }
        OnnxMl.TypeProto.Tensor tensor = OnnxMl.TypeProto.Tensor.newBuilder().setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                .setShape(dimensions).build();
        return OnnxMl.ValueInfoProto.newBuilder().setName(name).setType(OnnxMl.TypeProto.newBuilder().setTensorType(tensor)).build();
    }

    byte[] build(String name, Map<String, String> metadata) {
        OnnxMl.ModelProto.Builder model = OnnxMl.ModelProto.newBuilder().setIrVersion(IR_VERSION).setProducerName("sparsha")
                .setGraph(graph.setName(name))
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET));
        metadata.forEach((key, value) -> model.addMetadataProps(
                OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }
}
