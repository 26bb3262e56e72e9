/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.sparsha.core.SparshaException;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.model.Prediction;
import org.sparsha.train.onnx.FramesGraph;
import org.sparsha.train.onnx.GraphException;
import org.sparsha.train.onnx.NetworkWeights;
import org.sparsha.train.onnx.OriginalGraph;
import org.sparsha.train.protocol.KindNames;
import org.sparsha.train.protocol.ModelJob;

/** Makes the graph that ships, and compares each of its members, opened as any model is, with what the training process computed. */
final class GraphExport {

    private final TrainingPlan plan;
    private final InputRecipe recipe;
    private final TrainingData data;
    private final TrainingItems items;
    private final List<String> labels;
    private final JobFolder job;
    private final CopyKinds kinds;

    GraphExport(TrainingPlan plan, InputRecipe recipe, TrainingData data, TrainingItems items, List<String> labels, JobFolder job) {
        this.plan = plan;
        this.recipe = recipe;
        this.data = data;
        this.items = items;
        this.labels = labels;
        this.job = job;
        kinds = CopyKinds.of(plan);
    }

    /**
     * Writes graph and descriptor, once they are checked.
     *
     * @param members what ships: one model, or several whose logits are averaged
     * @param out folder of the package
     * @return greatest difference between the logits of trained network and graph
     */
    double write(List<ModelJob> members, Path out) throws SparshaException {
        ModelPackageWriter writer = new ModelPackageWriter(plan, recipe, labels);
        double worst = 0;
        List<NetworkWeights> all = new ArrayList<>();
        for (ModelJob member : members) {
            NetworkWeights weights = new NetworkWeights(job.weights(member.name()));
            all.add(weights);
            Path folder = job.path().resolve("export-" + member.name());
            writer.writeGraph(folder, graph(List.of(weights), kinds.count()));
            worst = Math.max(worst, parity(folder, member));
        }
        if (worst > Trainer.PARITY) {
            throw new TrainingException("The exported graph differs from the trained network by " + worst + ", more than "
                    + Trainer.PARITY + ". The package isn't written; report this with the folder " + job.path() + ".");
        }
        writer.writeGraph(out, graph(all, kinds.count()));
        return worst;
    }

    /**
     * Writes graph and descriptor unchecked: while a process is ending on Ctrl-C no graph can be asked any more.
     *
     * @param members what there is
     * @param out folder of the package
     */
    void writeUnchecked(List<ModelJob> members, Path out) throws SparshaException {
        List<NetworkWeights> all = new ArrayList<>();
        for (ModelJob member : members) {
            all.add(new NetworkWeights(job.weights(member.name())));
        }
        new ModelPackageWriter(plan, recipe, labels).writeGraph(out, graph(all, kinds.count()));
    }

    /**
     * Writes the packages of each fold's models among the working files.
     *
     * @param models the models that judge
     * @return where they lie, and what each has never heard
     */
    List<HeldOutFold> folds(List<ModelJob> models) throws SparshaException {
        ModelPackageWriter writer = new ModelPackageWriter(plan, recipe, labels);
        List<HeldOutFold> folds = new ArrayList<>();
        for (ModelJob model : models) {
            Path folder = job.path().resolve("export-" + model.name());
            Map<String, float[]> weights = job.weights(model.name());
            writer.writeGraph(folder, graph(List.of(new NetworkWeights(weights)), kinds.count()));
            Map<SurroundingsKind, Path> without = new EnumMap<>(SurroundingsKind.class);
            for (int kind = 1; kind < kinds.count(); kind++) {
                Path own = job.path().resolve("export-" + model.name() + "-without-" + kind);
                writer.writeGraph(own, graph(List.of(new NetworkWeights(withoutKind(weights, kind))), kinds.count() - 1));
                without.put(kinds.kinds().get(kind), own);
            }
            int[] left = IntStream.of(model.test()).filter(item -> items.variant(item) == 0).toArray();
            folds.add(new HeldOutFold(folder, IntStream.of(left).mapToObj(item -> data.recordings().get(items.recording(item))).toList(),
                    without));
        }
        return folds;
    }

    /** The numbers of a model whose layers over the statistics are those that were learned without a kind. */
    private static Map<String, float[]> withoutKind(Map<String, float[]> weights, int kind) {
        String prefix = KindNames.without(kind);
        Map<String, float[]> result = new LinkedHashMap<>(weights);
        weights.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                result.put(name.substring(prefix.length()), values);
            }
        });
        return result;
    }

    private byte[] graph(List<NetworkWeights> members, int kindsLearned) throws TrainingException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("labels", String.join("\n", labels));
        metadata.put("command", plan.command());
        try {
            if (plan.network().poolsFrames()) {
                return FramesGraph.build(members, recipe.framesSizes(labels.size(), kindsLearned,
                        plan.hyperparameters().limit()), metadata,
                        plan.normalisation().isPresent());
            }
            if (members.size() > 1) {
                throw new TrainingException(
                        "The network sparsha374 can't be shipped as the mean of the folds: choose another way (--ship all or original).");
            }
            return OriginalGraph.build(members.getFirst(), recipe.extractor().names().size(), labels.size(), metadata);
        } catch (GraphException e) {
            throw new TrainingException(e.getMessage(), e);
        }
    }

    private double parity(Path folder, ModelJob member) throws SparshaException {
        float[] logits = job.logits(member.name());
        double worst = 0;
        try (Model model = new ModelLoader(Recipes.all()).open(folder)) {
            for (int n = 0; n < Math.min(ModelJobs.PARITY_CLIPS, member.test().length); n++) {
                FeatureMatrix matrix = job.matrix(data, items, member.test()[n], 0);
                Prediction prediction = model.predict(List.of(List.of(matrix))).getFirst();
                for (int c = 0; c < labels.size(); c++) {
                    worst = Math.max(worst, Math.abs(prediction.score(c) - logits[n * labels.size() + c]));
                }
            }
        }
        return worst;
    }
}
