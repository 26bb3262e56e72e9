/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;

/**
 * The labels to choose from, one of which is given, or several. An answer of several labels is written with {@link #SEPARATOR} between
 * them, in the order of the set, such as {@code anger+fear}.
 *
 * @param name name of the set
 * @param labels the labels in their order, two at least
 * @param intensity how many steps an intensity has that goes with the label; 0 for none
 * @param cantTell whether one may say that one can't tell
 * @param several whether an answer may have several labels
 */
public record LabelSet(String name, List<TaskLabel> labels, int intensity, boolean cantTell, boolean several) {

    /** Between the labels of an answer. */
    public static final String SEPARATOR = "+";

    /** How many labels agreement on sets can tell apart. */
    private static final int MOST_OF_SEVERAL = 50;

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
        return new LabelSet(name, keyed, intensity, cantTell, false);
    }

    /**
     * @return the same labels, several of which may be given in an answer
     * @throws CorpusException where a name holds the sign that stands between labels, or there are too many
     */
    public LabelSet withSeveral() throws CorpusException {
        for (TaskLabel label : labels) {
            if (label.name().contains(SEPARATOR)) {
                throw new CorpusException("Where several labels may be given, '+' stands between them: rename the label '" + label.name()
                        + "'.");
            }
        }
        if (labels.size() > MOST_OF_SEVERAL) {
            throw new CorpusException("Several of " + labels.size() + " labels can't be compared: " + MOST_OF_SEVERAL + " are the most.");
        }
        return new LabelSet(name, labels, intensity, cantTell, true);
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
     * @param answer a label's name, as {@link #check(String)} takes it; empty where one can't tell
     * @param strength how strong it is; empty where that isn't said
     * @throws CorpusException where the set has no such label or strength, or wants a label
     */
    public void check(Optional<String> answer, OptionalInt strength) throws CorpusException {
        if (answer.isPresent()) {
            check(answer.get());
        } else if (!cantTell) {
            throw new CorpusException("The task wants a label for every recording: " + String.join(", ", names()) + ".");
        }
        if (strength.isPresent() && (strength.getAsInt() < 1 || strength.getAsInt() > intensity)) {
            throw new CorpusException(intensity == 0 ? "The task has no intensity." : "The intensity is from 1 to " + intensity + ", not "
                    + strength.getAsInt() + ".");
        }
    }

    /**
     * @param answer a label's name; several with {@link #SEPARATOR} between them where that is allowed
     * @throws CorpusException where the set has none of that name, or one only may be given
     */
    public void check(String answer) throws CorpusException {
        List<String> names = names();
        List<String> given = parts(answer);
        for (String label : given) {
            if (!names.contains(label)) {
                throw new CorpusException("'" + label + "' is none of the labels of the task: " + String.join(", ", names) + "."
                        + (!several && label.contains(SEPARATOR) ? " It takes one label an answer." : ""));
            }
        }
        if (given.isEmpty()) {
            throw new CorpusException("'" + answer + "' names no label of the task: " + String.join(", ", names) + ".");
        }
    }

    /**
     * @param answer an answer
     * @return whether all it names are labels of the set
     */
    public boolean accepts(String answer) {
        List<String> given = parts(answer);
        return !given.isEmpty() && names().containsAll(given);
    }

    /**
     * @param answer an answer
     * @return the labels in it, as they are written
     */
    public List<String> parts(String answer) {
        return !several ? List.of(answer) : Arrays.stream(answer.split(Pattern.quote(SEPARATOR))).map(String::strip)
                .filter(label -> !label.isEmpty()).toList();
    }

    /**
     * @param answer an answer that the set accepts
     * @return the same in its one spelling: each label once, in the order of the set
     */
    public String canonical(String answer) {
        List<String> given = parts(answer);
        return !several ? answer : String.join(SEPARATOR, names().stream().filter(given::contains).toList());
    }

    /**
     * An answer with a label added, or taken away where it has it; where one label is given, that label in place of the answer.
     *
     * @param answer the answer so far
     * @param label a label of the set
     * @return the new one; empty where nothing is left
     */
    public Optional<String> toggled(Optional<String> answer, String label) {
        if (!several || answer.isEmpty()) {
            return Optional.of(label);
        }
        List<String> given = new ArrayList<>(parts(answer.get()));
        if (!given.remove(label)) {
            given.add(label);
        }
        return given.isEmpty() ? Optional.empty() : Optional.of(canonical(String.join(SEPARATOR, given)));
    }

    /**
     * @param text labels or their keys, as a user types them
     * @return the same with names in place of keys
     */
    public String named(String text) {
        return String.join(SEPARATOR, parts(text).stream().map(part -> byKey(part).map(TaskLabel::name).orElse(part)).toList());
    }
}
