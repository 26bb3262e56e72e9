/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.task.Suggestion;

/** What a model says of recordings, and what of it, or of a segmenter, is proposed to the person before they answer. By recording. */
final class PersonalSuggestions {

    private final boolean showsLabels;
    private final Map<String, Suggestion> model;
    private final Map<String, Suggestion> proposed;

    /**
     * @param showsLabels whether what the model says is proposed
     * @param model what it says
     * @param before what was proposed already
     */
    PersonalSuggestions(boolean showsLabels, Map<String, Suggestion> model, Map<String, Suggestion> before) {
        this.showsLabels = showsLabels;
        this.model = new HashMap<>(model);
        this.proposed = showsLabels ? new HashMap<>(model) : new HashMap<>();
        proposed.putAll(before);
    }

    /** Takes what the model says since it has learned more. */
    void learned(Map<String, Suggestion> says) {
        model.putAll(says);
        if (showsLabels) {
            proposed.putAll(says);
        }
    }

    void propose(String recording, Suggestion stretches) {
        proposed.put(recording, stretches);
    }

    Optional<Suggestion> proposed(String recording) {
        return Optional.ofNullable(proposed.get(recording));
    }

    Optional<Suggestion> model(String recording) {
        return Optional.ofNullable(model.get(recording));
    }
}
