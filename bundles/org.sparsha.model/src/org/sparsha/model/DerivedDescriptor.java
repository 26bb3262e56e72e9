/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

/**
 * Makes a descriptor for a model without {@code sparsha-model.json}: from {@code sparsha-model} in the ONNX metadata (the descriptor's
 * text itself), from a Hugging Face {@code config.json} and {@code preprocessor_config.json} beside the file, or from an audonnx
 * {@code model.yaml}. What can't be derived is named as missing.
 */
final class DerivedDescriptor {

    private DerivedDescriptor() {
    }

    static ModelDescriptor derive(ModelFiles files, OnnxGraph graph) throws ModelException {
        try {
            String embedded = graph.metadata().get("sparsha-model");
            if (embedded != null) {
                return DescriptorReader.descriptor(JsonFields.parse(embedded, files + ", metadata 'sparsha-model'"));
            }
            Path config = files.folder().resolve("config.json");
            if (Files.isRegularFile(config)) {
                return fromHuggingFace(files, graph, JsonFields.read(config));
            }
            Path yaml = files.folder().resolve("model.yaml");
            if (Files.isRegularFile(yaml)) {
                return AudonnxDescriptor.derive(files, yaml, graph);
            }
        } catch (JsonFormatException e) {
            throw new ModelException(e.getMessage(), e);
        }
        throw new ModelException(files + " does not say what its input and labels are: a " + ModelDescriptor.FILE_NAME
                + " beside it is missing (or a Hugging Face config.json, an audonnx model.yaml, or the ONNX metadata 'sparsha-model'). "
                + "The graph takes " + join(graph.inputs()) + " and gives " + join(graph.outputs()) + ".");
    }

    private static String join(List<OnnxGraph.Port> ports) {
        return String.join(", ", ports.stream().map(OnnxGraph.Port::toString).toList());
    }

    private static ModelDescriptor fromHuggingFace(ModelFiles files, OnnxGraph graph, JsonFields config)
            throws JsonFormatException, ModelException {
        Map<String, Object> byId = config.fieldsOrEmpty("id2label").asMap();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < byId.size(); i++) {
            Object label = byId.get(Integer.toString(i));
            if (label == null) {
                throw new ModelException(files + ": \"id2label\" in config.json lacks the label " + i + ".");
            }
            labels.add(String.valueOf(label));
        }
        if (labels.isEmpty()) {
            throw new ModelException(files + ": config.json has no \"id2label\", so the names of the classes are missing.");
        }
        Path preprocessor = files.folder().resolve("preprocessor_config.json");
        int sampleRate = 16000;
        Map<String, String> parameters = new LinkedHashMap<>();
        boolean normalised = true; // as Wav2Vec2FeatureExtractor has it where nothing is said
        if (Files.isRegularFile(preprocessor)) {
            JsonFields json = JsonFields.read(preprocessor);
            if (json.has("sampling_rate")) {
                sampleRate = (int) json.wholeNumber("sampling_rate");
            }
            normalised = !Boolean.FALSE.equals(json.asMap().get("do_normalize"));
        }
        if (normalised) {
            parameters.put("normalize", "true");
        }
        boolean regression = "regression".equals(config.optionalText("problem_type").orElse(""));
        boolean multiLabel = "multi_label_classification".equals(config.optionalText("problem_type").orElse(""));
        String output = name(graph.outputs(), "logits", files);
        ModelOutput.Activation activation = regression || saysProbabilities(output) ? ModelOutput.Activation.NONE
                : multiLabel ? ModelOutput.Activation.SIGMOID : ModelOutput.Activation.SOFTMAX;
        return waveform(files, regression ? ModelDescriptor.Task.DIMENSIONAL : ModelDescriptor.Task.CATEGORICAL, labels, sampleRate,
                parameters, new ModelOutput(output, ModelOutput.Role.SCORES, activation),
                port(graph.inputs(), "input_values", files), config.optionalText("_name_or_path").orElse(""));
    }

    /** Whether an output's name says that the graph ends with the softmax itself. */
    private static boolean saysProbabilities(String output) {
        return output.toLowerCase(Locale.ROOT).startsWith("prob") || output.equalsIgnoreCase("softmax");
    }

    /** A descriptor of a model that takes samples: of any length, or cut and padded to the length that the graph fixes. */
    static ModelDescriptor waveform(ModelFiles files, ModelDescriptor.Task task, List<String> labels, int sampleRate,
            Map<String, String> parameters, ModelOutput output, OnnxGraph.Port input, String title) {
        long fixed = input.shape().length == 2 ? input.shape()[1] : -1;
        ModelInput.Length length = fixed > 0 ? new ModelInput.Length(ModelInput.LengthPolicy.PAD_OR_CUT, fixed / (double) sampleRate)
                : new ModelInput.Length(ModelInput.LengthPolicy.AS_IS, 0);
        String folder = String.valueOf(files.folder().toAbsolutePath().normalize().getFileName());
        String id = folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        return new ModelDescriptor(id, "1", title.isEmpty() ? folder : title, "", "", List.of(), task, labels,
                new ModelInput(input.name(), ModelInput.Kind.WAVEFORM, "waveform", parameters, Optional.empty(), sampleRate, length,
                        ModelInput.Layout.NT, Optional.empty(), Optional.empty()),
                List.of(output), Map.of(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The usual name where it is there, else the only one. */
    static String name(List<OnnxGraph.Port> ports, String usual, ModelFiles files) throws ModelException {
        return port(ports, usual, files).name();
    }

    /** The port of the usual name where it is there, else the only one. */
    static OnnxGraph.Port port(List<OnnxGraph.Port> ports, String usual, ModelFiles files) throws ModelException {
        for (OnnxGraph.Port port : ports) {
            if (port.name().equals(usual)) {
                return port;
            }
        }
        if (ports.size() == 1) {
            return ports.get(0);
        }
        throw new ModelException(files + " has none called '" + usual + "' among " + join(ports) + ".");
    }
}
