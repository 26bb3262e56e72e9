/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a corpus says about a recording. An empty text means that it says nothing.
 *
 * @param speaker who speaks
 * @param label the emotion (or other class)
 * @param text what is said: a sentence, or the corpus's code for it
 * @param gender gender of the speaker
 * @param split the part of the corpus it belongs to by its makers' choice, such as {@code train} or a fold's number
 * @param attributes anything else, name to text, in the order given
 */
public record Labels(String speaker, String label, String text, Gender gender, String split, Map<String, String> attributes) {

    /** Nothing known. */
    public static final Labels NONE = new Labels("", "", "", Gender.UNKNOWN, "", Map.of());

    /** Copies the map. */
    public Labels {
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * A label and its speaker.
     *
     * @param speaker who speaks
     * @param label the class
     * @return the labels
     */
    public static Labels of(String speaker, String label) {
        return new Labels(speaker, label, "", Gender.UNKNOWN, "", Map.of());
    }

    /**
     * @param newLabel the class
     * @return the same with that class
     */
    public Labels withLabel(String newLabel) {
        return new Labels(speaker, newLabel, text, gender, split, attributes);
    }

    /**
     * @param newText what is said
     * @return the same with that text
     */
    public Labels withText(String newText) {
        return new Labels(speaker, label, newText, gender, split, attributes);
    }

    /**
     * @param newGender the speaker's gender
     * @return the same with that gender
     */
    public Labels withGender(Gender newGender) {
        return new Labels(speaker, label, text, newGender, split, attributes);
    }

    /**
     * @param newSplit the part of the corpus
     * @return the same in that part
     */
    public Labels withSplit(String newSplit) {
        return new Labels(speaker, label, text, gender, newSplit, attributes);
    }

    /**
     * @param name name of an attribute
     * @param value its text
     * @return the same with that attribute added or replaced
     */
    public Labels with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return new Labels(speaker, label, text, gender, split, more);
    }
}
