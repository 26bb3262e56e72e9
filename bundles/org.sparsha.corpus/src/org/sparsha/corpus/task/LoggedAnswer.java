/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * An entry of the log of answers.
 *
 * @param kind what it is
 * @param time when
 * @param recording key of the recording
 * @param label what was answered; empty where one can't tell, or an answer is taken back
 * @param intensity from 1 on
 * @param comment a remark; may be empty
 * @param seconds how long it took from the opening of the recording
 * @param visible what could be seen of others' answers, such as {@code model} or {@code others}
 * @param marks what was marked in it; empty for an answer to the whole recording
 * @param suggestion what had been proposed; empty for nothing
 * @param traces what was rated while it played: name of a trace to the SHA-256 of its file; empty for none
 */
public record LoggedAnswer(AnswerKind kind, Instant time, String recording, Optional<String> label, OptionalInt intensity, String comment,
        OptionalDouble seconds, List<String> visible, Optional<Marks> marks, Optional<Suggestion> suggestion, Map<String, String> traces) {

    /** Copies the collections. */
    public LoggedAnswer {
        visible = List.copyOf(visible);
        traces = Collections.unmodifiableMap(new TreeMap<>(traces));
    }

    /**
     * An answer to a whole recording that nothing was proposed for.
     *
     * @param kind what it is
     * @param time when
     * @param recording key of the recording
     * @param label what was answered; empty where one can't tell, or an answer is taken back
     * @param intensity from 1 on
     * @param comment a remark; may be empty
     * @param seconds how long it took from the opening of the recording
     * @param visible what could be seen of others' answers
     */
    public LoggedAnswer(AnswerKind kind, Instant time, String recording, Optional<String> label, OptionalInt intensity, String comment,
            OptionalDouble seconds, List<String> visible) {
        this(kind, time, recording, label, intensity, comment, seconds, visible, Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * A plain answer.
     *
     * @param time when
     * @param recording key of the recording
     * @param label what was answered; empty where one can't tell
     * @return the entry
     */
    public static LoggedAnswer of(Instant time, String recording, Optional<String> label) {
        return new LoggedAnswer(AnswerKind.ANSWER, time, recording, label, OptionalInt.empty(), "", OptionalDouble.empty(), List.of());
    }

    /**
     * @param newKind what it is
     * @return the same as that
     */
    public LoggedAnswer as(AnswerKind newKind) {
        return new LoggedAnswer(newKind, time, recording, label, intensity, comment, seconds, visible, marks, suggestion, traces);
    }

    /**
     * @param newMarks what was marked
     * @return the same with that
     */
    public LoggedAnswer with(Marks newMarks) {
        return new LoggedAnswer(kind, time, recording, label, intensity, comment, seconds, visible, Optional.of(newMarks), suggestion,
                traces);
    }

    /**
     * @param proposed what had been proposed
     * @return the same with that
     */
    public LoggedAnswer with(Optional<Suggestion> proposed) {
        return new LoggedAnswer(kind, time, recording, label, intensity, comment, seconds, visible, marks, proposed, traces);
    }

    /**
     * @param newTraces name of a trace to the SHA-256 of its file
     * @return the same with these
     */
    public LoggedAnswer with(Map<String, String> newTraces) {
        return new LoggedAnswer(kind, time, recording, label, intensity, comment, seconds, visible, marks, suggestion, newTraces);
    }

    /** @return whether it says that one can't tell */
    public boolean isCantTell() {
        return label.isEmpty() && marks.isEmpty() && traces.isEmpty() && kind != AnswerKind.UNDO && kind != AnswerKind.PROPOSED;
    }

    /** @return the answer in words: the label, how much is marked, or that one can't tell */
    public String words() {
        return label.or(() -> marks.map(Marks::words)).orElseGet(() -> traces.isEmpty() ? "can't tell" : String.join(", ",
                traces.keySet()));
    }
}
