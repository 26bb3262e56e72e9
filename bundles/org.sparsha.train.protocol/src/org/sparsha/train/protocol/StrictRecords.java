/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.io.IOException;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Reads records by Gson's own adapter, after {@link StrictJson#check} has seen what is there. */
final class StrictRecords implements TypeAdapterFactory {

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> record = type.getRawType();
        if (!record.isRecord()) {
            return null;
        }
        TypeAdapter<T> components = gson.getDelegateAdapter(this, type);
        TypeAdapter<JsonElement> elements = gson.getAdapter(JsonElement.class);
        return new TypeAdapter<>() {

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                components.write(out, value);
            }

            @Override
            public T read(JsonReader in) throws IOException {
                JsonElement element = elements.read(in);
                if (!element.isJsonObject()) {
                    throw new JsonParseException(record.getSimpleName() + " should be an object, not " + element + ".");
                }
                StrictJson.check(element.getAsJsonObject(), record);
                // From a tree Gson would take 7.5 for the whole number 7.
                return components.fromJson(element.toString());
            }
        };
    }
}
