/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Named arrays of 32-bit floats in the file format safetensors: length of the header (64 bits, little-endian), header in JSON (type,
 * shape and place of each array, and a map of text), then the values.
 *
 * @param arrays name to values, in the order of the file
 * @param shapes name to shape
 * @param texts the header's {@code __metadata__}
 */
record SafeTensors(Map<String, float[]> arrays, Map<String, long[]> shapes, Map<String, String> texts) {

    private static final String TEXTS = "__metadata__";

    SafeTensors() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void put(String name, float[] values, long... shape) {
        arrays.put(name, values);
        shapes.put(name, shape);
    }

    /** Writes in one step: a reader sees the old file or the whole new one. */
    void write(Path file) throws IOException {
        JsonObject header = new JsonObject();
        JsonObject metadata = new JsonObject();
        texts.forEach(metadata::addProperty);
        header.add(TEXTS, metadata);
        long offset = 0;
        for (Map.Entry<String, float[]> entry : arrays.entrySet()) {
            JsonObject tensor = new JsonObject();
            tensor.addProperty("dtype", "F32");
            JsonArray shape = new JsonArray();
            for (long n : shapes.get(entry.getKey())) {
                shape.add(n);
            }
            tensor.add("shape", shape);
            JsonArray place = new JsonArray();
            place.add(offset);
            offset += (long) entry.getValue().length * Float.BYTES;
            place.add(offset);
            tensor.add("data_offsets", place);
            header.add(entry.getKey(), tensor);
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileOutputStream whole = new FileOutputStream(temporary.toFile()); OutputStream out = new BufferedOutputStream(whole)) {
                out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).array());
                out.write(text);
                for (float[] values : arrays.values()) {
                    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                    bytes.asFloatBuffer().put(values);
                    out.write(bytes.array());
                }
                out.flush();
                whole.getFD().sync();
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary); // of a full disk
        }
    }

    static SafeTensors read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] text = new byte[Math.toIntExact(bytes.getLong())];
        bytes.get(text);
        ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        JsonObject header = JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
        SafeTensors result = new SafeTensors();
        for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
            JsonObject value = entry.getValue().getAsJsonObject();
            if (entry.getKey().equals(TEXTS)) {
                value.entrySet().forEach(e -> result.texts.put(e.getKey(), e.getValue().getAsString()));
                continue;
            }
            JsonArray place = value.getAsJsonArray("data_offsets");
            int start = place.get(0).getAsInt();
            float[] values = new float[(place.get(1).getAsInt() - start) / Float.BYTES];
            data.slice(start, values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            long[] shape = value.getAsJsonArray("shape").asList().stream().mapToLong(JsonElement::getAsLong).toArray();
            result.put(entry.getKey(), values, shape);
        }
        return result;
    }
}
