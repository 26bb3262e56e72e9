/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.Optional;

/**
 * A parameter whose value is the path of a file; an empty path means none. Whether the file is there is the user's algorithm to say.
 *
 * @param id name in scripts
 * @param label name in a form
 * @param description one sentence
 * @param extensions file name endings offered by a dialog, without the dot, joined by commas; empty for any
 * @param advanced whether a form hides it at first
 */
public record FileParameter(String id, String label, String description, String extensions, boolean advanced)
        implements Parameter<String> {

    @Override
    public String defaultValue() {
        return "";
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public Optional<String> complaint(String value) {
        return value.indexOf('\0') >= 0 ? Optional.of("the path of a file is wanted") : Optional.empty();
    }

    @Override
    public String parse(String text) throws ParameterException {
        return check(text);
    }
}
