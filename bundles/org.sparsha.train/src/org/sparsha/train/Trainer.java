/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.split.Fold;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.model.Prediction;
import org.sparsha.train.onnx.FramesGraph;
import org.sparsha.train.onnx.NetworkWeights;
import org.sparsha.train.onnx.OriginalGraph;

import de.bwaldvogel.liblinear.SolverType;

/**
 * From a corpus to a judged model package: analyses the recordings, trains the folds and the model that ships in the training process,
 * judges, exports, checks the export, writes package and card. Blocks; not for the UI thread. One at a time in an output folder.
 */
public final class Trainer {

    /** Greatest difference allowed between a trained network's logits and those of its graph. */
    public static final double PARITY = 1e-5;

    private static final String FINAL = "final";
    private static final int PARITY_CLIPS = 64;

    private final EngineClassPath engine;
    private final ExecutorService executor;
    private final int threads;

    /**
     * @param engine classes of the training process
     * @param executor analyses recordings
     * @param threads threads that the training process may use
     */
    public Trainer(EngineClassPath engine, ExecutorService executor, int threads) {
        this.engine = engine;
        this.executor = executor;
        this.threads = threads;
    }

    /**
     * Trains. A run on the same output folder with the same plan goes on where an earlier one was stopped.
     *
     * @param plan what on what
     * @param out folder of the package; beside it a folder {@code NAME.training} holds what is under way
     * @param listener told of each event of the training process
     * @param progress told of work done, asked whether to stop
     * @return how good the model is
     * @throws SparshaException where the corpus can't be learned from, something can't be written or the process fails
     */
    public TrainingReport train(TrainingPlan plan, Path out, Consumer<TrainingEvent> listener, Progress progress)
            throws SparshaException {
        check(plan);
        InputRecipe recipe = InputRecipe.of(plan.network());
        JobFolder job = new JobFolder(out.toAbsolutePath().resolveSibling(out.getFileName() + ".training"));
        try {
            Files.createDirectories(job.path());
        } catch (IOException e) {
            throw new TrainingException("The folder " + job.path() + " can't be made: choose another output folder.", e);
        }
        TrainingData data = data(plan, recipe, job, progress.split("Analysing the recordings", 0.15));
        List<String> labels = labels(data);
        List<JobFolder.ModelJob> models = models(plan, data);
        job.write(plan, recipe, data, labels, models);
        Progress rest = progress.split("Training", 0.8);
        new TrainingProcessRunner(engine, threads).run(job.path(), event -> {
            if (event instanceof TrainingEvent.Epoch epoch) {
                rest.worked(1.0 / ((double) epoch.epochs() * epoch.models()));
            }
            listener.accept(event);
        }, rest);
        double parity = export(plan, recipe, data, labels, models, job, out);
        TrainingReport report = new TrainingReport(judge(plan, data, labels, models, job), baselines(plan, data, labels, models),
                data.left(), parity);
        new ModelPackageWriter(plan, recipe, labels).writeReport(out, report);
        job.delete();
        return report;
    }

    private void check(TrainingPlan plan) throws TrainingException {
        if (!engine.isPresent()) {
            throw new TrainingException("The training engine isn't installed. Install the feature org.sparsha.train.feature from the "
                    + "update site.");
        }
        Map<String, Integer> counts = plan.corpus().counts(Recording::label);
        counts.remove("");
        if (counts.size() < 2) {
            throw new TrainingException("The corpus has " + counts.size() + " class(es): learning needs at least two.");
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() < 2) {
                throw new TrainingException("The class '" + entry.getKey() + "' has one recording only: add recordings or leave it out.");
            }
        }
        if (plan.folds().isEmpty()) {
            throw new TrainingException("There is no fold to judge the model by.");
        }
    }

    private TrainingData data(TrainingPlan plan, InputRecipe recipe, JobFolder job, Progress progress) throws SparshaException {
        List<Recording> recordings = plan.corpus().recordings();
        DataIndex index = new DataIndex(job.path().resolve("data.json"), recipe, plan);
        Optional<TrainingData> known = index.read(recordings);
        if (known.isPresent()) {
            progress.worked(1);
            return known.get();
        }
        index.forget();
        DataPreparation preparation = new DataPreparation(recipe.extractor(), recipe.flagged(), plan.augmentations(),
                plan.hyperparameters().seed(), executor);
        TrainingData data = preparation.run(recordings, job.data(), progress);
        index.write(data);
        return data;
    }

    private static List<String> labels(TrainingData data) throws TrainingException {
        List<String> labels = data.recordings().stream().map(Recording::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new TrainingException("Fewer than two classes are left after leaving out what can't be analysed"
                    + (data.left().isEmpty() ? "." : ", such as " + data.left().getFirst()));
        }
        return labels;
    }

    private static List<JobFolder.ModelJob> models(TrainingPlan plan, TrainingData data) throws TrainingException {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < data.recordings().size(); i++) {
            index.put(data.recordings().get(i).key(), i);
        }
        List<JobFolder.ModelJob> models = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fold fold : plan.folds()) {
            String name = "fold-" + fold.name().replaceAll("[^A-Za-z0-9_-]", "_");
            models.add(part(names.add(name) ? name : name + "-" + models.size(), indices(fold.train(), index), data,
                    indices(fold.test(), index), plan));
        }
        if (plan.membership() == TrainingPlan.Membership.ALL) {
            int[] all = IntStream.range(0, data.recordings().size()).toArray();
            models.add(part(FINAL, all, data, IntStream.range(0, Math.min(PARITY_CLIPS, all.length)).toArray(), plan));
        }
        return models;
    }

    /** With patience, one speaker of the training part chooses the epoch and isn't learned from. */
    private static JobFolder.ModelJob part(String name, int[] train, TrainingData data, int[] test, TrainingPlan plan)
            throws TrainingException {
        if (train.length < 2) {
            throw new TrainingException("The fold " + name + " has fewer than two recordings to learn from: ask for other folds.");
        }
        if (plan.hyperparameters().patience() == 0) {
            return new JobFolder.ModelJob(name, train, new int[0], test);
        }
        List<String> speakers = IntStream.of(train).mapToObj(i -> data.recordings().get(i).speaker()).distinct().sorted().toList();
        String chosen = speakers.get((int) Math.floorMod(plan.hyperparameters().seed() + name.hashCode(), (long) speakers.size()));
        if (speakers.size() < 2) {
            throw new TrainingException("Early stopping needs a second speaker in the training part of " + name + ".");
        }
        return new JobFolder.ModelJob(name,
                IntStream.of(train).filter(i -> !data.recordings().get(i).speaker().equals(chosen)).toArray(),
                IntStream.of(train).filter(i -> data.recordings().get(i).speaker().equals(chosen)).toArray(), test);
    }

    private static int[] indices(List<Recording> recordings, Map<String, Integer> index) {
        return recordings.stream().map(recording -> index.get(recording.key())).filter(i -> i != null).mapToInt(Integer::intValue)
                .toArray();
    }

    private double export(TrainingPlan plan, InputRecipe recipe, TrainingData data, List<String> labels,
            List<JobFolder.ModelJob> models, JobFolder job, Path out) throws SparshaException {
        ModelPackageWriter writer = new ModelPackageWriter(plan, recipe, labels);
        boolean ensemble = plan.membership() == TrainingPlan.Membership.FOLDS;
        List<JobFolder.ModelJob> members = ensemble ? models : models.subList(models.size() - 1, models.size());
        double worst = 0;
        List<NetworkWeights> all = new ArrayList<>();
        for (JobFolder.ModelJob member : members) {
            NetworkWeights weights = new NetworkWeights(job.weights(member.name()));
            all.add(weights);
            Path folder = job.path().resolve("export-" + member.name());
            writer.writeGraph(folder, graph(plan, recipe, List.of(weights), labels));
            worst = Math.max(worst, parity(folder, member, data, labels, job));
        }
        if (worst > PARITY) {
            throw new TrainingException("The exported graph differs from the trained network by " + worst + ", more than " + PARITY
                    + ". The package isn't written; report this with the folder " + job.path() + ".");
        }
        writer.writeGraph(out, graph(plan, recipe, all, labels));
        return worst;
    }

    private static byte[] graph(TrainingPlan plan, InputRecipe recipe, List<NetworkWeights> members, List<String> labels)
            throws TrainingException {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("labels", String.join("\n", labels));
        metadata.put("command", plan.command());
        if (plan.network() == NetworkKind.FRAMES) {
            return FramesGraph.build(members, recipe.framesSizes(labels.size(), plan.hyperparameters().limit()), metadata);
        }
        if (members.size() > 1) {
            throw new TrainingException("The network sparsha374 can't be shipped as an ensemble: leave out --ensemble.");
        }
        return OriginalGraph.build(members.getFirst(), recipe.extractor().names().size(), labels.size(), metadata);
    }

    private static double parity(Path folder, JobFolder.ModelJob member, TrainingData data, List<String> labels, JobFolder job)
            throws SparshaException {
        float[] logits = job.logits(member.name());
        double worst = 0;
        try (Model model = new ModelLoader(Recipes.all()).open(folder)) {
            for (int n = 0; n < Math.min(PARITY_CLIPS, member.test().length); n++) {
                FeatureMatrix matrix = job.matrix(data, member.test()[n]);
                Prediction prediction = model.predict(List.of(List.of(matrix))).getFirst();
                for (int c = 0; c < labels.size(); c++) {
                    worst = Math.max(worst, Math.abs(prediction.score(c) - logits[n * labels.size() + c]));
                }
            }
        }
        return worst;
    }

    private static Evaluation judge(TrainingPlan plan, TrainingData data, List<String> labels, List<JobFolder.ModelJob> models,
            JobFolder job) throws TrainingException {
        List<Outcome> outcomes = new ArrayList<>();
        for (JobFolder.ModelJob model : models) {
            if (model.name().equals(FINAL) || model.test().length == 0) {
                continue;
            }
            float[] logits = job.logits(model.name());
            for (int n = 0; n < model.test().length; n++) {
                double[] own = new double[labels.size()];
                for (int c = 0; c < own.length; c++) {
                    own[c] = logits[n * own.length + c];
                }
                outcomes.add(outcome(data.recordings().get(model.test()[n]), labels, softmax(own)));
            }
        }
        return Evaluation.of(labels, outcomes, plan.hyperparameters().seed());
    }

    private static Map<String, Evaluation> baselines(TrainingPlan plan, TrainingData data, List<String> labels,
            List<JobFolder.ModelJob> models) {
        int[] classes = data.recordings().stream().mapToInt(recording -> labels.indexOf(recording.label())).toArray();
        Map<String, Evaluation> result = new LinkedHashMap<>();
        for (Map.Entry<String, SolverType> entry : Baselines.all().entrySet()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (JobFolder.ModelJob model : models) {
                if (model.name().equals(FINAL) || model.test().length == 0) {
                    continue;
                }
                int[] train = IntStream.concat(IntStream.of(model.train()), IntStream.of(model.validation())).toArray();
                int[] found = Baselines.predict(entry.getValue(), data.pooled(), classes, labels.size(), train, model.test(),
                        plan.hyperparameters().seed());
                for (int n = 0; n < found.length; n++) {
                    double[] certain = new double[labels.size()];
                    certain[found[n]] = 1;
                    outcomes.add(outcome(data.recordings().get(model.test()[n]), labels, certain));
                }
            }
            result.put(entry.getKey(), Evaluation.of(labels, outcomes, plan.hyperparameters().seed()));
        }
        return result;
    }

    private static Outcome outcome(Recording recording, List<String> labels, double[] probabilities) {
        int best = 0;
        List<Double> list = new ArrayList<>();
        for (int c = 0; c < probabilities.length; c++) {
            list.add(probabilities[c]);
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return new Outcome(recording.key(), recording.path(), recording.span(), recording.speaker(), recording.label(),
                labels.get(best), list);
    }

    private static double[] softmax(double[] logits) {
        double max = Arrays.stream(logits).max().orElse(0);
        double sum = 0;
        double[] result = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            result[i] = Math.exp(logits[i] - max);
            sum += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
