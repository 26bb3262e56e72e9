/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.sparsha.train.protocol.Hyperparameters;
import org.sparsha.train.protocol.JobFiles;
import org.sparsha.train.protocol.ModelJob;
import org.sparsha.train.protocol.TrainingEvent;
import org.sparsha.train.protocol.TrainingJob;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Trains one model. After every epoch the state goes to {@code NAME.state.safetensors}, from which a later process goes on as if it had
 * never been stopped; at the end {@code NAME.safetensors} has the weights and {@code NAME.logits.safetensors} the logits of the test clips.
 */
final class FoldTraining implements AutoCloseable {

    private final TrainingJob job;
    private final ModelJob fold;
    private final int index;
    private final JobFiles files;
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
    private final TrainingState state;

    FoldTraining(TrainingJob job, Dataset data, int index, JobFiles files, Events events, AtomicBoolean cancelled) throws IOException {
        this.job = job;
        this.index = index;
        this.files = files;
        this.events = events;
        this.cancelled = cancelled;
        fold = job.models().get(index);
        chance = new Chance(job.settings().seed(), index);
        weights = new Weights(manager, chance.of(-1));
        network = Network.of(job, weights);
        batches = new BatchMaker(job, data, fold.scale(), network.flagRows(), cancelled);
        adam = new Adam(weights, job.settings().weightDecay(), job.settings().clipNorm());
        targets = new ClassTargets(job, fold.train());
        inference = new Inference(network, batches, manager, job.classes());
        state = new TrainingState(weights, adam);
        if (network.readsStatistics()) {
            StatisticsHead.fit(job, fold, batches, targets, weights, cancelled);
        }
    }

    void run() throws IOException {
        if (Files.exists(files.state(fold.name()))) {
            state.restore(files.state(fold.name()));
        }
        Hyperparameters settings = job.settings();
        while (state.epoch() < settings.epochs() && !cancelled.get() && !impatient()) {
            long start = System.nanoTime();
            double loss = trainEpoch();
            if (cancelled.get()) {
                break;
            }
            state.endEpoch(settings.average() > 0);
            double score = validate();
            state.save(files.state(fold.name()));
            OptionalDouble validation = fold.validation().length > 0 ? OptionalDouble.of(score) : OptionalDouble.empty();
            events.send(new TrainingEvent.Epoch(fold.name(), index, job.models().size(), state.epoch(), settings.epochs(), loss, validation,
                    (System.nanoTime() - start) / 1e9));
        }
        if (state.epoch() > 0 || settings.epochs() == 0) {
            finish();
        }
    }

    private boolean impatient() {
        int patience = job.settings().patience();
        return patience > 0 && fold.validation().length > 0 && state.epoch() - state.bestEpoch() >= patience;
    }

    private double trainEpoch() throws IOException {
        Hyperparameters settings = job.settings();
        Random random = chance.of(state.epoch());
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
            sum += step(clips, random, LearningRate.at(settings, state.epoch() + (double) step / steps));
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
                NDArray learning = network.forward(batch, true).get(network.learning());
                if (targets.isMasked()) {
                    learning = learning.add(sub.create(targets.mask(clips), new Shape(clips.length, job.classes())));
                }
                NDArray loss = learning.logSoftmax(1).mul(target).sum().neg();
                value = loss.getFloat();
                collector.backward(loss);
            }
        }
        if (!Float.isFinite(value)) {
            throw new IllegalStateException("The loss of " + fold.name() + " is not finite any more: choose a smaller learning rate.");
        }
        adam.step(rate);
        state.mix(job.settings().average());
        return value;
    }

    /** @return UAR on the validation clips; without any, the epoch, so that the last is the best */
    private double validate() throws IOException {
        if (fold.validation().length == 0) {
            state.considerLast();
            return state.epoch();
        }
        return state.consider(() -> Scores.uar(inference.logits(fold.validation(), job.grouping().learned()).get(0), fold.validation(),
                job));
    }

    private void finish() throws IOException {
        SafeTensors result = new SafeTensors();
        state.finish(result);
        weights.saveFixed(result);
        batches.save(result);
        if (fold.test().length > 0) {
            SafeTensors logits = new SafeTensors();
            inference.put(logits, JobFiles.LOGITS, fold.test(), false);
            if (batches.isGrouped()) {
                inference.put(logits, JobFiles.GROUPED_LOGITS, fold.test(), true);
            }
            logits.write(files.logits(fold.name()));
        }
        result.write(cancelled.get() ? files.partialWeights(fold.name()) : files.weights(fold.name()));
        if (!cancelled.get()) {
            Files.deleteIfExists(files.state(fold.name()));
        }
        events.send(new TrainingEvent.ModelTrained(fold.name(), index, false));
    }

    @Override
    public void close() {
        manager.close();
    }
}
