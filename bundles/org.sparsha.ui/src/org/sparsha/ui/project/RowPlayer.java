/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.swt.widgets.Control;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.audio.playback.Player;
import org.sparsha.audio.playback.PlayerListener;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.core.SampleRange;
import org.sparsha.ui.keys.WindowWords;

/** Plays one recording of a table after the other, without opening it in an editor. Files and devices are opened on a thread of its own. */
final class RowPlayer {

    private final ProjectDesk desk;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("Playing rows")
            .unstarted(task));
    /** For that thread only. */
    private Optional<Playing> playing = Optional.empty();

    private record Playing(Stretch stretch, AudioSource source, Player player) {

        void end() throws AudioException {
            player.close();
            source.close();
        }
    }

    /** Seconds of a file. */
    private record Stretch(Path file, double start, double end) {

        SampleRange range(AudioSource source) {
            double rate = source.info().sampleRate();
            long to = end == Double.POSITIVE_INFINITY ? source.info().frames() : Math.min(source.info().frames(), Math.round(end * rate));
            return new SampleRange(Math.min(to, Math.round(start * rate)), to);
        }
    }

    RowPlayer(ProjectDesk desk, Control owner) {
        this.desk = desk;
        owner.addDisposeListener(event -> {
            thread.execute(this::stop);
            thread.shutdown();
        });
    }

    /** Plays a recording from its begin; stops it where it plays already. */
    void toggle(Path file) {
        toggle(file, 0, Double.POSITIVE_INFINITY);
    }

    /** The same with a part of it, in seconds. */
    void toggle(Path file, double start, double end) {
        String output = desk.analysis().settings().output();
        Stretch wanted = new Stretch(file, start, end);
        thread.execute(() -> {
            boolean same = playing.filter(now -> now.stretch().equals(wanted) && now.player().isPlaying()).isPresent();
            stop();
            if (!same) {
                play(wanted, output);
            }
        });
    }

    private void play(Stretch wanted, String output) {
        try {
            AudioSource source = desk.analysis().runtime().sounds().open(wanted.file());
            Player player = new Player(SoundDevices.output(output), PlaybackSource.of(source), new Wsola(),
                    task -> Thread.ofPlatform().daemon().name("Playing " + wanted.file().getFileName()).start(task), problems());
            playing = Optional.of(new Playing(wanted, source, player));
            player.play(wanted.range(source));
        } catch (AudioException e) {
            desk.analysis().ui().execute(() -> desk.complain(WindowWords.of(e)));
        }
    }

    private PlayerListener problems() {
        return problem -> desk.analysis().ui().execute(() -> desk.complain(WindowWords.of(problem)));
    }

    private void stop() {
        playing.ifPresent(now -> {
            try {
                now.end();
            } catch (AudioException e) {
                System.getLogger(RowPlayer.class.getName()).log(System.Logger.Level.DEBUG, "A recording can't be closed", e);
            }
        });
        playing = Optional.empty();
    }
}
