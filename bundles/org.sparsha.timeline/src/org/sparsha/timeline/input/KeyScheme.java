/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of key bindings: the workbench's own, or after Praat or Audacity. Immutable. The bindings are the table {@code keys.txt}. */
public final class KeyScheme {

    private static final String TABLE = "keys.txt";
    private static final String NO_KEY = "-";

    private final String id;
    private final String label;
    private final Map<KeyChord, TimelineAction> actions = new HashMap<>();
    private final Map<TimelineAction, List<KeyChord>> chords = new EnumMap<>(TimelineAction.class);

    private KeyScheme(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * Reads the table of bindings.
     *
     * @return all schemes, the workbench's own first
     */
    public static List<KeyScheme> all() {
        List<KeyScheme> schemes = List.of(new KeyScheme("default", "Sparsha"), new KeyScheme("praat", "Praat"),
                new KeyScheme("audacity", "Audacity"));
        table().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            for (int i = 0; i < schemes.size(); i++) {
                schemes.get(i).bind(TimelineAction.valueOf(cells[0].strip()), cells[i + 1].strip());
            }
        });
        return schemes;
    }

    /**
     * @param id {@code default}, {@code praat} or {@code audacity}
     * @return the scheme; the workbench's own for any other name
     */
    public static KeyScheme named(String id) {
        List<KeyScheme> schemes = all();
        return schemes.stream().filter(scheme -> scheme.id.equals(id)).findFirst().orElse(schemes.get(0));
    }

    /** @return its name for machines */
    public String id() {
        return id;
    }

    /** @return its name for the user */
    public String label() {
        return label;
    }

    /**
     * @param chord keys pressed
     * @return what they do
     */
    public Optional<TimelineAction> action(KeyChord chord) {
        return Optional.ofNullable(actions.get(chord));
    }

    /**
     * @param action an action
     * @return the chords that do it, the one to show in a menu first
     */
    public List<KeyChord> chords(TimelineAction action) {
        return chords.getOrDefault(action, List.of());
    }

    private void bind(TimelineAction action, String cell) {
        if (cell.equals(NO_KEY)) {
            return;
        }
        List<KeyChord> bound = List.of(cell.split(" +")).stream().map(KeyChord::parse).toList();
        chords.put(action, bound);
        for (KeyChord chord : bound) {
            TimelineAction taken = actions.put(chord, action);
            if (taken != null) {
                throw new IllegalStateException(chord + " is bound to " + taken + " and " + action + " in scheme " + id);
            }
        }
    }

    private static String table() {
        try (InputStream in = KeyScheme.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
