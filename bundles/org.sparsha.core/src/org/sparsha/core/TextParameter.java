/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.Optional;

/**
 * A parameter whose value is free text.
 *
 * @param id name in scripts
 * @param label name in a form
 * @param description one sentence
 * @param defaultValue default, may be empty
 * @param advanced whether a form hides it at first
 */
public record TextParameter(String id, String label, String description, String defaultValue, boolean advanced)
        implements Parameter<String> {

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public Optional<String> complaint(String value) {
        return Optional.empty();
    }

    @Override
    public String parse(String text) {
        return text;
    }
}
