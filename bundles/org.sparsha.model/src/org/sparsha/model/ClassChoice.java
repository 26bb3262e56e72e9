/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of a model's classes can be meant: the scores of the others are left out before the activation, so that probabilities add up to
 * 1 over those that are kept. Immutable.
 *
 * @param all the classes of the graph, in its order
 * @param kept those that can be meant, in the same order
 */
record ClassChoice(List<String> all, List<String> kept) {

    ClassChoice {
        all = List.copyOf(all);
        kept = List.copyOf(kept);
    }

    static ClassChoice everything(List<String> labels) {
        return new ClassChoice(labels, labels);
    }

    /** The choice of some of the classes that are kept so far. */
    ClassChoice of(List<String> wanted, ModelDescriptor descriptor) throws ModelException {
        List<String> unknown = wanted.stream().filter(label -> !kept.contains(label)).toList();
        String has = "The model " + descriptor.id() + " has " + String.join(", ", kept) + ".";
        if (descriptor.task() == ModelDescriptor.Task.DIMENSIONAL) {
            throw new ModelException("The model " + descriptor.id() + " rates dimensions, among which there is nothing to choose. "
                    + "Leave the choice of classes out.");
        }
        if (!unknown.isEmpty()) {
            throw new ModelException("'" + unknown.get(0) + "' is no class of the model. " + has);
        }
        if (wanted.size() < 2 || new HashSet<>(wanted).size() != wanted.size()) {
            throw new ModelException("At least two classes have to be chosen, each once. " + has);
        }
        return new ClassChoice(all, kept.stream().filter(wanted::contains).toList());
    }

    boolean isAll() {
        return all.size() == kept.size();
    }

    /** The scores of the classes that are kept; where they are probabilities already, they add up to as much as all did. */
    double[] pick(double[] scores, ModelOutput.Activation activation) {
        if (isAll()) {
            return scores;
        }
        List<Integer> places = new ArrayList<>(kept.stream().map(all::indexOf).toList());
        double[] picked = places.stream().mapToDouble(place -> scores[place]).toArray();
        double total = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).sum();
        double rest = IntStream.range(0, picked.length).mapToDouble(i -> picked[i]).sum();
        boolean probabilities = activation == ModelOutput.Activation.NONE && Math.abs(total - 1) < 1e-3
                && IntStream.range(0, scores.length).allMatch(i -> scores[i] >= 0);
        if (probabilities && rest > 0) {
            for (int i = 0; i < picked.length; i++) {
                picked[i] *= total / rest;
            }
        }
        return picked;
    }
}
