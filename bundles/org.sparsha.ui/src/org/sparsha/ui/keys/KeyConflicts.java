/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys that mean two things at once. */
public final class KeyConflicts {

    private KeyConflicts() {
    }

    /**
     * A key of a command.
     *
     * @param command what the command is called
     * @param key the key, in any spelling that is the same for the same key
     */
    public record Use(String command, String key) {
    }

    /**
     * @param uses keys of one scheme; the places where they work lie inside one another, so that a key has one meaning at most
     * @return a sentence a key that has several, in the order met
     */
    public static List<String> sentences(List<Use> uses) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        uses.forEach(use -> {
            List<String> known = commands.computeIfAbsent(use.key(), key -> new ArrayList<>());
            if (!known.contains(use.command())) {
                known.add(use.command());
            }
        });
        return commands.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " is the key of " + String.join(" and of ", entry.getValue()) + ".").toList();
    }
}
