/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.course;

import org.sparsha.core.SampleRange;
import org.sparsha.model.Prediction;

/**
 * The answer to one window of a recording.
 *
 * @param range where the window lies, on the recording's own sample axis
 * @param answer what the model says of it
 */
public record CourseWindow(SampleRange range, Prediction answer) {

    /** @return its middle, on the recording's own sample axis */
    public long middle() {
        return range.start() + range.length() / 2;
    }
}
