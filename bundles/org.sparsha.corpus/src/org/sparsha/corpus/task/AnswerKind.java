/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of entries in the log of answers. */
public enum AnswerKind {
    /** An answer; it takes the place of an earlier one to the same recording. */
    ANSWER,
    /** A second answer, given after the model's or other people's had been seen; the first one stays. */
    SECOND,
    /** An answer to a recording that came again, unseen, to tell how steady one is. */
    REPEAT,
    /** No answer: stretches were proposed, and are what the person begins with. */
    PROPOSED,
    /** The answer to the recording is taken back. */
    UNDO;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AnswerKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
