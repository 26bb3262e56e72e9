/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.Locale;
import java.util.Optional;

/**
 * A parameter that is on or off.
 *
 * @param id name in scripts
 * @param label name in a form
 * @param description one sentence
 * @param defaultFlag default
 * @param advanced whether a form hides it at first
 */
public record FlagParameter(String id, String label, String description, boolean defaultFlag, boolean advanced)
        implements Parameter<Boolean> {

    @Override
    public Boolean defaultValue() {
        return defaultFlag;
    }

    @Override
    public Class<Boolean> type() {
        return Boolean.class;
    }

    /** @return the same parameter, hidden until asked for */
    public FlagParameter asAdvanced() {
        return new FlagParameter(id, label, description, defaultFlag, true);
    }

    @Override
    public Optional<String> complaint(Boolean value) {
        return Optional.empty();
    }

    @Override
    public Boolean parse(String text) throws ParameterException {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Boolean.TRUE;
            case "false", "no", "off", "0" -> Boolean.FALSE;
            default -> throw new ParameterException(id, text, "true or false is wanted");
        };
    }
}
