/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.sparsha.audio.filter.Resampler;
import org.sparsha.audio.filter.StreamingResampler;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;

/** Decodes ranges of a source into clips, within the limit of what is held in memory. */
final class SourceClips {

    private static final int BLOCK = 1 << 16;
    private static final int FIRST_GUESS = 1 << 20;

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
        // a compressed file may claim any length: memory grows with what is really decoded
        float[][] samples = new float[channels][source instanceof PcmSource ? frames : Math.min(frames, FIRST_GUESS)];
        long replacedBefore = source.replacedSamples();
        int done = 0;
        while (done < frames) {
            int next = Math.min(BLOCK, frames - done);
            if (done + next > samples[0].length) {
                resize(samples, (int) Math.min(frames, 2L * samples[0].length));
            }
            int read = source.read(range.start() + done, samples, done, next);
            if (read == 0) {
                break;
            }
            done += read;
        }
        if (done < frames) {
            resize(samples, done);
        }
        List<Warning> warnings = warnings(source, frames - done, source.replacedSamples() - replacedBefore);
        return new AudioClip(samples, info.sampleRate(), warnings);
    }

    static AudioClip readMono(AudioSource source, int rate, ChannelChoice channel) throws AudioException {
        AudioInfo info = source.info();
        int from = info.sampleRate();
        if (Resampler.length(info.frames(), from, rate) > AudioFiles.LONGEST_IN_MEMORY) {
            throw new AudioException(String.format(Locale.ROOT, "%.1f minutes are too long to be held in memory at %d Hz: choose a part.",
                    info.seconds() / 60, rate));
        }
        channel.check(info.channelCount());
        long replacedBefore = source.replacedSamples();
        StreamingResampler resampler = new StreamingResampler(from, rate);
        float[][] block = new float[info.channelCount()][BLOCK];
        ChannelDifference difference = new ChannelDifference();
        float[] result = new float[FIRST_GUESS];
        int made = 0;
        long done = 0;
        int read = source.read(0, block, 0, BLOCK);
        while (read > 0) {
            AudioClip part = channel.of(new AudioClip(block, from, List.of()));
            if (channel.isMean()) {
                difference.add(block, 0, read);
            }
            float[] more = resampler.push(part.mono(), 0, read);
            result = append(result, made, more);
            made += more.length;
            done += read;
            read = source.read(done, block, 0, BLOCK);
        }
        float[] rest = resampler.finish();
        result = append(result, made, rest);
        List<Warning> warnings = warnings(source, info.frames() - done, source.replacedSamples() - replacedBefore);
        difference.warning().ifPresent(warnings::add);
        return new AudioClip(new float[][] {Arrays.copyOf(result, made + rest.length)}, rate, warnings);
    }

    private static float[] append(float[] all, int filled, float[] more) {
        float[] longer = filled + more.length > all.length ? Arrays.copyOf(all, Math.max(2 * all.length, filled + more.length)) : all;
        System.arraycopy(more, 0, longer, filled, more.length);
        return longer;
    }

    private static List<Warning> warnings(AudioSource source, long missing, long replaced) {
        List<Warning> warnings = new ArrayList<>(source.info().warnings());
        warnings.addAll(source.warningsOfReading());
        if (missing > 0) {
            warnings.add(new Warning("truncated", "The sound ends " + missing + " samples earlier than its header says."));
        }
        if (replaced > 0) {
            warnings.add(new Warning("not-finite", replaced + " samples were no numbers (NaN or infinite) and were replaced by 0."));
        }
        return warnings;
    }

    private static void resize(float[][] samples, int length) {
        for (int c = 0; c < samples.length; c++) {
            samples[c] = Arrays.copyOf(samples[c], length);
        }
    }
}
