/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import org.sparsha.audio.AudioClip;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.cues.VoiceCues;
import org.sparsha.features.voice.VoiceContours;

/** What sets the salient part of an explanation apart in the voice. */
public final class VoiceComparison {

    private VoiceComparison() {
    }

    /**
     * @param explanation an explanation
     * @param clip what was explained, at its own rate
     * @return the voice in its salient part against the voice in the rest of the clip; takes about a tenth of a second for ten
     */
    public static VoiceCues of(Explanation explanation, AudioClip clip) {
        return VoiceCues.of(VoiceContours.of(clip.mono(), clip.sampleRate()), explanation.salient(), explanation.analysisRate());
    }
}
