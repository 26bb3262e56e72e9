/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;

/**
 * Writes plain values as JSON text: maps in their order, lists, texts, finite numbers, truth values, null; empty optionals are left out.
 */
public final class JsonText {

    private JsonText() {
    }

    /**
     * @param value a map, list, text, number, truth value or optional of one
     * @param indented whether on several lines, indented by two blanks; else on one line
     * @return the JSON text, without a line end
     */
    public static String of(Object value, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setStrictness(Strictness.STRICT);
            writer.setHtmlSafe(false);
            if (indented) {
                writer.setIndent("  ");
            }
            write(writer, value);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail.", e);
        }
        return text.toString();
    }

    private static void write(JsonWriter writer, Object value) throws IOException {
        switch (value) {
            case null -> writer.nullValue();
            case Map<?, ?> map -> {
                writer.beginObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    if (!(entry.getValue() instanceof Optional<?> optional && optional.isEmpty())) {
                        writer.name(String.valueOf(entry.getKey()));
                        write(writer, entry.getValue());
                    }
                }
                writer.endObject();
            }
            case List<?> list -> {
                writer.beginArray();
                for (Object item : list) {
                    write(writer, item);
                }
                writer.endArray();
            }
            case double[] numbers -> {
                writer.beginArray();
                for (double number : numbers) {
                    writeNumber(writer, number);
                }
                writer.endArray();
            }
            case Optional<?> optional -> write(writer, optional.orElseThrow());
            case Long number -> writer.value(number.longValue());
            case Integer number -> writer.value(number.longValue());
            case Number number -> writeNumber(writer, number.doubleValue());
            case Boolean flag -> writer.value(flag.booleanValue());
            default -> writer.value(String.valueOf(value));
        }
    }

    private static void writeNumber(JsonWriter writer, double number) throws IOException {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("A number that is not finite cannot be written.");
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            writer.value((long) number);
        } else {
            writer.value(number);
        }
    }
}
