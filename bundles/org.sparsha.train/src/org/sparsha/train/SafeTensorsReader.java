/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads named arrays of 32-bit floats from a file in the format safetensors. */
public final class SafeTensorsReader {

    private SafeTensorsReader() {
    }

    /**
     * @param file a file in the format safetensors; arrays of other types than 32-bit floats are left out
     * @return name to numbers, row-major
     * @throws TrainingException where it can't be read or isn't one
     */
    public static Map<String, float[]> read(Path file) throws TrainingException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            byte[] text = new byte[Math.toIntExact(bytes.getLong())];
            bytes.get(text);
            ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
            JsonObject header = JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
            Map<String, float[]> result = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
                JsonObject value = entry.getValue().getAsJsonObject();
                if (value.has("dtype") && value.get("dtype").getAsString().equals("F32")) {
                    JsonArray place = value.getAsJsonArray("data_offsets");
                    int start = place.get(0).getAsInt();
                    float[] values = new float[(place.get(1).getAsInt() - start) / Float.BYTES];
                    data.slice(start, values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
                    result.put(entry.getKey(), values);
                }
            }
            return result;
        } catch (IOException e) {
            throw new TrainingException("The weights " + file + " can't be read: " + e.getMessage(), e);
        } catch (JsonParseException | IllegalStateException | BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException
                | NegativeArraySizeException | NullPointerException e) {
            throw new TrainingException("The file " + file + " isn't in the format safetensors.", e);
        }
    }
}
