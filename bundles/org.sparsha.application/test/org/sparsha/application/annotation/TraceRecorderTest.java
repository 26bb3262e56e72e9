/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.TraceScale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TraceRecorderTest {

    private static final TraceScale SCALE = new TraceScale("arousal", -1, 1, 10);

    @Test
    void whatIsPlayedGetsTheValueOfItsMoment() {
        TraceRecorder recorder = new TraceRecorder(SCALE, 1, Optional.empty());
        recorder.playing(0);
        recorder.playing(0.25);
        recorder.move(1);
        recorder.playing(0.55);
        recorder.step(-1);
        recorder.playing(0.97);
        recorder.stopped();
        assertEquals(List.of(0., 0., 0., 1., 1., 1., 0.9, 0.9, 0.9, 0.9), recorder.trace().values());
        assertTrue(recorder.takeChanged());
        assertFalse(recorder.takeChanged());
    }

    @Test
    void aPartIsGoneOverAndTheRestStays() {
        Trace before = new Trace(10, List.of(.1, .1, .1, .1, .1, .1, .1, .1, .1, .1));
        TraceRecorder recorder = new TraceRecorder(SCALE, 1, Optional.of(before));
        recorder.move(0);
        recorder.playing(0.3);
        recorder.playing(0.5);
        recorder.stopped();
        recorder.playing(0.8); // from another place on: what lies between stays
        assertEquals(List.of(.1, .1, .1, -1., -1., -1., .1, .1, -1., .1), recorder.trace().values());
        recorder.draw(0.01, 0.5);
        assertEquals(0, recorder.trace().value(0));
        recorder.draw(7, 0.5);
        assertEquals(10, recorder.trace().values().size());
    }
}
