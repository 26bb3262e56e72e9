/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What {@code sparsha-model.json} says of a model (schema {@code sparsha.model/1}).
 *
 * @param id name in scripts
 * @param version its version
 * @param title name for people
 * @param licence SPDX id of the licence; empty where unknown
 * @param citation what to cite; empty where unknown
 * @param files files of the package with sizes and digests; empty where the descriptor was derived
 * @param task whether it names classes or dimensions
 * @param labels classes or dimensions, in the order of the output
 * @param input what the graph takes
 * @param outputs what the graph gives; exactly one has the role {@code SCORES}
 * @param training what is known of its training, as in the file: name to text, number, list or map; may be empty
 * @param maxSeconds the longest clip it takes, where it has a limit
 * @param bytesPerValue memory that the graph takes for each value of an input, where somebody has measured it: how many inputs are asked
 *            about at once goes by it
 */
public record ModelDescriptor(String id, String version, String title, String licence, String citation, List<PackagedFile> files,
        Task task, List<String> labels, ModelInput input, List<ModelOutput> outputs, Map<String, Object> training,
        OptionalDouble maxSeconds, OptionalDouble bytesPerValue) {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.model/1";

    /** Name of the descriptor's file in a package. */
    public static final String FILE_NAME = "sparsha-model.json";

    /** What the numbers of the output are. */
    public enum Task {
        /** One number a class. */
        CATEGORICAL,
        /** One number a dimension, such as arousal. */
        DIMENSIONAL
    }

    /**
     * A file of the package.
     *
     * @param path path inside the package's folder, with forward slashes
     * @param bytes its size
     * @param sha256 its digest, lower-case hexadecimal
     */
    public record PackagedFile(String path, long bytes, String sha256) {
    }

    /**
     * @param other what the graph takes
     * @return the same with that input
     */
    ModelDescriptor with(ModelInput other) {
        return new ModelDescriptor(id, version, title, licence, citation, files, task, labels, other, outputs, training, maxSeconds,
                bytesPerValue);
    }

    /**
     * @param some some of the labels
     * @return the same with those labels alone, and with them in its version
     */
    ModelDescriptor withLabels(List<String> some) {
        String chosen = some.size() == labels.size() ? version : version + ", classes " + String.join(",", some);
        return new ModelDescriptor(id, chosen, title, licence, citation, files, task, some, input, outputs, training, maxSeconds,
                bytesPerValue);
    }

    /**
     * @param provider what computes the graph
     * @return the same, which names it in its version where it isn't the processor
     */
    ModelDescriptor computedBy(ExecutionProvider provider) {
        return provider == ExecutionProvider.CPU
                ? this
                : new ModelDescriptor(id, version + ", computed by " + provider.id(), title, licence, citation, files, task, labels, input,
                        outputs, training, maxSeconds, bytesPerValue);
    }

    /** Copies the lists. */
    public ModelDescriptor {
        files = List.copyOf(files);
        labels = List.copyOf(labels);
        outputs = List.copyOf(outputs);
        training = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(training));
    }

    /** @return the output that holds the scores */
    public ModelOutput scores() {
        return outputs.stream().filter(output -> output.role() == ModelOutput.Role.SCORES).findFirst().orElseThrow();
    }
}
