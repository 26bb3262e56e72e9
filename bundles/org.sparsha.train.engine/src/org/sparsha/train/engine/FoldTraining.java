/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Trains one model. After every epoch the state goes to {@code NAME.state.safetensors}, from which a later process goes on as if it had
 * never been stopped; at the end {@code NAME.safetensors} has the weights and {@code NAME.logits.safetensors} the logits of the test clips.
 */
final class FoldTraining implements AutoCloseable {

    private static final String BEST = "best.";
    private static final String MEAN = "average.";

    private final Job job;
    private final Job.Fold fold;
    private final int index;
    private final Path folder;
    private final Events events;
    private final AtomicBoolean cancelled;
    private final Engine engine = Engine.getEngine("PyTorch");
    private final NDManager manager = engine.newBaseManager();
    private final Weights weights;
    private final Network network;
    private final BatchMaker batches;
    private final Adam adam;
    private final ClassTargets targets;
    private final Inference inference;
    private final Chance chance;
    private Map<String, float[]> average;
    private Map<String, float[]> best;
    private double bestScore = Double.NEGATIVE_INFINITY;
    private int bestEpoch;
    private int epoch;

    FoldTraining(Job job, Dataset data, int index, Path folder, Events events, AtomicBoolean cancelled) throws IOException {
        this.job = job;
        this.index = index;
        this.folder = folder;
        this.events = events;
        this.cancelled = cancelled;
        fold = job.folds().get(index);
        chance = new Chance(job.settings().seed(), index);
        weights = new Weights(manager, chance.of(-1));
        network = Network.of(job, weights);
        batches = new BatchMaker(job, data, fold.scale(), network.flagRows());
        adam = new Adam(weights, job.settings().weightDecay(), job.settings().clipNorm(), job.settings().penalty());
        targets = new ClassTargets(job, fold.train());
        inference = new Inference(network, batches, manager, job.classes());
        average = weights.copy();
        best = average;
    }

    void run() throws IOException {
        if (Files.exists(file(""))) {
            events.send(Map.of("event", "model", "model", fold.name(), "index", index, "resumed", true));
            return;
        }
        if (Files.exists(file(".state"))) {
            restore();
        }
        Job.Settings settings = job.settings();
        while (epoch < settings.epochs() && !cancelled.get() && !impatient()) {
            long start = System.nanoTime();
            double loss = trainEpoch();
            if (cancelled.get()) {
                break;
            }
            if (settings.average() == 0) {
                average = weights.copy();
            }
            epoch++;
            double score = validate();
            save();
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("event", "epoch");
            event.put("model", fold.name());
            event.put("index", index);
            event.put("models", job.folds().size());
            event.put("epoch", epoch);
            event.put("epochs", settings.epochs());
            event.put("loss", loss);
            if (fold.validation().length > 0) {
                event.put("validation", score);
            }
            event.put("seconds", (System.nanoTime() - start) / 1e9);
            events.send(event);
        }
        if (epoch == 0) {
            return;
        }
        finish();
    }

    private boolean impatient() {
        int patience = job.settings().patience();
        return patience > 0 && fold.validation().length > 0 && epoch - bestEpoch >= patience;
    }

    private double trainEpoch() throws IOException {
        Job.Settings settings = job.settings();
        Random random = chance.of(epoch);
        engine.setRandomSeed(random.nextInt());
        int[] order = Chance.shuffled(fold.train(), random);
        int steps = Math.max(1, order.length / settings.batch());
        double sum = 0;
        int done = 0;
        for (int step = 0; step < steps && !cancelled.get(); step++) {
            int start = step * settings.batch();
            int end = Math.min(order.length, start + settings.batch());
            int[] clips = Arrays.copyOfRange(order, start, end);
            if (clips.length < 2) {
                continue;
            }
            sum += step(clips, random, LearningRate.at(settings, epoch + (double) step / steps));
            done++;
        }
        return done == 0 ? 0 : sum / done;
    }

    private float step(int[] clips, Random random, float rate) throws IOException {
        float value;
        try (NDManager sub = manager.newSubManager()) {
            Batch batch = batches.augmented(sub, clips, random);
            NDArray target = sub.create(targets.of(clips), new Shape(clips.length, job.classes()));
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDList heads = network.forward(batch, true);
                NDArray loss = null;
                for (int i = heads.size() == 1 ? 0 : 1; i < heads.size(); i++) {
                    NDArray part = heads.get(i).logSoftmax(1).mul(target).sum().neg();
                    loss = loss == null ? part : loss.add(part);
                }
                value = loss.getFloat();
                collector.backward(loss);
            }
        }
        if (!Float.isFinite(value)) {
            throw new IllegalStateException("The loss of " + fold.name() + " is not finite any more: choose a smaller learning rate.");
        }
        adam.step(rate);
        mix();
        return value;
    }

    private void mix() {
        float keep = job.settings().average();
        if (keep == 0) {
            return;
        }
        Map<String, float[]> now = weights.copy();
        for (Map.Entry<String, float[]> entry : average.entrySet()) {
            float[] target = entry.getValue();
            float[] source = now.get(entry.getKey());
            for (int i = 0; i < target.length; i++) {
                target[i] = keep * target[i] + (1 - keep) * source[i];
            }
        }
    }

    /** @return UAR on the validation clips; without any, the epoch, so that the last is the best */
    private double validate() throws IOException {
        if (fold.validation().length == 0) {
            best = average;
            bestEpoch = epoch;
            return epoch;
        }
        Map<String, float[]> current = weights.copy();
        weights.restore(average);
        double score = Scores.uar(inference.logits(fold.validation(), true).get(0), fold.validation(), job);
        weights.restore(current);
        if (score > bestScore) {
            bestScore = score;
            bestEpoch = epoch;
            best = deepCopy(average);
        }
        return score;
    }

    private void finish() throws IOException {
        weights.restore(best);
        if (fold.test().length > 0) {
            SafeTensors logits = new SafeTensors();
            inference.put(logits, "logits", fold.test(), false);
            if (batches.isGrouped()) {
                inference.put(logits, "grouped", fold.test(), true);
            }
            logits.write(file(".logits"));
        }
        SafeTensors result = new SafeTensors();
        put(result, "", best);
        batches.save(result);
        result.texts().put("epoch", Integer.toString(bestEpoch));
        result.write(file(cancelled.get() ? ".partial" : ""));
        if (!cancelled.get()) {
            Files.deleteIfExists(file(".state"));
        }
        events.send(Map.of("event", "model", "model", fold.name(), "index", index, "epoch", bestEpoch, "partial", cancelled.get()));
    }

    private void save() throws IOException {
        SafeTensors state = new SafeTensors();
        put(state, "", weights.copy());
        put(state, MEAN, average);
        put(state, BEST, best);
        adam.save(state);
        state.texts().put("epoch", Integer.toString(epoch));
        state.texts().put("bestEpoch", Integer.toString(bestEpoch));
        state.texts().put("bestScore", Double.toString(bestScore));
        state.write(file(".state"));
    }

    private void restore() throws IOException {
        SafeTensors state = SafeTensors.read(file(".state"));
        Map<String, float[]> current = new LinkedHashMap<>();
        average = new LinkedHashMap<>();
        best = new LinkedHashMap<>();
        for (String name : weights.copy().keySet()) {
            current.put(name, state.arrays().get(name));
            average.put(name, state.arrays().get(MEAN + name));
            best.put(name, state.arrays().get(BEST + name));
        }
        weights.restore(current);
        adam.restore(state);
        epoch = Integer.parseInt(state.texts().get("epoch"));
        bestEpoch = Integer.parseInt(state.texts().get("bestEpoch"));
        bestScore = Double.parseDouble(state.texts().get("bestScore"));
    }

    private void put(SafeTensors target, String prefix, Map<String, float[]> values) {
        values.forEach((name, array) -> target.put(prefix + name, array, weights.get(name).getShape().getShape()));
    }

    private static Map<String, float[]> deepCopy(Map<String, float[]> values) {
        Map<String, float[]> result = new LinkedHashMap<>();
        values.forEach((name, array) -> result.put(name, array.clone()));
        return result;
    }

    private Path file(String kind) {
        return folder.resolve(fold.name() + kind + ".safetensors");
    }

    @Override
    public void close() {
        manager.close();
    }
}
