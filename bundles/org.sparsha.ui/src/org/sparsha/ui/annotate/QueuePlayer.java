/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.widgets.Display;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.audio.playback.Player;
import org.sparsha.audio.playback.PlayerListener;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.core.SampleRange;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;

/** Plays the recording in front as soon as it is there, and has the next one read meanwhile. To be used on the UI's thread. */
final class QueuePlayer implements AutoCloseable {

    private static final int TICK = 40;

    private final Analysis analysis;
    private final TimeStretch stretch;
    private final Display display;
    private final SoundStrip strip;
    private final Consumer<String> failed;
    private final DecodedAhead sounds;
    private Optional<Player> player = Optional.empty();
    private Optional<DecodedAhead.Sound> sound = Optional.empty();
    private SampleRange range = new SampleRange(0, 0);
    private Optional<Recording> wanted = Optional.empty();
    private boolean quiet;
    private Runnable begun = () -> { };
    private DoubleConsumer followed = seconds -> { };

    QueuePlayer(Analysis analysis, TimeStretch stretch, SoundStrip strip, Consumer<String> failed) {
        this.analysis = analysis;
        this.stretch = stretch;
        this.display = strip.getDisplay();
        this.strip = strip;
        this.failed = failed;
        this.sounds = new DecodedAhead(analysis.threads().sound(), analysis.runtime().sounds());
    }

    /** @param listener told where playing is in the recording, in seconds, and -1 when it ends */
    void follow(DoubleConsumer listener) {
        followed = listener;
    }

    /** @return length of what is played, in seconds; 0 where nothing is ready */
    double seconds() {
        return sound.map(loaded -> range.length() / (double) loaded.playback().sampleRate()).orElse(0.0);
    }

    /**
     * Has a recording ready without playing it.
     *
     * @param recording the recording
     * @param next what may come next
     * @param onReady run on the UI's thread when it can be played
     */
    void load(Recording recording, Optional<Recording> next, Runnable onReady) {
        quiet = true;
        start(recording, next, onReady);
    }

    /**
     * Plays a recording as soon as it is decoded.
     *
     * @param recording what to play
     * @param next what may come next
     * @param onBegin run on the UI's thread when it can be heard
     */
    void play(Recording recording, Optional<Recording> next, Runnable onBegin) {
        quiet = false;
        start(recording, next, onBegin);
    }

    private void start(Recording recording, Optional<Recording> next, Runnable onBegin) {
        clear();
        wanted = Optional.of(recording);
        begun = onBegin;
        Path file = recording.file();
        sounds.of(file).whenComplete((loaded, problem) -> later(() -> {
            if (!wanted.equals(Optional.of(recording))) {
                return; // another one has been asked for meanwhile
            }
            if (problem != null) {
                strip.show(new float[0], "It can't be heard");
                failed.accept(problem instanceof CompletionException && problem.getCause() instanceof AudioException known
                        ? WindowWords.of(known) : recording.path() + " can't be opened: " + WindowWords.of(problem));
                return;
            }
            begin(recording, loaded);
        }));
        next.ifPresent(coming -> sounds.of(coming.file()));
    }

    private void begin(Recording recording, DecodedAhead.Sound loaded) {
        sound = Optional.of(loaded);
        range = range(recording.span(), loaded);
        strip.show(loaded.peaks(), recording.path() + " at a glance");
        player = Optional.of(new Player(SoundDevices.output(analysis.settings().output()), loaded.playback(), stretch,
                analysis.threads().sound(), new Told()));
        if (!quiet) {
            player.get().play(range);
        }
        begun.run();
        tick();
    }

    private static SampleRange range(TimeSpan span, DecodedAhead.Sound loaded) {
        long frames = loaded.playback().frames();
        long start = Math.clamp(Math.round(span.start() * loaded.playback().sampleRate()), 0, frames);
        long end = span.end().isPresent() ? Math.clamp(Math.round(span.end().getAsDouble() * loaded.playback().sampleRate()), start, frames)
                : frames;
        return new SampleRange(start, end);
    }

    /** Plays it again, or stops. */
    void toggle() {
        if (player.map(Player::isPlaying).orElse(false)) {
            stop();
        } else {
            playFrom(0);
        }
    }

    /** @param share where in the recording to begin, 0 to 1 */
    void playFrom(double share) {
        sound.ifPresent(loaded -> player.ifPresent(known -> {
            long frames = loaded.playback().frames();
            long from = Math.clamp((long) (share * frames), range.start(), Math.max(range.start(), range.end() - 1));
            known.play(range, share == 0 ? range.start() : from);
            tick();
        }));
    }

    boolean isPlaying() {
        return player.map(Player::isPlaying).orElse(false);
    }

    void stop() {
        player.ifPresent(Player::stop);
        followed.accept(-1);
        if (!strip.isDisposed()) {
            strip.setPosition(-1);
        }
    }

    /** Stops, and lets go of the recording: nothing of it is seen or can be played any more. */
    void clear() {
        stop();
        wanted = Optional.empty();
        sound = Optional.empty();
        player = Optional.empty();
        if (!strip.isDisposed()) {
            strip.show(new float[0], SoundStrip.NOTHING);
        }
    }

    private void tick() {
        if (!strip.isDisposed() && isPlaying()) {
            long frames = Math.max(1, sound.map(loaded -> loaded.playback().frames()).orElse(1L));
            strip.setPosition(player.get().position() / (double) frames);
            followed.accept((player.get().position() - range.start()) / (double) sound.get().playback().sampleRate());
            display.timerExec(TICK, this::tick);
        }
    }

    private void later(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!strip.isDisposed()) {
                    task.run();
                }
            });
        }
    }

    @Override
    public void close() {
        wanted = Optional.empty();
        player.ifPresent(Player::close);
        player = Optional.empty();
        sounds.close();
    }

    /** What the player tells, on its own thread. */
    private final class Told implements PlayerListener {

        @Override
        public void finished() {
            later(() -> {
                strip.setPosition(-1);
                followed.accept(-1);
            });
        }

        @Override
        public void failed(AudioException problem) {
            later(() -> failed.accept(WindowWords.of(problem)));
        }
    }
}
