/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.KnownRecordings;
import org.sparsha.explain.ToolVersion;
import org.sparsha.model.Normalisation;
import org.sparsha.train.onnx.FramesGraph;

import com.google.gson.GsonBuilder;

/** Writes a model package: the graph, {@code sparsha-model.json} and the model card {@code README.md}. */
final class ModelPackageWriter {

    private final TrainingPlan plan;
    private final InputRecipe recipe;
    private final List<String> labels;

    ModelPackageWriter(TrainingPlan plan, InputRecipe recipe, List<String> labels) {
        this.plan = plan;
        this.recipe = recipe;
        this.labels = labels;
    }

    /** Writes graph and descriptor, without a report in it. */
    void writeGraph(Path folder, byte[] graph) throws SparshaException {
        AtomicFiles.write(folder.resolve("model.onnx"), out -> out.write(graph));
        describe(folder, Map.of());
    }

    /** Writes the descriptor again with the figures, and the model card. */
    void writeReport(Path folder, TrainingReport report) throws SparshaException {
        ConfusionMatrix confusion = report.evaluation().confusion();
        Map<String, Object> training = new LinkedHashMap<>();
        training.put("corpora", List.of(plan.corpus().name()));
        training.put("speakers", plan.corpus().speakers());
        training.put("split", plan.split());
        training.put("uar", rounded(confusion.uar()));
        training.put("wa", rounded(confusion.accuracy()));
        training.put("uarInterval", List.of(rounded(report.evaluation().uar().low()), rounded(report.evaluation().uar().high())));
        Map<String, Object> recalls = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            recalls.put(labels.get(i), rounded(confusion.recall(i)));
        }
        training.put("perClass", recalls);
        report.withoutReference().ifPresent(own -> training.put("withoutReference", recall(own.confusion(), Optional.empty())));
        report.fitted().ifPresent(own -> training.put("fittedToSpeaker", recall(own.confusion(), Optional.empty())));
        report.originalProtocol().ifPresent(own -> training.put("originalProtocol",
                recall(own.confusion(), Optional.of("random over recordings and copies"))));
        training.put("seed", plan.hyperparameters().seed());
        training.put("toolVersion", ToolVersion.VERSION);
        training.put("command", plan.command());
        report.parity().ifPresent(parity -> training.put("parity", parity));
        training.put(KnownRecordings.ENTRY, KnownRecordings.entry(plan.corpus().recordings()));
        describe(folder, training);
        AtomicFiles.writeText(folder.resolve("README.md"), new ModelCard(plan, recipe, labels, report).text());
    }

    private void describe(Path folder, Map<String, Object> training) throws SparshaException {
        boolean frames = recipe.network().poolsFrames();
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("name", frames ? "frames" : "features");
        input.put("kind", frames ? "frames" : "features");
        input.put("recipe", recipe.network().recipe());
        input.put("parameters", recipe.parameters());
        input.put("sampleRate", recipe.extractor().sampleRate());
        input.put("length", frames ? Map.of("policy", "as-is") : pad());
        input.put("layout", frames ? "NCT" : "NC");
        plan.normalisation().ifPresent(by -> input.put("normalisation", normalisation(by)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "sparsha.model/1");
        json.put("id", plan.id());
        json.put("version", LocalDate.now(ZoneOffset.UTC).toString());
        json.put("title", switch (recipe.network()) {
            case FRAMES -> "Statistics, convolution, GRU and attention over frames";
            case STATISTICS -> "Statistics of frames";
            case SURROUNDINGS -> "Statistics of frames, by kinds of surroundings";
            case SPARSHA374 -> "The original's network on its 374 features";
        }
                + ", trained on " + plan.corpus().name());
        json.put("licence", plan.terms().licence());
        json.put("citation", plan.terms().citation());
        json.put("author", plan.terms().author());
        json.put("files", files(folder));
        json.put("task", "categorical");
        json.put("labels", labels);
        json.put("input", input);
        List<Object> outputs = new ArrayList<>(List.of(output("logits", "scores", "softmax")));
        if (!recipe.network().isOfStatistics()) {
            outputs.add(output("attention", "attention", "none"));
        }
        plan.normalisation().ifPresent(by -> outputs.add(output(FramesGraph.STATISTICS, "embedding", "none")));
        json.put("outputs", outputs);
        json.put("training", training);
        AtomicFiles.writeText(folder.resolve("sparsha-model.json"),
                new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n");
    }

    private static Map<String, Object> output(String name, String role, String activation) {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("name", name);
        output.put("role", role);
        output.put("activation", activation);
        return output;
    }

    private static Map<String, Object> normalisation(Normalisation.By by) {
        Map<String, Object> normalisation = new LinkedHashMap<>();
        normalisation.put("by", by.name().toLowerCase(Locale.ROOT));
        normalisation.put("output", FramesGraph.STATISTICS);
        normalisation.put("mean", FramesGraph.MEAN);
        normalisation.put("scale", FramesGraph.SCALE);
        normalisation.put("meanWeight", ClipGroups.MEAN_WEIGHT);
        normalisation.put("scaleWeight", ClipGroups.SCALE_WEIGHT);
        return normalisation;
    }

    private static Map<String, Object> pad() {
        Map<String, Object> length = new LinkedHashMap<>();
        length.put("policy", "pad-or-cut");
        length.put("seconds", 10);
        return length;
    }

    private static List<Map<String, Object>> files(Path folder) throws TrainingException {
        List<Map<String, Object>> files = new ArrayList<>();
        Path graph = folder.resolve("model.onnx");
        try {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", "model.onnx");
            entry.put("bytes", Files.size(graph));
            entry.put("sha256", Sha256.of(graph));
            files.add(entry);
        } catch (IOException e) {
            throw new TrainingException("The graph " + graph + " can't be read: " + e.getMessage(), e);
        }
        return files;
    }

    private static Map<String, Object> recall(ConfusionMatrix confusion, Optional<String> split) {
        Map<String, Object> recall = new LinkedHashMap<>();
        split.ifPresent(how -> recall.put("split", how));
        recall.put("uar", rounded(confusion.uar()));
        recall.put("wa", rounded(confusion.accuracy()));
        return recall;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
