/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.SoundReader;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.ui.session.ClipSound;

/**
 * Recordings that are ready to sound: the one in front and those that may come next are decoded before they are asked for. A long recording
 * is only opened and read while it plays. For one thread at a time; the reading itself is done elsewhere.
 */
final class DecodedAhead implements AutoCloseable {

    /** Recordings kept: the one in front, the next, and those just heard, for going back. */
    private static final int KEPT = 4;

    /** Parts of a recording at a glance. */
    private static final int PARTS = 600;

    private final Executor executor;
    private final SoundReader reader;
    private final Map<Path, CompletableFuture<Sound>> sounds = new LinkedHashMap<>();

    DecodedAhead(Executor executor, SoundReader reader) {
        this.executor = executor;
        this.reader = reader;
    }

    /**
     * What can be played.
     *
     * @param playback the samples
     * @param peaks the greatest absolute value of each of some hundred parts; empty for a long recording
     * @param close what is to be closed in the end
     */
    record Sound(PlaybackSource playback, float[] peaks, Runnable close) {
    }

    /** The sound of a recording; begins to read it where that hasn't begun. Fails with an {@link AudioException} as cause. */
    CompletableFuture<Sound> of(Path file) {
        CompletableFuture<Sound> known = sounds.remove(file);
        CompletableFuture<Sound> sound = known != null && !known.isCompletedExceptionally() ? known
                : CompletableFuture.supplyAsync(() -> read(file), executor);
        sounds.put(file, sound); // the last used is kept longest
        if (sounds.size() > KEPT) {
            Path oldest = sounds.keySet().iterator().next();
            drop(sounds.remove(oldest));
        }
        return sound;
    }

    private static void drop(CompletableFuture<Sound> sound) {
        sound.thenAccept(loaded -> loaded.close().run());
    }

    private Sound read(Path file) {
        try {
            AudioInfo info = reader.info(file);
            if (info.frames() * info.channelCount() > ClipSound.MOST_IN_MEMORY) {
                AudioSource source = reader.open(file);
                return new Sound(PlaybackSource.of(source), new float[0], source::close);
            }
            var clip = reader.read(file);
            return new Sound(PlaybackSource.of(clip), peaks(clip.mono()), () -> { });
        } catch (AudioException e) {
            throw new CompletionException(e);
        }
    }

    /** The greatest absolute value of each part of a signal. */
    private static float[] peaks(float[] samples) {
        float[] peaks = new float[Math.min(PARTS, samples.length)];
        for (int part = 0; part < peaks.length; part++) {
            int from = (int) ((long) part * samples.length / peaks.length);
            int to = (int) ((part + 1L) * samples.length / peaks.length);
            for (int i = from; i < to; i++) {
                peaks[part] = Math.max(peaks[part], Math.abs(samples[i]));
            }
        }
        return peaks;
    }

    @Override
    public void close() {
        List<CompletableFuture<Sound>> all = new ArrayList<>(sounds.values());
        sounds.clear();
        all.forEach(DecodedAhead::drop);
    }
}
