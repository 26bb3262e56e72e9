/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.report.json.JsonText;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VoiceMeasuresTest {

    private static final int RATE = 16000;

    /** Two seconds of harmonics of a pitch, the third second silent. */
    private static float[] voice(double hertz) {
        float[] samples = new float[3 * RATE];
        for (int i = 0; i < 2 * RATE; i++) {
            for (int h = 1; h < 20; h++) {
                samples[i] += (float) (0.05 / h * Math.sin(2 * Math.PI * h * hertz * i / RATE));
            }
        }
        return samples;
    }

    private static VoiceMeasures measured(float[] samples, PitchRange range) {
        return VoiceMeasures.of(samples, RATE, range, FormantSettings.DEFAULT);
    }

    private static double summary(VoiceMeasures measures, String name) {
        return measures.summary().get(name).orElseThrow();
    }

    @Test
    void measuresAMadeVoice() {
        VoiceMeasures measures = measured(voice(200), PitchRange.SPEECH);
        assertEquals(200, summary(measures, "f0-median"), 0.1);
        assertEquals(2, summary(measures, "voiced-seconds"), 0.05);
        assertTrue(summary(measures, "hnr") > 30);
        assertTrue(summary(measures, "jitter") < 0.1);
        assertEquals(List.of("f0", "intensity", "hnr", "f1", "f2", "f3", "f4", "f5", "b1", "b2", "b3", "b4", "b5"),
                measures.columns().stream().map(VoiceMeasures.Column::name).toList());
        measures.columns().forEach(column -> assertEquals(301, column.values().length, column.name()));
        assertEquals(List.of(), measures.warnings());
    }

    @Test
    void looksForPitchWithinItsRange() {
        for (double value : measured(voice(100), new PitchRange(450, 1000)).columns().get(0).values()) {
            assertTrue(Double.isNaN(value) || value > 445 && value < 1000, "F0 " + value);
        }
        assertEquals(60, summary(measured(voice(60), new PitchRange(40, 300)), "f0-median"), 0.1);
    }

    @Test
    void saysWhereAVoiceLiesAtALimit() {
        assertEquals(List.of("pitch-at-floor"), measured(voice(103), new PitchRange(100, 600)).warnings().stream().map(Warning::code)
                .toList());
        assertEquals(List.of("pitch-at-ceiling"), measured(voice(195), new PitchRange(80, 200)).warnings().stream().map(Warning::code)
                .toList());
    }

    @Test
    void silenceHasNullsInJson() {
        VoiceMeasures measures = measured(new float[RATE], PitchRange.SPEECH);
        Map<String, Object> json = VoiceJson.fields(new Explanation.Audio("silence.wav", "00", RATE, 1, RATE, Optional.empty()), measures,
                PitchRange.SPEECH, FormantSettings.DEFAULT, List.of(), true);
        String text = JsonText.of(json, false);
        assertTrue(text.contains("\"f0-median\":null"), text);
        assertTrue(text.contains("\"f0\":[null,null"), text);
        assertTrue(text.contains("\"voiced-seconds\":0"), text);
    }
}
