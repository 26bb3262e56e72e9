/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.Optional;

/**
 * What is proposed to annotators of a task before they answer.
 *
 * @param labels whether the label that the task's run gives is shown, with how sure the model was
 * @param segmenter id of the segmenter whose stretches a recording begins with; empty for none
 */
public record Suggestions(boolean labels, Optional<String> segmenter) {

    /** Nothing is proposed. */
    public static final Suggestions NONE = new Suggestions(false, Optional.empty());
}
