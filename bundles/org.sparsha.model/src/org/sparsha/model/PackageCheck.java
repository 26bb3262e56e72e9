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

import org.sparsha.core.Sha256;
import org.sparsha.features.FeatureExtractor;

/** Checks a package against itself: digests, names, shapes, labels. Each complaint says what doesn't fit. */
final class PackageCheck {

    private PackageCheck() {
    }

    static void checkFiles(ModelDescriptor descriptor, ModelFiles files, String graphSha256) throws ModelException {
        List<ModelDescriptor.PackagedFile> all = new ArrayList<>(descriptor.files());
        descriptor.input().familiarity().filter(file -> all.stream().noneMatch(other -> isSame(file, other))).ifPresent(all::add);
        for (ModelDescriptor.PackagedFile file : all) {
            Path path = files.inside(file.path());
            try {
                boolean isGraph = Files.isSameFile(path, files.graph());
                if (Files.size(path) != file.bytes() || !(isGraph ? graphSha256 : Sha256.of(path)).equalsIgnoreCase(file.sha256())) {
                    throw new ModelException(files + ": " + file.path() + " is not the file that " + ModelDescriptor.FILE_NAME
                            + " describes (its size or digest differs). Copy the package again, or export it anew.");
                }
            } catch (IOException e) {
                throw new ModelException(files + ": " + file.path() + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
    }

    /** As equals of records, which makes its code at the first call: that is felt in a short call. */
    private static boolean isSame(ModelDescriptor.PackagedFile one, ModelDescriptor.PackagedFile other) {
        return one.path().equals(other.path()) && one.bytes() == other.bytes() && one.sha256().equals(other.sha256());
    }

    /** Fills in the input's name where the descriptor leaves it out and the graph has only one. */
    static ModelDescriptor completeNames(ModelDescriptor descriptor, OnnxGraph graph, ModelFiles files) throws ModelException {
        ModelInput input = descriptor.input();
        if (!input.name().isEmpty()) {
            return descriptor;
        }
        List<OnnxGraph.Port> inputs = graph.inputs();
        if (inputs.size() != 1) {
            throw new ModelException(files + " has " + inputs.size() + " inputs and its descriptor names none of them.");
        }
        ModelInput named = new ModelInput(inputs.get(0).name(), input.kind(), input.recipe(), input.parameters(), input.scaler(),
                input.sampleRate(), input.length(), input.layout(), input.normalisation(), input.familiarity());
        return descriptor.with(named);
    }

    static void checkShapes(ModelDescriptor descriptor, FeatureExtractor extractor, OnnxGraph graph, ModelFiles files)
            throws ModelException {
        OnnxGraph.Port input = port(graph.inputs(), descriptor.input().name(), "input", files);
        for (OnnxGraph.Port other : graph.inputs()) {
            if (!other.name().equals(input.name()) && AttentionMask.of(other).isEmpty()) {
                throw new ModelException(files + " also wants the input " + other + ", which nobody can fill. Export the model so that it"
                        + " takes the sound alone (and an attention_mask [clip, sample] at most).");
            }
        }
        int rows = extractor.names().size();
        ModelInput.Layout layout = descriptor.input().layout();
        int rank = switch (layout) {
            case NC, NT -> 2;
            case NCT, NTC -> 3;
            case N1FT -> 4;
        };
        int rowAxis = switch (layout) {
            case NT -> -1;
            case NC, NCT -> 1;
            case NTC, N1FT -> 2;
        };
        long[] shape = input.shape();
        if (shape.length != rank || rowAxis > 0 && shape[rowAxis] >= 0 && shape[rowAxis] != rows) {
            throw new ModelException(files + " takes " + input + ", which the layout " + layout + " with " + rows
                    + " values of the recipe " + descriptor.input().recipe() + " does not fit. Correct the descriptor or the model.");
        }
        ModelInput.Length length = descriptor.input().length();
        long samples = Math.round(length.seconds() * descriptor.input().sampleRate());
        if (layout == ModelInput.Layout.NT && shape[1] >= 0
                && (length.policy() == ModelInput.LengthPolicy.AS_IS || shape[1] != samples)) {
            throw new ModelException(files + " takes exactly " + shape[1] + " samples, but its descriptor's length is "
                    + (length.policy() == ModelInput.LengthPolicy.AS_IS ? "as-is" : samples + " samples") + ". Correct the descriptor.");
        }
        checkFrames(descriptor, extractor, input, files);
        if (descriptor.input().normalisation().isPresent()) {
            port(graph.outputs(), descriptor.input().normalisation().get().output(), "output", files);
        }
        OnnxGraph.Port scores = port(graph.outputs(), descriptor.scores().name(), "output", files);
        long last = scores.shape().length == 0 ? -1 : scores.shape()[scores.shape().length - 1];
        if (last >= 0 && last != descriptor.labels().size()) {
            throw new ModelException(files + " gives " + last + " scores, but its descriptor names " + descriptor.labels().size()
                    + " labels. Correct the labels.");
        }
    }

    /** Where the graph takes a fixed number of frames, the recipe must make just so many of any clip. */
    private static void checkFrames(ModelDescriptor descriptor, FeatureExtractor extractor, OnnxGraph.Port input, ModelFiles files)
            throws ModelException {
        int timeAxis = switch (descriptor.input().layout()) {
            case NC, NT -> -1;
            case NCT -> 2;
            case NTC -> 1;
            case N1FT -> 3;
        };
        if (timeAxis < 0 || input.shape()[timeAxis] < 0) {
            return;
        }
        InputPipeline pipeline = new InputPipeline(extractor, descriptor.input());
        int rate = extractor.sampleRate();
        int ofShort = pipeline.extract(new float[rate / 2]).get(0).frames();
        int ofLong = pipeline.extract(new float[4 * rate]).get(0).frames();
        if (ofShort != input.shape()[timeAxis] || ofLong != ofShort) {
            throw new ModelException(files + " takes " + input + ", so " + input.shape()[timeAxis] + " frames, but its recipe "
                    + descriptor.input().recipe() + " makes " + (ofShort == ofLong ? ofShort + " of any clip"
                            : ofShort + " of half a second and " + ofLong + " of four")
                    + ". Set the input's length, or the recipe's parameters seconds, hop, edges and frames.");
        }
    }

    private static OnnxGraph.Port port(List<OnnxGraph.Port> ports, String name, String what, ModelFiles files) throws ModelException {
        for (OnnxGraph.Port port : ports) {
            if (port.name().equals(name)) {
                if (!port.isFloat()) {
                    throw new ModelException(files + ": the " + what + " " + port + " cannot be used. Export it with 32-bit floats.");
                }
                return port;
            }
        }
        throw new ModelException(files + " has no " + what + " called '" + name + "'; it has "
                + String.join(", ", ports.stream().map(OnnxGraph.Port::toString).toList()) + ".");
    }
}
