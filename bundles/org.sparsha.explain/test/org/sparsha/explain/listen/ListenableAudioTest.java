/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.TimeScores;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is heard of a clip, sample by sample where it matters. */
class ListenableAudioTest {

    private static final ListeningOptions PLAIN = new ListeningOptions(0.01, -18, 0.1, false);
    private static final List<SampleRange> PART = List.of(new SampleRange(300, 500), new SampleRange(700, 800));

    private static float[] sine(int length) {
        float[] signal = new float[length];
        for (int i = 0; i < length; i++) {
            signal[i] = (float) (0.4 * Math.sin(0.3 * i + 0.1));
        }
        return signal;
    }

    private static float[] render(Listening listening, ListeningOptions options) {
        return ListenableAudio.render(new float[][] { sine(1000) }, 1000, PART, listening, options)[0];
    }

    @Test
    void whatIsKeptStaysToTheBitAndFadesLieInWhatIsRemoved() {
        float[] salient = render(Listening.SALIENT, PLAIN);
        float[] complement = render(Listening.COMPLEMENT, PLAIN);
        float[] clip = sine(1000);
        for (int i = 0; i < clip.length; i++) {
            boolean marked = i >= 300 && i < 500 || i >= 700 && i < 800;
            assertEquals(clip[i], marked ? salient[i] : complement[i]);
        }
        assertEquals(0, salient[289]);
        assertEquals(0.05f * clip[290], salient[290], 1e-7, "the fade of 10 samples lies before the marked part");
        assertEquals(0.05f * clip[309], complement[309], 1e-7, "and within it where that is removed");
        assertEquals(0, complement[400]);
    }

    @Test
    void attenuatedByEighteenDecibels() {
        float[] attenuated = render(Listening.ATTENUATED, ListeningOptions.DEFAULT);
        assertEquals(sine(1000)[100] * Math.pow(10, -18 / 20.0), attenuated[100], 1e-6);
        assertEquals(sine(1000)[400], attenuated[400], 1e-6);
    }

    @Test
    void joinedWithGaps() {
        float[] joined = render(Listening.JOINED, PLAIN);
        assertEquals(200 + 100 + 100, joined.length);
        assertEquals(0, joined[250]);
        assertEquals(sine(1000)[750], joined[350]);
        float[][] nothing = ListenableAudio.render(new float[][] { sine(100) }, 1000, List.of(), Listening.JOINED, PLAIN);
        assertEquals(0, nothing[0].length);
    }

    @Test
    void levelIsMatchedWithoutClippingAndAlikeInAllChannels() {
        float[] loudEnd = sine(1000);
        for (int i = 0; i < 600; i++) {
            loudEnd[i] *= 0.01f;
        }
        float[] half = loudEnd.clone();
        for (int i = 0; i < half.length; i++) {
            half[i] *= 0.5f;
        }
        float[][] rendered = ListenableAudio.render(new float[][] { loudEnd, half }, 1000, List.of(new SampleRange(100, 400)),
                Listening.SALIENT, ListeningOptions.DEFAULT.matchingLevels());
        double squares = 0;
        double original = 0;
        int count = 0;
        for (int i = 0; i < 1000; i++) {
            squares += rendered[0][i] * rendered[0][i];
            count += rendered[0][i] != 0 ? 1 : 0;
            original += loudEnd[i] * loudEnd[i] / 1000;
        }
        assertEquals(1, Math.sqrt(squares / count / original), 0.05);
        assertEquals(rendered[0][200] / 2, rendered[1][200], 1e-6);
        float[][] silence = ListenableAudio.render(new float[1][50], 1000, List.of(new SampleRange(0, 20)), Listening.SALIENT,
                ListeningOptions.DEFAULT.matchingLevels());
        assertArrayEquals(new float[50], silence[0]);
    }

    @Test
    void noFadeAtTheClipsOwnEnds() {
        float[] weights = RemovalEdges.weights(100, List.of(new SampleRange(0, 40), new SampleRange(60, 200)), 10);
        assertEquals(1, weights[0]);
        assertEquals(1, weights[99]);
        assertTrue(weights[39] < 0.1 && weights[60] < 0.1);
    }

    @Test
    void rulesOfSalience() {
        TimeScores scores = new TimeScores(
                List.of(Segment.of(new SampleRange(0, 10)), Segment.of(new SampleRange(10, 20)), Segment.of(new SampleRange(20, 30)),
                        Segment.of(new SampleRange(30, 40))),
                List.of(1.0, 6.0, -3.0, 5.0));
        assertEquals(List.of(new SampleRange(10, 20), new SampleRange(30, 40)), new SalienceRule.ShareOfMaximum(0.6).select(scores));
        assertEquals(List.of(new SampleRange(10, 20)), new SalienceRule.TopShare(0.2).select(scores));
        assertEquals(List.of(new SampleRange(10, 20), new SampleRange(30, 40)), new SalienceRule.TopShare(0.5).select(scores));
        assertEquals(List.of(new SampleRange(0, 20), new SampleRange(30, 40)), new SalienceRule.TopShare(1).select(scores));
        assertEquals(List.of(new SampleRange(10, 20)), new SalienceRule.CumulativeShare(0.5).select(scores));
        assertEquals(List.of(), new SalienceRule.CumulativeShare(0).select(scores));
        assertThrows(IllegalArgumentException.class, () -> new SalienceRule.TopShare(Double.NaN));
    }
}
