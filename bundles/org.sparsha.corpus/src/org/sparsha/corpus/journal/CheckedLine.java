/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/**
 * A line of a journal that tells whether it is whole: a JSON object whose last member is the CRC-32 of the object without it. Two lines
 * that were written into one another may be sound JSON and still nobody's answer.
 */
public final class CheckedLine {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String CHECK = ",\"check\":\"";
    private static final String END = "\"}";

    private CheckedLine() {
    }

    /**
     * @param json an object with at least one member and none called {@code check}
     * @return its line
     */
    public static String of(JsonObject json) {
        String body = GSON.toJson(json);
        return body.substring(0, body.length() - 1) + CHECK + checkOf(body) + END;
    }

    /**
     * @param line a line
     * @return the text of the object without the check; empty where the line isn't as {@link #of} wrote it
     */
    public static Optional<String> body(String line) {
        int end = line.lastIndexOf(CHECK);
        if (end < 0) {
            return Optional.empty();
        }
        String body = line.substring(0, end) + "}";
        return line.substring(end).equals(CHECK + checkOf(body) + END) ? Optional.of(body) : Optional.empty();
    }

    private static String checkOf(String body) {
        CRC32 check = new CRC32();
        check.update(body.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) check.getValue());
    }
}
