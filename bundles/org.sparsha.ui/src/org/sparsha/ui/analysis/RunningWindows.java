/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sparsha.application.course.CourseWindow;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelInput;

/** Asks the model about windows that move over a recording. */
final class RunningWindows {

    /** So many windows are enough to follow a minute every quarter of a second. */
    private static final int MOST = 240;
    /** Clips that are not longer than a window by this factor have nothing to run over. */
    private static final double LEAST = 1.2;

    private RunningWindows() {
    }

    /**
     * How long a window is: as long as what the model looks at, where that has a limit; else as chosen.
     *
     * @param model the model
     * @param chosen the window chosen, in seconds
     * @return seconds
     */
    static double seconds(Model model, double chosen) {
        long used = model.inputs().usedSamples();
        ModelInput.Length length = model.descriptor().input().length();
        return used != Long.MAX_VALUE ? used / (double) model.sampleRate() : length.seconds() > 0 ? length.seconds() : chosen;
    }

    /**
     * @param session a recording before a model
     * @param hop seconds from one window to the next
     * @param window seconds of a window
     * @return where the windows lie in the analysed signal, from left to right; none where it is hardly longer than one
     */
    static List<SampleRange> ranges(ClipSession session, double hop, double window) {
        int rate = session.sampleRate();
        long length = Math.max(1, Math.round(window * rate));
        long total = session.signal().length;
        List<SampleRange> ranges = new ArrayList<>();
        if (total < LEAST * length) {
            return ranges;
        }
        long step = Math.max(Math.max(1, Math.round(hop * rate)), (total - length) / MOST);
        for (long start = 0; start + length <= total; start += step) {
            ranges.add(SampleRange.ofLength(start, length));
        }
        if (ranges.get(ranges.size() - 1).end() < total) {
            ranges.add(new SampleRange(total - length, total));
        }
        return ranges;
    }

    /**
     * Asks about one window. Takes as long as a prediction.
     *
     * @param session a recording before a model
     * @param range where the window lies in the analysed signal
     * @param part where the analysed signal lies in the recording
     * @param rate samples a second of the recording
     * @return the answer
     * @throws ModelException where the model fails
     */
    static CourseWindow ask(ClipSession session, SampleRange range, SampleRange part, int rate) throws ModelException {
        float[] signal = Arrays.copyOfRange(session.signal(), (int) range.start(), (int) range.end());
        return new CourseWindow(range.atRate(session.sampleRate(), rate).shifted(part.start()).intersection(part),
                session.model().predict(signal));
    }
}
