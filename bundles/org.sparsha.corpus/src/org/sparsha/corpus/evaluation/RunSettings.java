/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decides the results of a run: only a run of the very same settings may be resumed, but for what the corpus holds.
 *
 * @param grading whether the model names classes or rates dimensions
 * @param labels the model's classes or dimensions, in its order
 * @param values anything else, name to text: digest of the model, the corpus, the explainer and its parameters, the seed
 */
public record RunSettings(Grading grading, List<String> labels, Map<String, String> values) {

    /** Name among the values of a sentence that whoever reads the figures must know. */
    public static final String WARNING = "warning";

    /** Name among the values of the digest of what the corpus says: a run may go on when it has changed. */
    public static final String CORPUS_SHA256 = "corpusSha256";

    /** Name among the values of the command line that does the same. */
    public static final String COMMAND = "command";

    /** Value that says how far people themselves reach on the labels, and code of the note that does. */
    public static final String PEOPLE = "people";

    /** Name among the values of the seed of the intervals. */
    public static final String SEED = "seed";

    /** Name among the values of how each answer was explained. */
    public static final String EXPLAIN = "explain";

    /** Name among the values of the channel that was heard alone, counted from 1; a run without it heard the mean of all. */
    public static final String CHANNEL = "channel";

    private static final String UNEXPLAINED = "no";

    /** Names of values that decide no answer: a run may go on with others. */
    static final List<String> FREE = List.of(WARNING, CORPUS_SHA256, COMMAND, SEED, PEOPLE);

    /**
     * Settings of a run with a model of classes.
     *
     * @param labels the model's classes, in its order
     * @param values anything else
     */
    public RunSettings(List<String> labels, Map<String, String> values) {
        this(Grading.CLASSES, labels, values);
    }

    /** Copies the collections. */
    public RunSettings {
        labels = List.copyOf(labels);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @return a sentence that whoever reads the figures must know */
    public Optional<String> warning() {
        return Optional.ofNullable(values.get(WARNING));
    }

    /** @return explainer and settings that each answer was explained with, without those left to their default; empty for none */
    public Optional<String> explained() {
        return Optional.ofNullable(values.get(EXPLAIN)).filter(line -> !line.equals(UNEXPLAINED))
                .map(line -> line.replaceAll(" [a-z]+=(?= |$)", "").replaceAll(" \\{\\}|[{}]", ""));
    }

    /** @return the id of the explainer alone; empty where answers weren't explained */
    public Optional<String> explainer() {
        return explained().map(line -> line.replaceAll(" .*", ""));
    }

    /** @return what decides the answers of a run, on one line a value: runs of the same identity may go on with one another's results */
    public String identity() {
        Map<String, String> decisive = new LinkedHashMap<>(values);
        decisive.keySet().removeAll(FREE);
        return grading + "\n" + labels + "\n" + decisive;
    }
}
