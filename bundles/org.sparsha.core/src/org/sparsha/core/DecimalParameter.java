/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.Optional;

/**
 * A parameter whose values are finite numbers between two bounds, both included.
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
public record DecimalParameter(String id, String label, String description, String unit, double min, double max, double defaultNumber,
        boolean advanced) implements Parameter<Double> {

    @Override
    public Double defaultValue() {
        return defaultNumber;
    }

    @Override
    public Class<Double> type() {
        return Double.class;
    }

    /** @return the same parameter, hidden until asked for */
    public DecimalParameter asAdvanced() {
        return new DecimalParameter(id, label, description, unit, min, max, defaultNumber, true);
    }

    @Override
    public Optional<String> complaint(Double value) {
        return !Double.isFinite(value) || value < min || value > max ? Optional.of(wanted()) : Optional.empty();
    }

    @Override
    public Double parse(String text) throws ParameterException {
        try {
            return check(Double.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            throw new ParameterException(id, text, wanted());
        }
    }

    @Override
    public String format(Double value) {
        return Parameter.decimalText(value);
    }

    private String wanted() {
        String range = "a number from " + Parameter.decimalText(min) + " to " + Parameter.decimalText(max);
        return range + (unit.isEmpty() ? "" : " " + unit) + " is wanted";
    }
}
