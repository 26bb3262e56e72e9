/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Sha256;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.RecipeSource;

/**
 * Opens model packages: a folder with {@code sparsha-model.json}, a folder or file from which a descriptor can be derived. What doesn't
 * fit (digest, shapes, labels, recipe) is refused with the reason. Immutable and thread-safe.
 */
public final class ModelLoader {

    private static final long MAX_GRAPH_BYTES = Integer.MAX_VALUE - 16L;

    private final RecipeSource recipes;

    /**
     * @param recipes the recipes that models may name
     */
    public ModelLoader(List<FeatureRecipe> recipes) {
        this(RecipeSource.of(recipes));
    }

    /**
     * @param recipes where the recipes that models name come from
     */
    public ModelLoader(RecipeSource recipes) {
        this.recipes = recipes;
    }

    /**
     * Reads the descriptor of a package without opening its graph.
     *
     * @param folder a folder with {@code sparsha-model.json}
     * @return the descriptor
     * @throws ModelException where it is missing or wrong
     */
    public static ModelDescriptor describe(Path folder) throws ModelException {
        return DescriptorReader.read(folder.resolve(ModelDescriptor.FILE_NAME));
    }

    /**
     * Takes the digest of a model's graph without opening it.
     *
     * @param path a package's folder, or an ONNX file
     * @return the SHA-256 that {@link Model#sha256()} of the opened model has
     * @throws ModelException where there is no graph, or it can't be read
     */
    public static String sha256(Path path) throws ModelException {
        ModelFiles files = ModelFiles.locate(path);
        try {
            return Sha256.of(files.graph());
        } catch (IOException e) {
            throw new ModelException(files.graph() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Opens a model.
     *
     * @param path a package's folder, or an ONNX file
     * @return the model; to be closed by the caller
     * @throws ModelException where it can't be opened or doesn't fit itself
     */
    public Model open(Path path) throws ModelException {
        ModelFiles files = ModelFiles.locate(path);
        byte[] bytes = read(files.graph());
        String sha256 = Sha256.of(bytes);
        OnnxGraph graph = null;
        try {
            Optional<ModelDescriptor> written = files.descriptor().isPresent()
                    ? Optional.of(DescriptorReader.read(files.descriptor().get()))
                    : Optional.empty();
            if (written.isPresent()) {
                PackageCheck.checkFiles(written.get(), files, sha256);
            }
            graph = OnnxGraph.load(bytes, files.graph().toString());
            ModelDescriptor descriptor = written.isPresent() ? written.get() : DerivedDescriptor.derive(files, graph);
            descriptor = PackageCheck.completeNames(descriptor, graph, files);
            FeatureExtractor extractor = extractor(descriptor, files);
            PackageCheck.checkShapes(descriptor, extractor, graph, files);
            Scaler scaler = descriptor.input().scaler().isPresent()
                    ? Scaler.read(files.inside(descriptor.input().scaler().get()), extractor.names().size())
                    : Scaler.none(extractor.names().size());
            Model model = new Model(descriptor.computedBy(graph.provider()), sha256, bytes, graph,
                    new InputPipeline(extractor, descriptor.input()), scaler, FamiliarityMeter.read(descriptor, files));
            graph = null;
            return model;
        } finally {
            if (graph != null) {
                graph.close();
            }
        }
    }

    private FeatureExtractor extractor(ModelDescriptor descriptor, ModelFiles files) throws ModelException {
        ModelInput input = descriptor.input();
        FeatureRecipe recipe;
        try {
            recipe = recipes.recipe(input.recipe());
        } catch (FeatureException e) {
            throw new ModelException(files + " names the recipe '" + input.recipe() + "', which is not here. " + e.getMessage(), e);
        }
        try {
            FeatureExtractor extractor = recipe.create(ParameterValues.parse(recipe.parameters(), parameters(recipe, input)));
            if (extractor.sampleRate() != input.sampleRate()) {
                throw new ModelException(files + " wants " + input.sampleRate() + " samples a second, but its recipe "
                        + recipe.id() + " works at " + extractor.sampleRate() + ".");
            }
            return extractor;
        } catch (ParameterException | FeatureException e) {
            throw new ModelException(files + ", recipe " + input.recipe() + ": " + e.getMessage(), e);
        }
    }

    /** The descriptor's sample rate stands in for the recipe's own parameter of that name, where the recipe has one. */
    private static Map<String, String> parameters(FeatureRecipe recipe, ModelInput input) {
        Map<String, String> parameters = new LinkedHashMap<>(input.parameters());
        if (recipe.parameters().stream().anyMatch(parameter -> parameter.id().equals("sample-rate"))) {
            parameters.putIfAbsent("sample-rate", Integer.toString(input.sampleRate()));
        }
        return parameters;
    }

    private static byte[] read(Path graph) throws ModelException {
        if (!Files.isRegularFile(graph)) {
            throw new ModelException(graph + " is not an ordinary file (a folder, a device or a pipe). Give the ONNX file itself.");
        }
        try {
            if (Files.size(graph) > MAX_GRAPH_BYTES) {
                throw new ModelException(graph + " is larger than 2 GB, which is more than can be opened.");
            }
            return Files.readAllBytes(graph);
        } catch (IOException | OutOfMemoryError e) {
            throw new ModelException(graph + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
