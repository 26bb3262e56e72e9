/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a descriptor from an audonnx {@code model.yaml}: an audobject dump whose {@code labels} list names the values of the scores
 * output and whose {@code transform} is null for models that take the samples. Only that much of YAML is read: lines {@code key: value}
 * and lists of {@code - item}, told apart by their indentation.
 */
final class AudonnxDescriptor {

    private static final Pattern KEY = Pattern.compile("( *)([\\w$.=\\-]+):(?: (.*))?");
    private static final Pattern ITEM = Pattern.compile("( *)- (.*)");
    private static final List<String> DIMENSIONS = List.of("arousal", "dominance", "valence", "liking");

    private AudonnxDescriptor() {
    }

    static ModelDescriptor derive(ModelFiles files, Path yaml, OnnxGraph graph) throws ModelException {
        List<String> lines;
        try {
            lines = Files.readAllLines(yaml);
        } catch (IOException e) {
            throw new ModelException(yaml + " cannot be read: " + e.getMessage() + ".", e);
        }
        String output = "";
        List<String> labels = new ArrayList<>();
        String section = "";
        String node = "";
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            Matcher key = KEY.matcher(line);
            if (item.matches() && section.equals("labels")) {
                if (output.isEmpty() || output.equals(node)) {
                    output = node;
                    labels.add(unquoted(item.group(2)));
                }
            } else if (key.matches()) {
                String value = key.group(3) == null ? "" : key.group(3).strip();
                String name = key.group(2);
                if (name.equals("labels") || name.equals("transform")) {
                    section = name;
                    node = "";
                } else if (section.equals("labels")) {
                    node = name;
                }
                if (section.equals("labels") && value.startsWith("[") && value.endsWith("]") && labels.isEmpty()) {
                    output = node;
                    for (String label : value.substring(1, value.length() - 1).split(",")) {
                        labels.add(unquoted(label));
                    }
                }
                if (section.equals("transform") && !value.isEmpty() && !value.equals("null")
                        || name.startsWith("$") && section.equals("transform")) {
                    throw new ModelException(files + ": its model.yaml names a transform, which Python code would have to compute. "
                            + "Write a " + ModelDescriptor.FILE_NAME + " that names the feature recipe.");
                }
            }
        }
        if (labels.isEmpty()) {
            throw new ModelException(files + ": its model.yaml names no labels. Write a " + ModelDescriptor.FILE_NAME + ".");
        }
        boolean dimensional = DIMENSIONS.containsAll(labels);
        String scores = output.isEmpty() ? DerivedDescriptor.name(graph.outputs(), "logits", files) : output;
        ModelOutput.Activation activation = dimensional ? ModelOutput.Activation.NONE : ModelOutput.Activation.SOFTMAX;
        return DerivedDescriptor.waveform(files,
                dimensional ? ModelDescriptor.Task.DIMENSIONAL : ModelDescriptor.Task.CATEGORICAL, labels, 16000, Map.of(),
                new ModelOutput(scores, ModelOutput.Role.SCORES, activation), DerivedDescriptor.name(graph.inputs(), "signal", files), "");
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        return stripped.length() >= 2 && (stripped.startsWith("'") && stripped.endsWith("'")
                || stripped.startsWith("\"") && stripped.endsWith("\"")) ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
