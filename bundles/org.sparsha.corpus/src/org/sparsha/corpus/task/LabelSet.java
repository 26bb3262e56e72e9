/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sparsha.corpus.CorpusException;

/**
 * The labels to choose from, one of which is given.
 *
 * @param name name of the set
 * @param labels the labels in their order, two at least
 * @param intensity how many steps an intensity has that goes with the label; 0 for none
 * @param cantTell whether one may say that one can't tell
 */
public record LabelSet(String name, List<TaskLabel> labels, int intensity, boolean cantTell) {

    /** Digits that a keyboard has for labels. */
    private static final int DIGITS = 9;

    /** Copies the list. */
    public LabelSet {
        labels = List.copyOf(labels);
    }

    /**
     * Makes a set; labels without a key get the digits that are free, in their order.
     *
     * @param name name of the set
     * @param labels the labels
     * @param intensity steps of intensity, 0 for none
     * @param cantTell whether one may say that one can't tell
     * @return the set
     * @throws CorpusException where there are fewer than two labels, or two of one name or key
     */
    public static LabelSet of(String name, List<TaskLabel> labels, int intensity, boolean cantTell) throws CorpusException {
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (TaskLabel label : labels) {
            if (!names.add(label.name())) {
                throw new CorpusException("The label set has '" + label.name() + "' twice: leave one out.");
            }
            if (!label.key().isEmpty() && !keys.add(label.key())) {
                throw new CorpusException("Two labels of the set have the key '" + label.key() + "': give " + label.name() + " another.");
            }
        }
        if (labels.size() < 2) {
            throw new CorpusException("A label set needs two labels at least; it has " + labels.size() + ".");
        }
        if (intensity < 0 || intensity > DIGITS) {
            throw new CorpusException("An intensity has 2 to " + DIGITS + " steps, or 0 for none; not " + intensity + ".");
        }
        List<TaskLabel> keyed = new ArrayList<>();
        int digit = 1;
        for (TaskLabel label : labels) {
            while (label.key().isEmpty() && digit <= DIGITS && keys.contains(String.valueOf(digit))) {
                digit++;
            }
            boolean wants = label.key().isEmpty() && digit <= DIGITS;
            keyed.add(wants ? new TaskLabel(label.name(), String.valueOf(digit++), label.colour(), label.description()) : label);
        }
        return new LabelSet(name, keyed, intensity, cantTell);
    }

    /** @return the names in their order */
    public List<String> names() {
        return labels.stream().map(TaskLabel::name).toList();
    }

    /**
     * @param key one character
     * @return the label it gives
     */
    public Optional<TaskLabel> byKey(String key) {
        return labels.stream().filter(label -> label.key().equalsIgnoreCase(key)).findFirst();
    }

    /**
     * @param label a label's name
     * @throws CorpusException where the set has none of that name
     */
    public void check(String label) throws CorpusException {
        if (labels.stream().noneMatch(one -> one.name().equals(label))) {
            throw new CorpusException("'" + label + "' is none of the labels of the task: " + String.join(", ", names()) + ".");
        }
    }
}
