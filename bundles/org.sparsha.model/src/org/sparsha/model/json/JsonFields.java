/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A JSON object whose fields are asked for by name and type. Every complaint names the file and the field. Immutable, as long as nobody
 * else changes the element behind it.
 */
public final class JsonFields {

    private final String source;
    private final String place;
    private final JsonObject object;

    private JsonFields(String source, String place, JsonObject object) {
        this.source = source;
        this.place = place;
        this.object = object;
    }

    /**
     * Reads a file of UTF-8 text that holds one JSON object.
     *
     * @param file the file, at most 64 MB
     * @return its fields
     * @throws JsonFormatException where it can't be read or isn't such a text
     */
    public static JsonFields read(Path file) throws JsonFormatException {
        return parse(JsonText.read(file), file.toString());
    }

    /**
     * @param text JSON text of one object
     * @param source what to call it in complaints
     * @return its fields
     * @throws JsonFormatException where it isn't such a text
     */
    public static JsonFields parse(String text, String source) throws JsonFormatException {
        return new JsonFields(source, "", JsonText.parse(text, source));
    }

    /** @return names of all fields, in the file's order */
    public List<String> names() {
        return List.copyOf(object.keySet());
    }

    /**
     * @param name name of a field
     * @return whether it is there and not null
     */
    public boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    /**
     * @param name name of a field
     * @return its text
     * @throws JsonFormatException where it is missing or no text
     */
    public String text(String name) throws JsonFormatException {
        JsonElement element = required(name);
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
            throw wrong(name, "a text");
        }
        return element.getAsString();
    }

    /**
     * @param name name of a field
     * @return its text, where it is there
     * @throws JsonFormatException where it is no text
     */
    public Optional<String> optionalText(String name) throws JsonFormatException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /**
     * @param name name of a field
     * @return its number
     * @throws JsonFormatException where it is missing, no number or not finite
     */
    public double number(String name) throws JsonFormatException {
        return finite(required(name), name);
    }

    /**
     * @param name name of a field
     * @return its number, where it is there
     * @throws JsonFormatException where it is no number or not finite
     */
    public OptionalDouble optionalNumber(String name) throws JsonFormatException {
        return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    /**
     * @param name name of a field
     * @return its whole number
     * @throws JsonFormatException where it is missing or no whole number
     */
    public long wholeNumber(String name) throws JsonFormatException {
        double value = number(name);
        if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
            throw wrong(name, "a whole number");
        }
        return (long) value;
    }

    /**
     * @param name name of a field
     * @return its object
     * @throws JsonFormatException where it is missing or no object
     */
    public JsonFields fields(String name) throws JsonFormatException {
        JsonElement element = required(name);
        if (!element.isJsonObject()) {
            throw wrong(name, "an object");
        }
        return new JsonFields(source, place + name + ".", element.getAsJsonObject());
    }

    /**
     * @param name name of a field
     * @return its object, or an empty one where it is missing
     * @throws JsonFormatException where it is no object
     */
    public JsonFields fieldsOrEmpty(String name) throws JsonFormatException {
        return has(name) ? fields(name) : new JsonFields(source, place + name + ".", new JsonObject());
    }

    /**
     * @param name name of a field
     * @return the objects of its list; an empty list where it is missing
     * @throws JsonFormatException where it is no list of objects
     */
    public List<JsonFields> fieldsList(String name) throws JsonFormatException {
        List<JsonFields> list = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (!element.isJsonObject()) {
                throw wrong(name, "a list of objects");
            }
            list.add(new JsonFields(source, place + name + "[" + list.size() + "].", element.getAsJsonObject()));
        }
        return list;
    }

    /**
     * @param name name of a field
     * @return the texts of its list; an empty list where it is missing
     * @throws JsonFormatException where it is no list of texts
     */
    public List<String> texts(String name) throws JsonFormatException {
        List<String> list = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
                throw wrong(name, "a list of texts");
            }
            list.add(element.getAsString());
        }
        return list;
    }

    /**
     * @param name name of a field
     * @return the numbers of its list; an empty array where it is missing
     * @throws JsonFormatException where it is no list of finite numbers
     */
    public double[] numbers(String name) throws JsonFormatException {
        JsonArray array = array(name);
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = finite(array.get(i), name);
        }
        return numbers;
    }

    /**
     * @param name of a list of lists of numbers, such as a matrix
     * @return its rows, none where it is missing
     * @throws JsonFormatException where something else is there
     */
    public List<List<Double>> numberLists(String name) throws JsonFormatException {
        List<List<Double>> rows = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (!element.isJsonArray()) {
                throw wrong(name, "a list of lists of numbers");
            }
            List<Double> row = new ArrayList<>();
            for (JsonElement number : element.getAsJsonArray()) {
                row.add(finite(number, name));
            }
            rows.add(row);
        }
        return rows;
    }

    /** @return all fields as plain values: {@code String}, {@code Double}, {@code Boolean}, {@code List}, {@code Map}; null left out */
    public Map<String, Object> asMap() {
        return PlainJson.map(object);
    }

    /**
     * A complaint about a field of this object.
     *
     * @param name the field
     * @param wanted what it should be, such as "a text"
     * @return the exception to throw
     */
    public JsonFormatException wrong(String name, String wanted) {
        return new JsonFormatException(source + ": \"" + place + name + "\" must be " + wanted + ".");
    }

    private JsonElement required(String name) throws JsonFormatException {
        if (!has(name)) {
            throw new JsonFormatException(source + ": \"" + place + name + "\" is missing.");
        }
        return object.get(name);
    }

    private JsonArray array(String name) throws JsonFormatException {
        if (!has(name)) {
            return new JsonArray();
        }
        JsonElement element = object.get(name);
        if (!element.isJsonArray()) {
            throw wrong(name, "a list");
        }
        return element.getAsJsonArray();
    }

    private double finite(JsonElement element, String name) throws JsonFormatException {
        if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
            double value = DecimalText.value(element.getAsString());
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw wrong(name, "a finite number");
    }
}
