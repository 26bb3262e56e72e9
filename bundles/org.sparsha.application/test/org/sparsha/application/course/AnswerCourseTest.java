/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.course;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnswerCourseTest {

    private static List<Integer> order(AnswerCourse course, SampleRange sight, int count) {
        BitSet known = new BitSet();
        List<Integer> order = new ArrayList<>();
        for (OptionalInt next = course.next(known, sight); next.isPresent() && order.size() < count; next = course.next(known, sight)) {
            order.add(next.getAsInt());
            known.set(next.getAsInt());
        }
        return order;
    }

    @Test
    void windowsLieWithinTheRecording() {
        AnswerCourse course = AnswerCourse.of(16000 * 10, 16000, 4, 1);
        assertEquals(7, course.size());
        assertEquals(new SampleRange(96000, 160000), course.range(6));
        assertEquals(0, AnswerCourse.of(16000, 16000, 4, 1).size());
        assertTrue(AnswerCourse.of(44100L * 3600 * 24, 44100, 4, 0.01).size() <= 100_001);
    }

    @Test
    void asksAboutEveryWindowOnce() {
        AnswerCourse course = AnswerCourse.of(16000 * 300, 16000, 4, 1);
        List<Integer> order = order(course, new SampleRange(0, 0), 1000);
        assertEquals(course.size(), order.size());
        assertEquals(course.size(), order.stream().distinct().count());
        assertEquals(List.of(0, 64, 128, 192, 256), order.subList(0, 5), "roughly before finely");
    }

    @Test
    void whatIsInSightComesFirst() {
        AnswerCourse course = AnswerCourse.of(16000 * 300, 16000, 4, 1);
        List<Integer> order = order(course, new SampleRange(16000 * 100, 16000 * 110), 11);
        assertTrue(order.stream().allMatch(window -> window >= 98 && window <= 108), order.toString());
        assertEquals(0, order(course, new SampleRange(16000 * 100, 16000 * 110), 12).getLast(), "then the rest");
    }

    @Test
    void strongestMomentsDoNotOverlap() {
        List<String> labels = List.of("anger", "calm");
        double[] anger = {0.2, 0.9, 0.8, 0.1, 0.5, 0.5};
        List<CourseWindow> windows = new ArrayList<>();
        for (int i = 0; i < anger.length; i++) {
            windows.add(new CourseWindow(SampleRange.ofLength(i * 100L, 200), new Prediction(labels, new double[] {0, 0},
                    new double[] {anger[i], 1 - anger[i]})));
        }
        assertEquals(List.of(windows.get(1), windows.get(4)), StrongestMoments.of(windows, 0, 2));
        assertEquals(List.of(windows.get(3), windows.get(0), windows.get(5)), StrongestMoments.of(windows, 1, 9));
    }
}
