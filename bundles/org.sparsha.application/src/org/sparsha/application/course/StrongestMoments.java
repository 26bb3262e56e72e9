/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The moments of a recording at which a model is surest of a class. Pure functions. */
public final class StrongestMoments {

    private StrongestMoments() {
    }

    /**
     * @param windows the answers along the recording, in any order
     * @param label number of a class, or of a dimension
     * @param most how many moments at most
     * @return those with the highest values for it, the highest first, of equal ones the earlier; none overlaps another
     */
    public static List<CourseWindow> of(List<CourseWindow> windows, int label, int most) {
        List<CourseWindow> sorted = windows.stream().sorted(Comparator.comparingDouble(
                (CourseWindow window) -> -window.answer().probability(label)).thenComparingLong(window -> window.range().start())).toList();
        List<CourseWindow> moments = new ArrayList<>();
        for (CourseWindow window : sorted) {
            if (moments.size() == most) {
                break;
            }
            if (moments.stream().noneMatch(taken -> taken.range().intersects(window.range()))) {
                moments.add(window);
            }
        }
        return moments;
    }
}
