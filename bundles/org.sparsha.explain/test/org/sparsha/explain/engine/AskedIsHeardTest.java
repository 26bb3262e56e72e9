/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.listen.Listening;
import org.sparsha.explain.listen.ListeningOptions;
import org.sparsha.explain.listen.SalientSound;
import org.sparsha.explain.spi.Replacement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/** The sound that the model is asked about with silence in place of what is removed, and the sound that is heard: the same samples. */
class AskedIsHeardTest {

    private static final int RATE = 16_000;
    private static final Replacement SILENCE = (range, destination) -> Arrays.fill(destination, 0);

    @Test
    void whatMetricsAskAboutIsWhatIsHeardToTheBit() throws ExplainException {
        Random random = new Random(3);
        float[] signal = new float[RATE];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = random.nextFloat() - 0.5f;
        }
        for (int round = 0; round < 60; round++) {
            List<Segment> players = new ArrayList<>();
            for (int at = 0; at < signal.length;) {
                int end = Math.min(signal.length, at + 1 + random.nextInt(3000));
                players.add(Segment.of(new SampleRange(at, end)));
                at = end;
            }
            int[] salient = random.ints(0, players.size()).distinct().limit(1 + random.nextInt(players.size())).sorted().toArray();
            List<SampleRange> marked = Arrays.stream(salient).mapToObj(i -> players.get(i).range()).toList();
            ListeningOptions options = ListeningOptions.DEFAULT.fadedBy(new double[] {0, 0.005, 0.02}[round % 3]);
            SegmentRenderer asked = new SegmentRenderer(signal, players, SILENCE, (int) Math.round(options.fade() * RATE));
            Coalition kept = Coalition.of(players.size(), salient);
            assertArrayEquals(asked.render(kept).signal(), heard(signal, marked, Listening.SALIENT, options), "salient, round " + round);
            assertArrayEquals(asked.render(kept.complement()).signal(), heard(signal, marked, Listening.COMPLEMENT, options),
                    "the rest, round " + round);
        }
    }

    private static float[] heard(float[] signal, List<SampleRange> marked, Listening listening, ListeningOptions options) {
        return SalientSound.of(AudioClip.ofMono(signal, RATE), marked, listening, options).channel(0);
    }
}
