/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.Locale;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.model.Model;

/**
 * Reads of a recording what a model listens to, so that two hours among clips of two seconds take no more memory than the model needs:
 * the first ten seconds of it where the model looks at ten, and one channel at the model's rate where it looks at all. Its file is open
 * until it is closed.
 */
final class RecordingAudio implements AutoCloseable {

    /** Seconds beyond what is listened to that the resampler's filters may see. */
    private static final double FILTER_SECONDS = 0.1;

    private final Recording recording;
    private final SampleRange range;
    private final AudioSource source;
    private final AudioInfo info;
    private final ChannelChoice channel;

    private RecordingAudio(Recording recording, SampleRange range, AudioSource source, ChannelChoice channel) {
        this.recording = recording;
        this.source = source;
        this.range = range;
        this.info = source.info();
        this.channel = channel;
    }

    /** Looks at the file's header only. Fails where the model refuses a recording of that length, and where it lacks the channel. */
    static RecordingAudio of(Recording recording, Model model, ChannelChoice channel) throws SparshaException {
        AudioSource source = recording.open();
        try {
            check(recording, source.info(), channel);
            return new RecordingAudio(recording, range(recording, source.info(), model), source, channel);
        } catch (SparshaException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static void check(Recording recording, AudioInfo info, ChannelChoice channel) throws AudioException {
        try {
            channel.check(info.channelCount());
        } catch (AudioException e) {
            throw e.naming(recording.file());
        }
    }

    private static SampleRange range(Recording recording, AudioInfo info, Model model) throws CorpusException {
        SampleRange range = recording.span().inSamples(info.frames(), info.sampleRate());
        if (range.isEmpty()) {
            throw new CorpusException(recording.path() + " has no samples from " + recording.span().start()
                    + " s on: correct the start and end that the corpus gives.");
        }
        double seconds = range.length() / (double) info.sampleRate();
        double limit = model.descriptor().maxSeconds().orElse(Double.POSITIVE_INFINITY);
        if (seconds > limit) {
            throw new CorpusException(String.format(Locale.ROOT, "%s is %.0f s long; the model %s takes at most %.0f s: cut it first.",
                    recording.path(), seconds, model.descriptor().id(), limit));
        }
        return range;
    }

    /** What is to be known about the part of its file that the recording is. */
    Optional<Warning> warning() {
        return recording.span().pastEnd(info.frames(), info.sampleRate());
    }

    /** How many channels its file has. */
    int channels() {
        return info.channelCount();
    }

    /** Samples over all channels. */
    long samples() {
        return range.length() * info.channelCount();
    }

    /** All of it at its own rate, as far as it fits into memory; else what the model listens to. */
    AudioClip whole(Model model) throws AudioException {
        return samples() <= AudioFiles.LONGEST_IN_MEMORY ? clip(range) : listened(model);
    }

    /** What the model listens to. */
    AudioClip listened(Model model) throws AudioException {
        long used = model.inputs().usedSamples();
        double enough = used / (double) model.sampleRate() + FILTER_SECONDS;
        if (used != Long.MAX_VALUE && enough < range.length() / (double) info.sampleRate()) {
            return clip(SampleRange.ofLength(range.start(), (long) Math.ceil(enough * info.sampleRate())));
        }
        return recording.span().isWhole() && samples() > AudioFiles.LONGEST_IN_MEMORY
                ? recording.reader().readMono(recording.file(), model.sampleRate(), channel)
                : clip(range);
    }

    private AudioClip clip(SampleRange part) throws AudioException {
        try {
            return channel.of(source.clip(part));
        } catch (AudioException e) {
            throw e.naming(recording.file());
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
