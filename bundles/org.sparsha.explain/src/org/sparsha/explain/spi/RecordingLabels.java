/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a folder says of one recording. Immutable; made with {@link #of}, so that later versions can add to it. */
public final class RecordingLabels {

    private final String label;
    private final String speaker;
    private final String text;
    private final String gender;
    private final String split;
    private final Map<String, String> attributes;

    private RecordingLabels(String label, String speaker, String text, String gender, String split, Map<String, String> attributes) {
        this.label = Objects.requireNonNull(label);
        this.speaker = Objects.requireNonNull(speaker);
        this.text = Objects.requireNonNull(text);
        this.gender = Objects.requireNonNull(gender);
        this.split = Objects.requireNonNull(split);
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * @param label the class, such as {@code anger}; not blank
     * @return labels with nothing else known
     */
    public static RecordingLabels of(String label) {
        return new RecordingLabels(label, "", "", "", "", Map.of());
    }

    /**
     * @param newSpeaker a name for who speaks, the same in all of their recordings
     * @return the same with that speaker
     */
    public RecordingLabels withSpeaker(String newSpeaker) {
        return new RecordingLabels(label, newSpeaker, text, gender, split, attributes);
    }

    /**
     * @param newText what is said, or the corpus's code for it
     * @return the same with that text
     */
    public RecordingLabels withText(String newText) {
        return new RecordingLabels(label, speaker, newText, gender, split, attributes);
    }

    /**
     * @param newGender gender of who speaks: {@code female} or {@code male}
     * @return the same with that gender
     */
    public RecordingLabels withGender(String newGender) {
        return new RecordingLabels(label, speaker, text, newGender, split, attributes);
    }

    /**
     * @param newSplit part of the corpus by its makers' choice, such as {@code train}
     * @return the same with that part
     */
    public RecordingLabels withSplit(String newSplit) {
        return new RecordingLabels(label, speaker, text, gender, newSplit, attributes);
    }

    /**
     * @param name anything else that is known, a word in lower case such as {@code intensity}
     * @param value what it is
     * @return the same with that
     */
    public RecordingLabels with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
        return new RecordingLabels(label, speaker, text, gender, split, more);
    }

    /** @return the class */
    public String label() {
        return label;
    }

    /** @return who speaks; empty where not known */
    public String speaker() {
        return speaker;
    }

    /** @return what is said; empty where not known */
    public String text() {
        return text;
    }

    /** @return gender of who speaks; empty where not known */
    public String gender() {
        return gender;
    }

    /** @return part of the corpus; empty where not known */
    public String split() {
        return split;
    }

    /** @return anything else, in the order it was given */
    public Map<String, String> attributes() {
        return attributes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordingLabels o && label.equals(o.label) && speaker.equals(o.speaker) && text.equals(o.text)
                && gender.equals(o.gender) && split.equals(o.split) && attributes.equals(o.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, speaker, text, gender, split, attributes);
    }

    @Override
    public String toString() {
        return label + " " + speaker + " " + text + " " + gender + " " + split + " " + attributes;
    }
}
