/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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
 */
public record LoggedAnswer(AnswerKind kind, Instant time, String recording, Optional<String> label, OptionalInt intensity, String comment,
        OptionalDouble seconds, List<String> visible) {

    /** Copies the list. */
    public LoggedAnswer {
        visible = List.copyOf(visible);
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
        return new LoggedAnswer(newKind, time, recording, label, intensity, comment, seconds, visible);
    }
}
