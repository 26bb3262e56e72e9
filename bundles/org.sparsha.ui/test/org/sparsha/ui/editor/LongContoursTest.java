/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.raster.Curve;
import org.sparsha.features.raster.CurveSource;
import org.sparsha.features.raster.MemorySource;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A long recording has the contours of a short one, block by block. */
class LongContoursTest {

    private static final int RATE = 16000;

    private final AudioClip clip = AudioClip.ofMono(Signals.speechLike(8 * RATE, RATE, 3), RATE);
    private final LongContours contours = new LongContours(new MemorySource(RATE, clip.mono()), Runnable::run);

    private static void assertSame(Curve whole, CurveSource source, double tolerance) throws Exception {
        source.show(0, 8.0 * RATE, 1);
        Curve blocks = source.between(0, 8.0 * RATE, 1);
        int compared = 0;
        for (int frame = 100; frame < whole.values().length - 100; frame++) {
            float expected = whole.values()[frame];
            float actual = blocks.values()[frame];
            assertEquals(Float.isNaN(expected), Float.isNaN(actual), whole.name() + " of frame " + frame);
            if (!Float.isNaN(expected)) {
                assertEquals(expected, actual, tolerance * expected, whole.name() + " of frame " + frame);
                compared++;
            }
        }
        assertTrue(compared > 100, whole.name() + ": " + compared);
    }

    @Test
    void pitch() throws Exception {
        PitchRange range = new PitchRange(80, 400);
        assertSame(ContourCurves.pitch(clip, range).orElseThrow(), contours.pitch(range).orElseThrow(), 1e-4);
    }

    @Test
    void formants() throws Exception {
        FormantSettings settings = new FormantSettings(5000, 4, 0.03, 50);
        List<Curve> whole = ContourCurves.formants(clip, settings);
        List<CurveSource> blocks = contours.formants(settings);
        assertEquals(4, blocks.size());
        for (int i = 0; i < whole.size(); i++) {
            assertSame(whole.get(i), blocks.get(i), 1e-3);
        }
    }
}
