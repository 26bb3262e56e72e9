/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.sparsha.corpus.CorpusException;

/**
 * An explainer with settings of its own, as it takes part in a benchmark.
 *
 * @param explainer its id
 * @param settings name to text, in the order given
 */
public record Contender(String explainer, Map<String, String> settings) {

    /** Copies the settings. */
    public Contender {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * @param text such as {@code lime} or {@code lime:keep=0.7:kernel=cosine}
     * @return the contender
     * @throws CorpusException where a setting has no name
     */
    public static Contender parse(String text) throws CorpusException {
        String[] parts = text.strip().split(":");
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 1) {
                throw new CorpusException("An explainer's settings are NAME=VALUE, with a colon before each, not '" + parts[i] + "'.");
            }
            settings.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        return new Contender(parts[0], settings);
    }

    /** @return what {@link #parse} takes */
    public String text() {
        return explainer + settings.entrySet().stream().map(setting -> ":" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining());
    }
}
