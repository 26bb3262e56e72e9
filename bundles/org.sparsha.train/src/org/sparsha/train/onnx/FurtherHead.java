/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;

import ai.onnx.proto.OnnxMl;

/**
 * A graph with a further head: a linear layer over one of its outputs, standardised and clipped, added to a linear map of its scores. The
 * graph itself stays as it is.
 *
 * @param embedding name of the output that the layer reads, [batch, values]
 * @param scores name of the output with the scores, [batch, classes of the graph]
 * @param mean subtracted from the embedding
 * @param scale what it is divided by
 * @param limit bound of the standardised values
 * @param weight [values][classes], row after row
 * @param bias [classes]
 * @param map [classes of the graph][classes], row after row
 */
public record FurtherHead(String embedding, String scores, float[] mean, float[] scale, float limit, float[] weight, float[] bias,
        float[] map) {

    /** Name of the output with the head's logits. */
    public static final String OUTPUT = "few.logits";

    private static final int OLDEST = 11;

    /**
     * @param model an ONNX file
     * @return the file with the head in it
     * @throws GraphException where the file can't be read, or is of an operator set before 11
     */
    public byte[] addTo(byte[] model) throws GraphException {
        OnnxMl.ModelProto.Builder builder;
        try {
            builder = OnnxMl.ModelProto.parseFrom(model).toBuilder();
        } catch (InvalidProtocolBufferException e) {
            throw new GraphException("The graph of the model can't be read: " + e.getMessage(), e);
        }
        long opset = builder.getOpsetImportList().stream().filter(set -> set.getDomain().isEmpty())
                .mapToLong(OnnxMl.OperatorSetIdProto::getVersion).max().orElse(0);
        if (opset < OLDEST) {
            throw new GraphException("The graph is of ONNX operator set " + opset + ": it takes " + OLDEST + " or later.");
        }
        OnnxMl.GraphProto.Builder graph = builder.getGraphBuilder();
        long values = mean.length;
        long classes = bias.length;
        tensor(graph, "few.mean", mean, 1, values);
        tensor(graph, "few.scale", scale, 1, values);
        tensor(graph, "few.low", new float[] {-limit});
        tensor(graph, "few.high", new float[] {limit});
        tensor(graph, "few.weight", weight, values, classes);
        tensor(graph, "few.bias", bias, 1, classes);
        tensor(graph, "few.map", map, map.length / classes, classes);
        node(graph, "Sub", "few.centred", embedding, "few.mean");
        node(graph, "Div", "few.standardised", "few.centred", "few.scale");
        node(graph, "Clip", "few.clipped", "few.standardised", "few.low", "few.high");
        node(graph, "MatMul", "few.product", "few.clipped", "few.weight");
        node(graph, "Add", "few.own", "few.product", "few.bias");
        node(graph, "MatMul", "few.mapped", scores, "few.map");
        node(graph, "Add", OUTPUT, "few.own", "few.mapped");
        OnnxMl.TensorShapeProto shape = OnnxMl.TensorShapeProto.newBuilder()
                .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("batch"))
                .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(classes)).build();
        graph.addOutput(OnnxMl.ValueInfoProto.newBuilder().setName(OUTPUT).setType(OnnxMl.TypeProto.newBuilder().setTensorType(
                OnnxMl.TypeProto.Tensor.newBuilder().setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber()).setShape(shape))));
        return builder.build().toByteArray();
    }

    private static void node(OnnxMl.GraphProto.Builder graph, String operator, String output, String... inputs) {
        OnnxMl.NodeProto.Builder node = OnnxMl.NodeProto.newBuilder().setOpType(operator).setName("node of " + output).addOutput(output);
        for (String input : inputs) {
            node.addInput(input);
        }
        graph.addNode(node);
    }

    /** Without a shape it is a single number. */
    private static void tensor(OnnxMl.GraphProto.Builder graph, String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        OnnxMl.TensorProto.Builder tensor = OnnxMl.TensorProto.newBuilder().setName(name)
                .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber()).setRawData(ByteString.copyFrom(bytes.rewind()));
        for (long size : shape) {
            tensor.addDims(size);
        }
        graph.addInitializer(tensor);
    }
}
