/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes a descriptor from an audonnx {@code model.yaml}: an audobject dump whose {@code labels} name the values of one output or of
 * several, and whose {@code transform} is null for models that take the samples.
 */
final class AudonnxDescriptor {

    private static final List<String> DIMENSIONS = List.of("arousal", "dominance", "valence", "liking");
    private static final String USUAL_OUTPUT = "logits";

    private AudonnxDescriptor() {
    }

    static ModelDescriptor derive(ModelFiles files, Path yaml, OnnxGraph graph) throws ModelException {
        AudonnxYaml read;
        try {
            read = AudonnxYaml.parse(Files.readAllLines(yaml));
        } catch (IOException e) {
            throw new ModelException(yaml + " cannot be read: " + e.getMessage() + ".", e);
        }
        if (read.hasTransform()) {
            throw new ModelException(files + ": its model.yaml names a transform, which Python code would have to compute. "
                    + "Write a " + ModelDescriptor.FILE_NAME + " that names the feature recipe.");
        }
        Map.Entry<String, List<String>> chosen = scores(read.labels(), graph, files);
        List<String> labels = chosen.getValue();
        boolean dimensional = DIMENSIONS.containsAll(labels);
        String output = chosen.getKey().isEmpty() ? DerivedDescriptor.name(graph.outputs(), USUAL_OUTPUT, files) : chosen.getKey();
        ModelOutput.Activation activation = dimensional ? ModelOutput.Activation.NONE : ModelOutput.Activation.SOFTMAX;
        return DerivedDescriptor.waveform(files,
                dimensional ? ModelDescriptor.Task.DIMENSIONAL : ModelDescriptor.Task.CATEGORICAL, labels, 16000, Map.of(),
                new ModelOutput(output, ModelOutput.Role.SCORES, activation),
                DerivedDescriptor.port(graph.inputs(), "signal", files), "");
    }

    /** The output with the scores: the one called logits, else the only one, else the one that isn't numbered like an embedding. */
    private static Map.Entry<String, List<String>> scores(Map<String, List<String>> labels, OnnxGraph graph, ModelFiles files)
            throws ModelException {
        List<String> outputs = graph.outputs().stream().map(OnnxGraph.Port::name).toList();
        List<Map.Entry<String, List<String>>> candidates = labels.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty() && (entry.getKey().isEmpty() || outputs.contains(entry.getKey())))
                .filter(entry -> labels.size() == 1 || !entry.getValue().get(0).equals(entry.getKey() + "-0")).toList();
        for (Map.Entry<String, List<String>> candidate : candidates) {
            if (candidates.size() == 1 || candidate.getKey().equals(USUAL_OUTPUT)) {
                return candidate;
            }
        }
        throw new ModelException(files + ": its model.yaml names " + (candidates.isEmpty() ? "no labels of an output"
                : "labels of several outputs and none is called " + USUAL_OUTPUT) + ". Write a " + ModelDescriptor.FILE_NAME + ".");
    }
}
