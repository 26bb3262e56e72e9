/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.model.Normalisation;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingException;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.TrainingTargets;

/** Reads the words of {@code sparsha train} again, so that a training that was begun once can be begun again. */
final class TrainingWords {

    /** Several people's shares are what is learned. */
    static final String SOFT = "--soft-labels";

    /** Corpora count alike. */
    static final String BALANCED = "--balance-corpora";

    private static final Set<String> KNOWN = Set.of("--out", "--held-out", "--scheme", "--pattern", "--labels", "--recipe", "--split",
            "--folds", "--epochs", "--patience", "--augment", "--copies", "--normalisation", "--ship", "--licence", "--citation",
            "--author", "--seed", "--beside");

    private TrainingWords() {
    }

    /**
     * @param words as {@link TrainingChoice#words} gives them
     * @return what they ask for
     * @throws TrainingException where one isn't known or its value doesn't fit
     */
    static TrainingChoice parse(List<String> words) throws TrainingException {
        List<Path> places = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        boolean same = false;
        boolean soft = false;
        boolean balanced = false;
        try {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (word.equals("--same-speakers")) {
                    same = true;
                } else if (word.equals(SOFT)) {
                    soft = true;
                } else if (word.equals(BALANCED)) {
                    balanced = true;
                } else if (KNOWN.contains(word) && i + 1 < words.size()) {
                    values.put(word, words.get(++i));
                } else if (word.startsWith("--")) {
                    throw new TrainingException("The option '" + word + "' of the training isn't known: begin a new one.");
                } else {
                    places.add(Path.of(word));
                }
            }
            return new TrainingChoice(new CorpusReading(places, same, value(values, "--scheme"), value(values, "--pattern"), value(values,
                    "--labels")), Path.of(values.getOrDefault("--out", "")), value(values, "--held-out").map(Path::of),
                    NetworkKind.of(values.getOrDefault("--recipe", "frames")), TrainingSplit.of(values.getOrDefault("--split", "speaker")),
                    number(values, "--folds"), number(values, "--epochs"), number(values, "--patience").orElse(0),
                    value(values, "--augment"), number(values, "--copies"),
                    value(values, "--normalisation").map(by -> Normalisation.By.valueOf(by.toUpperCase(Locale.ROOT))),
                    value(values, "--ship").map(what -> TrainingPlan.Membership.valueOf(what.toUpperCase(Locale.ROOT))),
                    new ModelTerms(values.getOrDefault("--licence", ""), values.getOrDefault("--citation", ""),
                            values.getOrDefault("--author", "")), Long.parseLong(values.getOrDefault("--seed", "0")),
                    new TrainingTargets(soft, balanced))
                    .beside(values.containsKey("--beside") ? Optional.of(NetworkKind.of(values.get("--beside"))) : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new TrainingException("The words of the training can't be read: " + e.getMessage() + ". Begin a new one.", e);
        }
    }

    private static Optional<String> value(Map<String, String> values, String option) {
        return Optional.ofNullable(values.get(option));
    }

    private static OptionalInt number(Map<String, String> values, String option) {
        return values.containsKey(option) ? OptionalInt.of(Integer.parseInt(values.get(option))) : OptionalInt.empty();
    }
}
