/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checked values of a list of parameters: every parameter has one, its default unless set. Immutable.
 */
public final class ParameterValues {

    private static final ParameterValues NONE = new ParameterValues(List.of(), Map.of());

    private final List<Parameter<?>> parameters;
    private final Map<String, Object> values;

    private ParameterValues(List<Parameter<?>> parameters, Map<String, Object> values) {
        this.parameters = parameters;
        this.values = values;
    }

    /** @return the values of an algorithm without parameters */
    public static ParameterValues none() {
        return NONE;
    }

    /**
     * All defaults.
     *
     * @param parameters the parameters, with distinct names
     * @return their defaults
     */
    public static ParameterValues defaults(List<? extends Parameter<?>> parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            if (values.put(parameter.id(), parameter.defaultValue()) != null) {
                throw new IllegalArgumentException("Two parameters are called " + parameter.id());
            }
        }
        return new ParameterValues(List.copyOf(parameters), values);
    }

    /**
     * Values from text, defaults for what isn't named.
     *
     * @param parameters the parameters
     * @param texts name to text
     * @return the values
     * @throws ParameterException for an unknown name or a value that doesn't fit
     */
    public static ParameterValues parse(List<? extends Parameter<?>> parameters, Map<String, String> texts) throws ParameterException {
        ParameterValues result = defaults(parameters);
        Map<String, Object> values = new LinkedHashMap<>(result.values);
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            values.put(entry.getKey(), result.parameter(entry.getKey()).parse(entry.getValue()));
        }
        return new ParameterValues(result.parameters, values);
    }

    /**
     * These values with one changed.
     *
     * @param <T> type of the value
     * @param parameter one of the parameters
     * @param value its new value
     * @return the changed values
     * @throws ParameterException where the parameter is unknown here or the value doesn't fit
     */
    public <T> ParameterValues with(Parameter<T> parameter, T value) throws ParameterException {
        parameter(parameter.id());
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(parameter.id(), parameter.check(value));
        return new ParameterValues(parameters, changed);
    }

    /**
     * @param <T> type of the value
     * @param parameter one of the parameters
     * @return its value
     */
    public <T> T get(Parameter<T> parameter) {
        Object value = values.get(parameter.id());
        if (value == null) {
            throw new IllegalArgumentException("No parameter is called " + parameter.id() + " here.");
        }
        return parameter.type().cast(value);
    }

    /**
     * @param parameter a whole-number parameter whose bounds lie within {@code int}
     * @return its value
     */
    public int getInt(WholeNumberParameter parameter) {
        return Math.toIntExact(get(parameter));
    }

    /** @return the parameters, in their declared order */
    public List<Parameter<?>> parameters() {
        return parameters;
    }

    /** @return name to value, in declared order: {@code Long}, {@code Double}, {@code Boolean} or {@code String} */
    public Map<String, Object> asMap() {
        return java.util.Collections.unmodifiableMap(values);
    }

    /** @return name to text that parses back, only what differs from the defaults, in declared order */
    public Map<String, String> changedTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            Object value = values.get(parameter.id());
            if (!value.equals(parameter.defaultValue())) {
                texts.put(parameter.id(), text(parameter));
            }
        }
        return texts;
    }

    /**
     * @param parameter one of the parameters
     * @return its value as text that parses back
     */
    public String text(Parameter<?> parameter) {
        return formatted(parameter);
    }

    private <T> String formatted(Parameter<T> parameter) {
        return parameter.format(get(parameter));
    }

    private Parameter<?> parameter(String id) throws ParameterException {
        Optional<Parameter<?>> found = Parameter.find(parameters, id);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> known = new ArrayList<>();
        parameters.forEach(parameter -> known.add(parameter.id()));
        throw new ParameterException(id, "There is no parameter '" + id + "' here; "
                + (known.isEmpty() ? "there are none." : "there is " + String.join(", ", known) + "."));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
