/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.core.SampleRange;

/**
 * Plays ranges of a recording and, while it plays, switches between versions of it (original, salient parts only, the rest ...) without a
 * gap and at the same place. All methods may be called by any thread and return at once; playing itself runs on the executor.
 */
public final class Player implements AutoCloseable {

    private final Executor executor;
    private final TimeStretch stretch;
    private final PlayerListener listener;
    private OutputDevice device;
    private PlaybackSource source;
    private double speed = 1;
    private boolean loop;
    private float gain = 1;
    private Optional<Playing> playing = Optional.empty();
    private long stoppedAt;

    /**
     * @param device where to play at first
     * @param source what to play at first
     * @param stretch how to play slower at the same pitch
     * @param executor runs one task for each time something is played, as long as it sounds
     * @param listener told what happens
     */
    public Player(OutputDevice device, PlaybackSource source, TimeStretch stretch, Executor executor, PlayerListener listener) {
        this.device = device;
        this.source = source;
        this.stretch = stretch;
        this.executor = executor;
        this.listener = listener;
    }

    /**
     * Plays a range from its begin, instead of what is playing.
     *
     * @param range what to play, in frames of the source; cut at its end
     */
    public void play(SampleRange range) {
        play(range, range.start());
    }

    /**
     * Plays a range from somewhere in it.
     *
     * @param range what to play, or to repeat, in frames of the source; cut at its end
     * @param from where to begin
     */
    public void play(SampleRange range, long from) {
        next(range, from).ifPresent(executor::execute);
    }

    private synchronized Optional<Playing> next(SampleRange range, long from) {
        stop();
        SampleRange cut = new SampleRange(0, source.frames()).intersection(range);
        if (!cut.isEmpty()) {
            Playing next = new Playing(device, stretch, listener, cut, Math.clamp(from, cut.start(), cut.end() - 1));
            next.change(source, speed, loop, gain);
            playing = Optional.of(next);
        }
        return playing;
    }

    /** Holds; {@link #resume()} goes on from there. */
    public synchronized void pause() {
        playing.ifPresent(Playing::pause);
    }

    /** Goes on after {@link #pause()}. */
    public synchronized void resume() {
        playing.ifPresent(Playing::resume);
    }

    /** Stops at once; {@link #position()} stays where it was. */
    public synchronized void stop() {
        playing.ifPresent(now -> {
            stoppedAt = now.position();
            now.stop();
        });
        playing = Optional.empty();
    }

    /**
     * Switches to another version of the recording, with a short cross-fade where something is playing.
     *
     * @param version a signal on the same sample axis, of the same rate
     * @throws IllegalArgumentException where its rate is another and something is playing
     */
    public synchronized void setSource(PlaybackSource version) {
        if (isPlaying() && version.sampleRate() != source.sampleRate()) {
            throw new IllegalArgumentException(
                    "Versions of a recording have one rate, not " + source.sampleRate() + " and " + version.sampleRate() + " Hz");
        }
        source = version;
        changed();
    }

    /**
     * Plays slower or faster at the same pitch, from now on.
     *
     * @param newSpeed 1 as recorded, 0.5 half as fast; within {@link TimeStretch#SLOWEST} and {@link TimeStretch#FASTEST}
     */
    public synchronized void setSpeed(double newSpeed) {
        TimeStretch.requireSpeed(newSpeed);
        speed = newSpeed;
        changed();
    }

    /**
     * Whether the range is repeated until stopped, without a gap.
     *
     * @param repeat true to repeat
     */
    public synchronized void setLoop(boolean repeat) {
        loop = repeat;
        changed();
    }

    /**
     * Sets the loudness.
     *
     * @param factor 0 (silent) to 1 (as recorded) or more
     */
    public synchronized void setGain(float factor) {
        gain = factor;
        changed();
    }

    /**
     * Chooses the device for what is played next.
     *
     * @param newDevice where to play
     */
    public synchronized void setDevice(OutputDevice newDevice) {
        device = newDevice;
    }

    /** @return whether something is playing or paused */
    public synchronized boolean isPlaying() {
        return playing.filter(now -> !now.isOver()).isPresent();
    }

    /** @return whether it is paused */
    public synchronized boolean isPaused() {
        return playing.filter(now -> !now.isOver() && now.isPaused()).isPresent();
    }

    /** @return the frame that is being heard now, by the device's own count; where it stopped otherwise */
    public synchronized long position() {
        return playing.map(Playing::position).orElse(stoppedAt);
    }

    /**
     * Where the sound will be soon, across loops and changes of speed that are already on their way to the device.
     *
     * @param seconds how soon, some milliseconds
     * @return the frame that will be heard then; where it stopped, if it did
     */
    public synchronized long positionIn(double seconds) {
        return playing.map(now -> now.positionIn(seconds)).orElse(stoppedAt);
    }

    private void changed() {
        playing.ifPresent(now -> now.change(source, speed, loop, gain));
    }

    /** Stops playing for good. */
    @Override
    public void close() {
        stop();
    }
}
