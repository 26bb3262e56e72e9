/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.TimeScores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PauseCheckTest {

    private static final int RATE = 16000;

    /** One second: tone, but for a faint hiss from 0.4 s to 0.6 s. */
    private static final float[] SIGNAL = signal();

    private static float[] signal() {
        float[] signal = new float[RATE];
        for (int i = 0; i < signal.length; i++) {
            boolean pause = i >= 0.4 * RATE && i < 0.6 * RATE;
            signal[i] = (float) ((pause ? 0.0003 : 0.3) * Math.sin(0.1 * i));
        }
        return signal;
    }

    private static Optional<Warning> warning(String perturbation, double... scores) {
        List<Segment> segments = IntStream.range(0, 5).mapToObj(i -> Segment.of(SampleRange.ofLength(RATE / 5L * i, RATE / 5))).toList();
        return PauseCheck.warning(SIGNAL, RATE, new TimeScores(segments, DoubleStream.of(scores).boxed().toList()), "anger",
                Optional.of(perturbation));
    }

    @Test
    void saysHowMuchLiesInPauses() {
        String message = warning("silence", 0, 0.5, 0.5, 0, -1).orElseThrow().message();
        assertTrue(message.matches("(4\\d|50) % of what speaks for anger lies in pauses, which are (1[5-9]|2\\d) % of the recording: .*"),
                message);
        assertTrue(message.endsWith("compare with the perturbation noise-white (--perturbation noise-white), which keeps their "
                + "level."), message);
        assertTrue(warning("noise-white", 0, 0.5, 0.5, 0, 0).orElseThrow().message().endsWith("not to the voice alone."));
    }

    @Test
    void saysNothingWherePausesHaveTheirShareOrNothingIsMarked() {
        assertEquals(Optional.empty(), warning("silence", 1, 1, 1, 1, 1));
        assertEquals(Optional.empty(), warning("silence", 1, 1, 0, 1, 1));
        assertEquals(Optional.empty(), warning("silence", 0, 0, 0, 0, 0));
        assertEquals(Optional.empty(), warning("silence", -1, -1, -3, -1, -1));
    }
}
