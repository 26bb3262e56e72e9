/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.sparsha.train.protocol.ModelJob;

/** Makes the graph that ships, and compares each of its members, opened as any model is, with what the training process computed. */
final class GraphExport {

    private final TrainingPlan plan;
    private final InputRecipe recipe;
    private final TrainingData data;
    private final TrainingItems items;
    private final List<String> labels;
    private final JobFolder job;

    GraphExport(TrainingPlan plan, InputRecipe recipe, TrainingData data, TrainingItems items, List<String> labels, JobFolder job) {
        this.plan = plan;
        this.recipe = recipe;
        this.data = data;
        this.items = items;
        this.labels = labels;
        this.job = job;
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
            writer.writeGraph(folder, graph(List.of(weights)));
            worst = Math.max(worst, parity(folder, member));
        }
        if (worst > Trainer.PARITY) {
            throw new TrainingException("The exported graph differs from the trained network by " + worst + ", more than "
                    + Trainer.PARITY + ". The package isn't written; report this with the folder " + job.path() + ".");
        }
        writer.writeGraph(out, graph(all));
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
        new ModelPackageWriter(plan, recipe, labels).writeGraph(out, graph(all));
    }

    /**
     * Writes the package of each fold's model among the working files.
     *
     * @param models the models that judge
     * @return where they lie, and what each has never heard
     */
    List<HeldOutFold> folds(List<ModelJob> models) throws SparshaException {
        ModelPackageWriter writer = new ModelPackageWriter(plan, recipe, labels);
        List<HeldOutFold> folds = new ArrayList<>();
        for (ModelJob model : models) {
            Path folder = job.path().resolve("export-" + model.name());
            writer.writeGraph(folder, graph(List.of(new NetworkWeights(job.weights(model.name())))));
            folds.add(new HeldOutFold(folder, IntStream.of(model.test()).filter(item -> items.variant(item) == 0)
                    .mapToObj(item -> data.recordings().get(items.recording(item))).toList()));
        }
        return folds;
    }

    private byte[] graph(List<NetworkWeights> members) throws TrainingException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("labels", String.join("\n", labels));
        metadata.put("command", plan.command());
        try {
            if (plan.network().poolsFrames()) {
                return FramesGraph.build(members, recipe.framesSizes(labels.size(), CopyKinds.of(plan).count(),
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
                FeatureMatrix matrix = job.matrix(data, items, member.test()[n]);
                Prediction prediction = model.predict(List.of(List.of(matrix))).getFirst();
                for (int c = 0; c < labels.size(); c++) {
                    worst = Math.max(worst, Math.abs(prediction.score(c) - logits[n * labels.size() + c]));
                }
            }
        }
        return worst;
    }
}
