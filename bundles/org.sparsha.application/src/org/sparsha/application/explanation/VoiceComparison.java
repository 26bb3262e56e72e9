/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.Parameter;
import org.sparsha.core.ShellWords;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.cues.UsualVoice;
import org.sparsha.explain.cues.VoiceCues;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.features.voice.VoiceContours;

/** What sets the salient part of an explanation apart in the voice. */
public final class VoiceComparison {

    private VoiceComparison() {
    }

    /**
     * @param explanation an explanation
     * @param clip what was explained, at its own rate
     * @param range where pitch is looked for
     * @param others the speaker's voice in other recordings, where it is known
     * @return the voice in its salient part against the voice in the rest of the clip; takes about a third of a second for ten
     */
    public static VoiceCues of(Explanation explanation, AudioClip clip, PitchRange range, Optional<UsualVoice> others) {
        VoiceContours voice = VoiceContours.of(clip.mono(), clip.sampleRate(), range, FormantSettings.DEFAULT);
        return VoiceCues.of(voice, explanation.salient(), explanation.analysisRate(), others);
    }

    /**
     * @param explanation an explanation
     * @param range where pitch was looked for
     * @param project whose ranges and speakers were gone by, as it was said; empty where none was
     * @return the explanation with the command line that also gives its cues again
     */
    public static Explanation again(Explanation explanation, PitchRange range, Optional<Path> project) {
        StringBuilder line = new StringBuilder(explanation.rerun()).append(" --cues");
        if (project.isPresent() || !range.equals(PitchRange.SPEECH)) {
            line.append(" --pitch-floor ").append(Parameter.decimalText(range.floor())).append(" --pitch-ceiling ")
                    .append(Parameter.decimalText(range.ceiling()));
        }
        project.ifPresent(folder -> line.append(" --project ").append(ShellWords.quoted(folder.toString())));
        return explanation.withMetrics(explanation.metrics(), List.of(), line.toString());
    }
}
