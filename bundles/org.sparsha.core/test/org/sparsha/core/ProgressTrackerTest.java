/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ProgressTrackerTest {

    @Test
    void partsAddUp() {
        List<String> labels = new ArrayList<>();
        ProgressTracker tracker = new ProgressTracker("All", (label, done) -> labels.add(label));
        tracker.worked(0.25);
        Progress half = tracker.split("Half", 0.5);
        half.worked(0.5);
        half.split("", 0.5).worked(1);
        tracker.split("Last", 0.25).worked(1);
        assertEquals(1, tracker.done(), 1e-12);
        assertEquals(List.of("All", "Half", "Half", "Last"), labels);
    }

    @Test
    void cancellationReachesEveryPart() {
        ProgressTracker tracker = new ProgressTracker("All", (label, done) -> { });
        Progress part = tracker.split("Part", 0.5).split("Inner", 0.5);
        part.checkCancelled();
        tracker.cancel();
        assertThrows(CancelledException.class, part::checkCancelled);
        assertThrows(CancelledException.class, tracker::checkCancelled);
    }

    @Test
    void workThatIsCountedAnotherWayIsOnlyCancelled() {
        ProgressTracker tracker = new ProgressTracker("All", (label, done) -> { });
        Progress quiet = Progress.cancelOnly(tracker);
        quiet.split("Part", 0.5).worked(1);
        quiet.worked(0.5);
        assertEquals(0, tracker.done());
        tracker.cancel();
        assertThrows(CancelledException.class, quiet.split("Part", 0.5)::checkCancelled);
    }
}
