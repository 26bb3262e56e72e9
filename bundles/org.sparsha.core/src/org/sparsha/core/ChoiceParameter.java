/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.List;
import java.util.Optional;

/**
 * A parameter with a closed list of values.
 *
 * @param id name in scripts
 * @param label name in a form
 * @param description one sentence
 * @param choices the values, in the order a form shows them
 * @param defaultValue one of the choices
 * @param advanced whether a form hides it at first
 */
public record ChoiceParameter(String id, String label, String description, List<String> choices, String defaultValue, boolean advanced)
        implements Parameter<String> {

    /** Copies the list. */
    public ChoiceParameter {
        choices = List.copyOf(choices);
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    /** @return the same parameter, hidden until asked for */
    public ChoiceParameter asAdvanced() {
        return new ChoiceParameter(id, label, description, choices, defaultValue, true);
    }

    @Override
    public Optional<String> complaint(String value) {
        return choices.contains(value) ? Optional.empty() : Optional.of("one of " + String.join(", ", choices) + " is wanted");
    }

    @Override
    public String parse(String text) throws ParameterException {
        return check(text.strip());
    }
}
