/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Arguments of the form {@code name=value}. */
final class DemoArguments {

    private final Map<String, String> values = new HashMap<>();

    DemoArguments(String[] arguments) {
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            values.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<double[]> range(String name) {
        return text(name).map(text -> new double[] {Double.parseDouble(text.split("-")[0]), Double.parseDouble(text.split("-")[1])});
    }

    int width() {
        return Integer.parseInt(values.getOrDefault("size", "1920x1080").split("x")[0]);
    }

    int height() {
        return Integer.parseInt(values.getOrDefault("size", "1920x1080").split("x")[1]);
    }
}
