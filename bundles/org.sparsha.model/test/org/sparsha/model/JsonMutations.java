/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Every field of a JSON document in turn: missing, of another type, huge, negative, empty, beside unknown ones. */
final class JsonMutations {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final List<Object> OTHERS = Arrays.asList(null, true, 0, -1, 1, 2, 0.5, 1e308, -1e308, 1e-320, 9007199254740993L,
            Long.MAX_VALUE, Long.MIN_VALUE, Integer.MAX_VALUE, "", " ", "x", "../x", "/etc/passwd", "\u0000", "\uD800", "a\nb\u001b[31m",
            "y".repeat(200_000), List.of(), Arrays.asList((Object) null), List.of("x", "x"), List.of(List.of(1)), Map.of(),
            Map.of("x", 1), Map.of("", Map.of("", "")), many());

    private JsonMutations() {
    }

    /**
     * A document with one change.
     *
     * @param what what was changed
     * @param text the document
     */
    record Mutation(String what, String text) {
    }

    private static List<Integer> many() {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(i);
        }
        return many;
    }

    /**
     * @param document a JSON object: maps, lists, texts, numbers
     * @return it with each of its values, on any level, taken away and replaced by others in turn
     */
    static List<Mutation> of(Map<String, ?> document) {
        List<Mutation> mutations = new ArrayList<>();
        for (List<Object> path : paths(document)) {
            mutations.add(new Mutation(path + " missing", GSON.toJson(changed(document, path, 0, false, null))));
            for (Object other : OTHERS) {
                String words = String.valueOf(other);
                mutations.add(new Mutation(path + " = " + words.substring(0, Math.min(30, words.length())),
                        GSON.toJson(changed(document, path, 0, true, other))));
            }
        }
        return mutations;
    }

    private static List<List<Object>> paths(Object value) {
        List<List<Object>> paths = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> add(paths, name, inner));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < Math.min(2, list.size()); i++) {
                add(paths, i, list.get(i));
            }
        }
        return paths;
    }

    private static void add(List<List<Object>> paths, Object step, Object inner) {
        paths.add(List.of(step));
        for (List<Object> rest : paths(inner)) {
            List<Object> path = new ArrayList<>(List.of(step));
            path.addAll(rest);
            paths.add(path);
        }
    }

    private static Object changed(Object value, List<Object> path, int depth, boolean replaced, Object other) {
        if (depth == path.size()) {
            return other;
        }
        boolean gone = depth == path.size() - 1 && !replaced;
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, inner) -> copy.put(String.valueOf(name), inner));
            if (gone) {
                copy.remove(path.get(depth));
            } else {
                copy.put(String.valueOf(path.get(depth)), changed(map.get(path.get(depth)), path, depth + 1, replaced, other));
            }
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) value);
        int index = (Integer) path.get(depth);
        if (gone) {
            copy.remove(index);
        } else {
            copy.set(index, changed(copy.get(index), path, depth + 1, replaced, other));
        }
        return copy;
    }
}
