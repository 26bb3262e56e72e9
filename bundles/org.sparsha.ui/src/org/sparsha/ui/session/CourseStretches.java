/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.application.course.CourseWindow;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.model.Prediction;
import org.sparsha.timeline.layer.CourseLayer;

/** The answers along a recording as stretches that lie side by side: each window's reaches half way to its neighbours' middles. */
public final class CourseStretches {

    private CourseStretches() {
    }

    /**
     * @param windows the answers, from left to right
     * @return a stretch each, in order, none overlapping another; of a model of dimensions the first dimension
     */
    public static List<CourseLayer.Stretch> of(List<CourseWindow> windows) {
        List<CourseLayer.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            SampleRange own = windows.get(i).range();
            long start = i == 0 ? own.start() : Math.max(own.start(), half(windows.get(i - 1), windows.get(i)));
            long end = i == windows.size() - 1 ? own.end() : Math.min(own.end(), half(windows.get(i), windows.get(i + 1)));
            Prediction answer = windows.get(i).answer();
            int shown = answer.isDistribution() ? answer.best() : 0;
            if (start < end) {
                stretches.add(new CourseLayer.Stretch(new Segment(new SampleRange(start, end), answer.labels().get(shown)), shown,
                        answer.probability(shown)));
            }
        }
        return stretches;
    }

    private static long half(CourseWindow left, CourseWindow right) {
        return (left.middle() + right.middle()) / 2;
    }
}
