/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.json;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/** JSON text that holds one object: read strictly, with complaints that a person can follow. */
final class JsonText {

    private static final long MAX_BYTES = 64L << 20;

    private JsonText() {
    }

    /**
     * @param file UTF-8 text, at most 64 MB
     * @return its text
     * @throws JsonFormatException where it can't be read or isn't such a text
     */
    static String read(Path file) throws JsonFormatException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new JsonFormatException(file + " is not an ordinary file (a folder, a device or a pipe).");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new JsonFormatException(file + " is too large for a JSON file (more than 64 MB).");
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new JsonFormatException(file + " is not UTF-8 text.", e);
        } catch (IOException e) {
            throw new JsonFormatException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * @param text JSON text of one object
     * @param source what to call it in complaints
     * @return the object
     * @throws JsonFormatException where it isn't such a text
     */
    static JsonObject parse(String text, String source) throws JsonFormatException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (!element.isJsonObject()) {
                throw new JsonFormatException(source + " is not a JSON object.");
            }
            return element.getAsJsonObject();
        } catch (JsonParseException | IOException | StackOverflowError e) {
            throw new JsonFormatException(source + " is not valid JSON: " + reason(e) + ". Correct it.", e);
        }
    }

    /** What the parser complains of, without its class names and its path, which repeats the place. */
    private static String reason(Throwable e) {
        if (e instanceof StackOverflowError) {
            return "it is nested too deeply";
        }
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^[\\w.]+Exception: ", "");
        int path = line.indexOf(" path $");
        return path < 0 ? line : line.substring(0, path);
    }
}
