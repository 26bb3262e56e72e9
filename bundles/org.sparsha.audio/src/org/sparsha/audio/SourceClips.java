/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;

/** Decodes ranges of a source into clips, within the limit of what is held in memory. */
final class SourceClips {

    private static final int BLOCK = 1 << 16;

    private SourceClips() {
    }

    static AudioClip read(AudioSource source, SampleRange wanted) throws AudioException {
        AudioInfo info = source.info();
        SampleRange range = info.range().intersection(wanted);
        int channels = info.channelCount();
        if (range.length() > AudioFiles.LONGEST_IN_MEMORY / channels) {
            throw new AudioException(String.format(Locale.ROOT,
                    "%.1f minutes of %d channel(s) at %d Hz are too long to be held in memory as one clip"
                            + " (at most %.1f minutes): choose a shorter part.",
                    range.length() / 60.0 / info.sampleRate(), channels, info.sampleRate(),
                    AudioFiles.LONGEST_IN_MEMORY / 60.0 / channels / info.sampleRate()));
        }
        int frames = (int) range.length();
        float[][] samples = new float[channels][frames];
        long replacedBefore = source.replacedSamples();
        int done = 0;
        while (done < frames) {
            int read = source.read(range.start() + done, samples, done, Math.min(BLOCK, frames - done));
            if (read == 0) {
                break;
            }
            done += read;
        }
        List<Warning> warnings = new ArrayList<>(info.warnings());
        if (done < frames) {
            for (int c = 0; c < channels; c++) {
                samples[c] = Arrays.copyOf(samples[c], done);
            }
            warnings.add(new Warning("truncated", "The sound ends " + (frames - done) + " samples earlier than its header says."));
        }
        long replaced = source.replacedSamples() - replacedBefore;
        if (replaced > 0) {
            warnings.add(new Warning("not-finite", replaced + " samples were no numbers (NaN or infinite) and were replaced by 0."));
        }
        return new AudioClip(samples, info.sampleRate(), warnings);
    }
}
