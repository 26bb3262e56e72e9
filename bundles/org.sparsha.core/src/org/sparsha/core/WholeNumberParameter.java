/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.Optional;

/**
 * A parameter whose values are whole numbers between two bounds, both included.
 *
 * @param id name in scripts
 * @param label name in a form
 * @param description one sentence
 * @param unit unit, may be empty
 * @param min smallest value
 * @param max largest value
 * @param defaultNumber default
 * @param advanced whether a form hides it at first
 */
public record WholeNumberParameter(String id, String label, String description, String unit, long min, long max, long defaultNumber,
        boolean advanced) implements Parameter<Long> {

    @Override
    public Long defaultValue() {
        return defaultNumber;
    }

    @Override
    public Class<Long> type() {
        return Long.class;
    }

    /**
     * @param newUnit the unit
     * @return the same parameter with that unit
     */
    public WholeNumberParameter withUnit(String newUnit) {
        return new WholeNumberParameter(id, label, description, newUnit, min, max, defaultNumber, advanced);
    }

    /** @return the same parameter, hidden until asked for */
    public WholeNumberParameter asAdvanced() {
        return new WholeNumberParameter(id, label, description, unit, min, max, defaultNumber, true);
    }

    @Override
    public Optional<String> complaint(Long value) {
        return value < min || value > max ? Optional.of("a whole number from " + min + " to " + max + " is wanted") : Optional.empty();
    }

    @Override
    public Long parse(String text) throws ParameterException {
        try {
            return check(Long.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            throw new ParameterException(id, text, "a whole number from " + min + " to " + max + " is wanted");
        }
    }
}
