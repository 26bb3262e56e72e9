/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.lang.reflect.RecordComponent;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;

/**
 * Records as JSON and back, where every component must be there and nothing else may. Gson alone makes 0 of what is missing and passes over
 * what is misspelt. A component of type {@code OptionalDouble} may be left out.
 */
final class StrictJson {

    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).disableHtmlEscaping()
            .registerTypeAdapterFactory(new StrictRecords()).registerTypeAdapter(OptionalDouble.class, new OptionalDoubleAdapter())
            .create();

    private StrictJson() {
    }

    static String write(Record value) {
        return GSON.toJson(value);
    }

    /** @return the value as a tree, to which more can be added */
    static JsonObject tree(Record value) {
        return GSON.toJsonTree(value).getAsJsonObject();
    }

    static JsonElement parse(String json) throws ProtocolException {
        return read(json, JsonElement.class);
    }

    static <T> T read(String json, Class<T> type) throws ProtocolException {
        try {
            T value = GSON.fromJson(json, type);
            if (value == null) {
                throw new ProtocolException("There is nothing where " + type.getSimpleName() + " should be.", null);
            }
            return value;
        } catch (JsonParseException e) {
            throw new ProtocolException(type.getSimpleName() + " can't be read: " + innermost(e), e);
        }
    }

    static <T extends Record> T read(JsonObject json, Class<T> type) throws ProtocolException {
        try {
            return GSON.fromJson(json, type);
        } catch (JsonParseException e) {
            throw new ProtocolException(type.getSimpleName() + " can't be read: " + innermost(e), e);
        }
    }

    /** What is wrong is said best where it was found. */
    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message : message + ".";
    }

    /** Fails where the names of an object, which gets null for what may be left out, are not those of the record's components. */
    static void check(JsonObject object, Class<?> record) {
        Set<String> unknown = new TreeSet<>(object.keySet());
        for (RecordComponent component : record.getRecordComponents()) {
            unknown.remove(component.getName());
            JsonElement value = object.get(component.getName());
            if (component.getType() == OptionalDouble.class && value == null) {
                object.add(component.getName(), JsonNull.INSTANCE);
            } else if (value == null || value.isJsonNull()) {
                throw new JsonParseException("the value '" + component.getName() + "' of " + record.getSimpleName() + " is missing.");
            } else {
                checkKind(value, component, record);
            }
        }
        if (!unknown.isEmpty()) {
            throw new JsonParseException("there is no value '" + unknown.iterator().next() + "' in " + record.getSimpleName() + ".");
        }
    }

    /** Gson takes numbers in quotes for numbers, and anything for a truth value. */
    private static void checkKind(JsonElement value, RecordComponent component, Class<?> record) {
        Class<?> type = component.getType();
        boolean fits = !type.isPrimitive() && type != String.class || value.isJsonPrimitive()
                && (type == boolean.class ? value.getAsJsonPrimitive().isBoolean()
                        : type == String.class ? value.getAsJsonPrimitive().isString() : value.getAsJsonPrimitive().isNumber());
        if (!fits) {
            throw new JsonParseException("the value '" + component.getName() + "' of " + record.getSimpleName() + " should be "
                    + (type == boolean.class ? "true or false" : type == String.class ? "a text" : "a number") + ", not " + value + ".");
        }
    }
}
