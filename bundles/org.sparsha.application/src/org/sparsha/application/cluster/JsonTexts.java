/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonObject;

/** Texts in JSON objects. */
final class JsonTexts {

    private JsonTexts() {
    }

    /** An object of texts, in its order. */
    static Map<String, String> map(JsonObject json) {
        Map<String, String> map = new LinkedHashMap<>();
        json.asMap().forEach((name, value) -> map.put(name, value.getAsString()));
        return map;
    }
}
