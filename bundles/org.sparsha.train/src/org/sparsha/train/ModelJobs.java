/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.sparsha.corpus.Recording;
import org.sparsha.corpus.split.Fold;
import org.sparsha.train.protocol.ModelJob;

/** Decides which models are trained on what: one a fold, then the one that ships. */
final class ModelJobs {

    /** Clips by which the exported graph is compared with the trained network. */
    static final int PARITY_CLIPS = 64;
    private static final int ORIGINAL_PARTS = 5;

    private final TrainingPlan plan;
    private final TrainingData data;
    private final TrainingItems items;

    ModelJobs(TrainingPlan plan, TrainingData data, TrainingItems items) {
        this.plan = plan;
        this.data = data;
        this.items = items;
    }

    /**
     * @return the models; the one that ships is last, unless it is made of the folds'
     * @throws TrainingException where a fold has too little to learn from
     */
    List<ModelJob> all() throws TrainingException {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < data.recordings().size(); i++) {
            index.put(data.recordings().get(i).key(), i);
        }
        List<ModelJob> models = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fold fold : plan.folds()) {
            String name = "fold-" + fold.name().replaceAll("[^A-Za-z0-9_-]", "_");
            models.add(part(names.add(name) ? name : name + "-" + models.size(), indices(fold.train(), index),
                    indices(fold.test(), index)));
        }
        int[] all = IntStream.range(0, data.recordings().size()).toArray();
        switch (plan.membership()) {
            case ALL -> models.add(part(ModelJob.FINAL, all, IntStream.range(0, Math.min(PARITY_CLIPS, all.length)).toArray()));
            case ORIGINAL -> models.add(original());
            case FOLDS -> {
                // the folds' models are what ships
            }
        }
        return models;
    }

    /** With patience, one speaker of the training part chooses the epoch and isn't learned from. */
    private ModelJob part(String name, int[] train, int[] test) throws TrainingException {
        if (train.length < 2) {
            throw new TrainingException("The fold " + name + " has fewer than two recordings to learn from: ask for other folds.");
        }
        if (IntStream.of(train).mapToObj(this::label).distinct().count() < 2) {
            throw new TrainingException("The fold " + name + " has recordings of one class only to learn from: ask for other folds.");
        }
        if (plan.hyperparameters().patience() == 0) {
            int[] own = items.withCopies(train);
            return new ModelJob(name, own, new int[0], test, own);
        }
        List<String> speakers = IntStream.of(train).mapToObj(this::speaker).distinct().sorted().toList();
        if (speakers.size() < 2) {
            throw new TrainingException("Early stopping needs a second speaker in the training part of " + name + ".");
        }
        String chosen = speakers.get((int) Math.floorMod(plan.hyperparameters().seed() + name.hashCode(), (long) speakers.size()));
        int[] own = items.withCopies(IntStream.of(train).filter(i -> !speaker(i).equals(chosen)).toArray());
        return new ModelJob(name, own, IntStream.of(train).filter(i -> speaker(i).equals(chosen)).toArray(), test, own);
    }

    /**
     * The original's protocol: recordings and copies parted at random, a fifth of every class chooses the epoch, and everything decides
     * mean and scale. Copies and speakers are on both sides, so what it says of itself is far too good.
     */
    private ModelJob original() {
        Map<String, List<Integer>> classes = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            classes.computeIfAbsent(label(items.recording(i)), key -> new ArrayList<>()).add(i);
        }
        Random random = new Random(plan.hyperparameters().seed());
        List<Integer> train = new ArrayList<>();
        List<Integer> validation = new ArrayList<>();
        int next = 0;
        for (List<Integer> own : classes.values()) {
            Collections.shuffle(own, random);
            for (int item : own) {
                (next++ % ORIGINAL_PARTS == 0 ? validation : train).add(item);
            }
        }
        int[] chosen = validation.stream().mapToInt(Integer::intValue).toArray();
        return new ModelJob(ModelJob.FINAL, train.stream().mapToInt(Integer::intValue).toArray(), chosen, chosen,
                IntStream.range(0, items.size()).toArray());
    }

    private String label(int recording) {
        return data.recordings().get(recording).label();
    }

    private String speaker(int recording) {
        return data.recordings().get(recording).speaker();
    }

    private static int[] indices(List<Recording> recordings, Map<String, Integer> index) {
        return recordings.stream().map(recording -> index.get(recording.key())).filter(i -> i != null).mapToInt(Integer::intValue)
                .toArray();
    }
}
