/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.listen.Listening;
import org.sparsha.explain.listen.ListeningOptions;
import org.sparsha.explain.listen.SalientSound;
import org.sparsha.report.ListenVersion;

/**
 * The sounds that an explanation leaves behind, as 32-bit float WAV: 16 bits would round the cross-fades, and a model asked about the file
 * would not answer to the last digit as the metrics say.
 */
final class ExplanationSounds {

    private ExplanationSounds() {
    }

    static void write(Path folder, ExplanationReport report) throws AudioException {
        Explanation explanation = report.explanation();
        if (explanation.attribution() instanceof ResponseCurves curves) {
            if (curves.strongest().isPresent()) {
                ChangedSound sound = curves.strongest().get();
                write(folder, "strongest-change", new AudioClip(new float[][] {sound.samples()}, sound.sampleRate(), List.of()));
            }
            return;
        }
        ListeningOptions options = ListeningOptions.of(explanation);
        write(folder, "salient", SalientSound.of(explanation, report.clip(), Listening.SALIENT, options));
        write(folder, "complement", SalientSound.of(explanation, report.clip(), Listening.COMPLEMENT, options));
        for (ListenVersion version : report.versions()) {
            write(folder, version.id(), version.of(explanation, report.clip()));
        }
    }

    private static void write(Path folder, String name, AudioClip sound) throws AudioException {
        WavWriter.write(folder.resolve(name + ".wav"), sound, WavFormat.FLOAT_32);
    }
}
