/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Optional;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.core.SampleRange;

/**
 * One time that something is played, from opening the device to closing it. Runs on one thread and is steered by others; changes are
 * rendered from the next block on.
 */
final class Playing implements Runnable {

    /** Seconds rendered at once, and the length of the cross-fade between versions. */
    private static final double BLOCK_SECONDS = 0.010;

    private final OutputDevice device;
    private final TimeStretch stretch;
    private final PlayerListener listener;
    private final SampleRange range;
    private final PlayedPositions positions = new PlayedPositions();
    private final DeviceThread thread;

    private volatile Wish wish;
    private volatile boolean stopped;
    private volatile boolean over;
    private boolean paused;
    private Optional<OutputLine> line = Optional.empty();

    private Wish inForce;
    private Rendering rendering;
    private double next;
    private long written;

    /** What the user wants, replaced as a whole. */
    private record Wish(PlaybackSource source, double speed, boolean loop, float gain) {

        boolean soundsLike(Wish other) {
            return source == other.source && speed == other.speed;
        }
    }

    Playing(OutputDevice device, TimeStretch stretch, PlayerListener listener, SampleRange range, long from) {
        this.device = device;
        this.stretch = stretch;
        this.listener = listener;
        this.range = range;
        this.next = from;
        this.thread = new DeviceThread("Playing through \"" + device.name() + "\"", this::isPaused);
        positions.add(0, from, 0);
    }

    void change(PlaybackSource source, double speed, boolean loop, float gain) {
        wish = new Wish(source, speed, loop, gain);
    }

    synchronized void pause() {
        paused = true;
        line.ifPresent(OutputLine::pause);
    }

    synchronized void resume() {
        paused = false;
        line.ifPresent(OutputLine::resume);
        notifyAll();
    }

    synchronized boolean isPaused() {
        return paused;
    }

    synchronized void stop() {
        stopped = true;
        line.ifPresent(OutputLine::close);
        notifyAll();
    }

    boolean isOver() {
        return over;
    }

    synchronized long position() {
        double heard = positions.at(line.map(OutputLine::framesPlayed).orElse(0L));
        return (long) Math.clamp(heard, range.start(), range.end());
    }

    /** Where the sound will be in a moment, unless it stops. */
    synchronized long positionIn(double seconds) {
        long heard = line.map(OutputLine::framesPlayed).orElse(0L);
        if (paused || heard == 0) {
            return position();
        }
        double ahead = positions.ahead(heard + Math.round(seconds * wish.source().sampleRate()));
        return (long) Math.clamp(ahead, range.start(), range.end());
    }

    @Override
    public void run() {
        Optional<AudioException> problem = thread.run(this::playToTheEnd);
        over = true;
        if (problem.isPresent() && !stopped) { // closing the line under the writer is how it is stopped
            listener.failed(problem.get());
        } else {
            listener.finished();
        }
    }

    private void playToTheEnd() throws AudioException {
        inForce = wish;
        PlaybackSource first = inForce.source();
        OutputLine opened = thread.call(() -> device.open(first.sampleRate(), first.channelCount()));
        try {
            begin(opened);
            listener.started();
            play(opened, new float[first.channelCount()][(int) Math.ceil(BLOCK_SECONDS * first.sampleRate())]);
            if (!stopped) {
                thread.call(() -> {
                    opened.drain();
                    return opened;
                });
            }
            over = true; // before the device is let go, which may take a moment
        } finally {
            thread.call(() -> {
                opened.close();
                return opened;
            });
        }
    }

    private synchronized void begin(OutputLine opened) {
        line = Optional.of(opened);
    }

    private void play(OutputLine opened, float[][] block) throws AudioException {
        start((long) next, inForce.speed());
        while (!stopped && waitWhilePaused(opened)) {
            Wish now = wish;
            int frames = block[0].length;
            int remaining = (int) Math.min(frames, Math.ceil((range.end() - next) / inForce.speed()));
            if (remaining <= 0) {
                if (!now.loop()) {
                    return;
                }
                inForce = now;
                start(range.start(), now.speed());
                continue;
            }
            rendering.render(block, 0, remaining);
            next += remaining * inForce.speed();
            if (!now.soundsLike(inForce)) {
                crossFade(block, remaining, now);
            }
            amplify(block, remaining, inForce.gain(), now.gain());
            inForce = now;
            thread.call(() -> {
                opened.write(block, 0, remaining);
                return opened;
            });
            written += remaining;
        }
    }

    private void start(long from, double speed) {
        rendering = new Rendering(inForce.source(), speed, stretch, from);
        next = from;
        positions.add(written, from, speed);
    }

    /** The block was rendered as before the change: fades over to how it is rendered from now on. */
    private void crossFade(float[][] block, int count, Wish now) throws AudioException {
        double from = next - count * inForce.speed();
        Rendering changed = new Rendering(now.source(), now.speed(), stretch, Math.round(from));
        float[][] other = new float[block.length][count];
        changed.render(other, 0, count);
        for (int c = 0; c < block.length; c++) {
            for (int i = 0; i < count; i++) {
                block[c][i] += (other[c][i] - block[c][i]) * (i + 1) / count;
            }
        }
        rendering = changed;
        next = from + count * now.speed();
        positions.add(written, from, now.speed());
    }

    private static void amplify(float[][] block, int count, float before, float after) {
        if (before == 1 && after == 1) {
            return;
        }
        for (float[] channel : block) {
            for (int i = 0; i < count; i++) {
                channel[i] *= before + (after - before) * (i + 1) / count;
            }
        }
    }

    /** The device is held and let go on here, too: what {@link #pause()} wants is done by this thread, which may not be in the line. */
    private boolean waitWhilePaused(OutputLine opened) throws AudioException {
        while (isPaused() && !stopped) {
            thread.call(() -> {
                opened.pause();
                return opened;
            });
            awaitChange();
            thread.call(() -> {
                opened.resume();
                return opened;
            });
        }
        return !stopped;
    }

    private synchronized void awaitChange() {
        try {
            while (paused && !stopped) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the executor is being shut down
            stopped = true;
        }
    }
}
