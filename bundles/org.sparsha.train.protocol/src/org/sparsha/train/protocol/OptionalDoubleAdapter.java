/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.io.IOException;
import java.util.OptionalDouble;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/** A number that may be left out. */
final class OptionalDoubleAdapter extends TypeAdapter<OptionalDouble> {

    @Override
    public void write(JsonWriter out, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            out.value(value.getAsDouble());
        } else {
            out.nullValue();
        }
    }

    @Override
    public OptionalDouble read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(in.nextDouble());
    }
}
