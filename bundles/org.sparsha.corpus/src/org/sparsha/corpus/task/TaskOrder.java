/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.Arrays;
import java.util.Locale;

import org.sparsha.corpus.CorpusException;

/** The order in which recordings come. */
public enum TaskOrder {
    /** As the corpus has them. */
    CORPUS,
    /** Random, another one for each annotator. */
    RANDOM,
    /** Speaker by speaker. */
    BY_SPEAKER,
    /** Those first of which the model is least sure (the smallest distance of its two best answers); every fifth is random. */
    LEAST_SURE,
    /** Those first where the model surely says something else than the corpus: labels that are likely wrong. */
    MOST_WRONG,
    /**
     * Those first whose answer would teach most a model that learns from the person's own answers as they go; every fifth is random.
     * Random until something was learned.
     */
    LEARNING,
    /** Those first on which others disagree most. */
    DISAGREEMENT;

    /** @return the name in files and on the command line, such as {@code least-sure} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return whether it goes by a model's answers */
    public boolean wantsRun() {
        return this == LEAST_SURE || this == MOST_WRONG;
    }

    /**
     * @param id such as {@code least-sure}
     * @return the order
     * @throws CorpusException where there is none of that name
     */
    public static TaskOrder of(String id) throws CorpusException {
        return Arrays.stream(values()).filter(order -> order.id().equals(id)).findFirst()
                .orElseThrow(() -> new CorpusException("There is no order '" + id + "'; there are: "
                        + String.join(", ", Arrays.stream(values()).map(TaskOrder::id).toList()) + "."));
    }
}
