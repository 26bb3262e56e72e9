/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One setting of an algorithm, declared as a constant beside it. The same constant makes the form in the window, the option on the
 * command line, the JSON of a run and the text of a report.
 *
 * @param <T> type of its values
 */
public sealed interface Parameter<T> permits WholeNumberParameter, DecimalParameter, FlagParameter, ChoiceParameter, TextParameter,
        FileParameter {

    /** @return name in scripts and JSON: lower-case words joined by hyphens */
    String id();

    /** @return short name in a form */
    String label();

    /** @return one sentence that says what it does */
    String description();

    /** @return unit of its values, such as {@code s} or {@code dB}; empty where there is none */
    default String unit() {
        return "";
    }

    /** @return the value used where none is given */
    T defaultValue();

    /** @return whether a form hides it until asked for more */
    boolean advanced();

    /** @return class of its values */
    Class<T> type();

    /**
     * Says what is wrong with a value.
     *
     * @param value a value of this parameter's type
     * @return the complaint, without the parameter's name; empty where the value is fine
     */
    Optional<String> complaint(T value);

    /**
     * Reads a value from text, as given on a command line; independent of the locale.
     *
     * @param text the text
     * @return the value, which fits this parameter
     * @throws ParameterException names the parameter, the text and what would fit
     */
    T parse(String text) throws ParameterException;

    /**
     * Writes a value so that {@link #parse} gives it back.
     *
     * @param value a value of this parameter's type
     * @return its text, independent of the locale
     */
    default String format(T value) {
        return String.valueOf(value);
    }

    /**
     * Checks a value of unknown type.
     *
     * @param value any value
     * @return the same value, typed
     * @throws ParameterException where the type or the value doesn't fit
     */
    default T check(Object value) throws ParameterException {
        if (!type().isInstance(value)) {
            throw new ParameterException(id(), String.valueOf(value), "a value of another type is wanted");
        }
        T typed = type().cast(value);
        Optional<String> complaint = complaint(typed);
        if (complaint.isPresent()) {
            throw new ParameterException(id(), format(typed), complaint.get());
        }
        return typed;
    }

    /**
     * A whole-number parameter.
     *
     * @param id name in scripts
     * @param label name in a form
     * @param description one sentence
     * @param min smallest value
     * @param max largest value
     * @param defaultValue default
     * @return the parameter
     */
    static WholeNumberParameter wholeNumber(String id, String label, String description, long min, long max, long defaultValue) {
        return new WholeNumberParameter(id, label, description, "", min, max, defaultValue, false);
    }

    /**
     * A decimal parameter.
     *
     * @param id name in scripts
     * @param label name in a form
     * @param description one sentence
     * @param unit unit, may be empty
     * @param min smallest value
     * @param max largest value
     * @param defaultValue default
     * @return the parameter
     */
    static DecimalParameter decimal(String id, String label, String description, String unit, double min, double max,
            double defaultValue) {
        return new DecimalParameter(id, label, description, unit, min, max, defaultValue, false);
    }

    /**
     * A yes-or-no parameter.
     *
     * @param id name in scripts
     * @param label name in a form
     * @param description one sentence
     * @param defaultValue default
     * @return the parameter
     */
    static FlagParameter flag(String id, String label, String description, boolean defaultValue) {
        return new FlagParameter(id, label, description, defaultValue, false);
    }

    /**
     * A parameter with a closed list of values; the first is the default.
     *
     * @param id name in scripts
     * @param label name in a form
     * @param description one sentence
     * @param choices the values, the default first
     * @return the parameter
     */
    static ChoiceParameter choice(String id, String label, String description, String... choices) {
        return new ChoiceParameter(id, label, description, List.of(choices), choices[0], false);
    }

    /**
     * Finds a parameter by its name, case-sensitively.
     *
     * @param parameters where to look
     * @param id the name
     * @return the parameter, if there
     */
    static Optional<Parameter<?>> find(List<? extends Parameter<?>> parameters, String id) {
        for (Parameter<?> parameter : parameters) {
            if (parameter.id().equals(id)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a decimal without locale and without a needless fraction.
     *
     * @param value the number
     * @return its text
     */
    static String decimalText(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
