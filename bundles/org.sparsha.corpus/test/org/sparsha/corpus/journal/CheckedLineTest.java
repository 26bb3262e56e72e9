/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.journal;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CheckedLineTest {

    private static String line() {
        JsonObject json = new JsonObject();
        json.addProperty("clip", "<a>");
        return CheckedLine.of(json);
    }

    @Test
    void aWholeLineGivesItsObject() {
        assertEquals(Optional.of("{\"clip\":\"<a>\"}"), CheckedLine.body(line()));
    }

    @Test
    void whatIsCutOrChangedGivesNothing() {
        String line = line();
        for (int end = 0; end < line.length(); end++) {
            assertEquals(Optional.empty(), CheckedLine.body(line.substring(0, end)));
        }
        for (int at = 0; at < line.length(); at++) {
            assertEquals(Optional.empty(), CheckedLine.body(line.substring(0, at) + '~' + line.substring(at + 1)), "place " + at);
        }
        assertEquals(Optional.empty(), CheckedLine.body(line + line));
    }
}
