/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.audio.playback.Player;
import org.sparsha.audio.playback.PlayerListener;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.core.SampleRange;

/** Plays one recording of the table after the other, without opening it in an editor. */
final class RowPlayer {

    private final ProjectDesk desk;
    private Optional<Playing> playing = Optional.empty();

    private record Playing(Path file, AudioSource source, Player player) {

        void end() throws AudioException {
            player.close();
            source.close();
        }
    }

    RowPlayer(ProjectDesk desk, Control owner) {
        this.desk = desk;
        owner.addDisposeListener(event -> stop());
    }

    /** Plays a recording from its begin; stops it where it plays already. */
    void toggle(Path file) {
        boolean same = playing.filter(now -> now.file().equals(file) && now.player().isPlaying()).isPresent();
        stop();
        if (same) {
            return;
        }
        try {
            AudioSource source = AudioFiles.open(file);
            Player player = new Player(SoundDevices.output(desk.analysis().settings().output()), PlaybackSource.of(source), new Wsola(),
                    task -> Thread.ofPlatform().daemon().name("Playing " + file.getFileName()).start(task), problems());
            playing = Optional.of(new Playing(file, source, player));
            player.play(new SampleRange(0, source.info().frames()));
        } catch (AudioException e) {
            desk.complain(e.getMessage());
        }
    }

    private PlayerListener problems() {
        return problem -> desk.analysis().ui().execute(() -> desk.complain(problem.getMessage()));
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
