/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.sparsha.application.training.AlteredSound;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.audio.playback.Player;
import org.sparsha.audio.playback.PlayerListener;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.FlatButton;

/** Plays a recording, or a recording and its altered copies one after the other. A second press stops. On the UI's thread. */
final class SoundButtons {

    private final TrainingDesk desk;
    private Optional<Player> player = Optional.empty();
    private String playing = "";
    private Optional<FlatButton> pressed = Optional.empty();

    SoundButtons(TrainingDesk desk, Control owner) {
        this.desk = desk;
        owner.addDisposeListener(event -> stop());
    }

    /**
     * Plays a recording and, after it, the copies that a list of {@code --augment} makes of it; an empty list for the recording alone.
     * The button stays pressed while it sounds.
     */
    void toggle(FlatButton button, Path file, String list) {
        String wanted = file + "\n" + list;
        boolean same = wanted.equals(playing) && player.filter(Player::isPlaying).isPresent();
        stop();
        if (same) {
            return;
        }
        playing = wanted;
        pressed = Optional.of(button);
        desk.analysis().threads().sound().execute(() -> {
            try {
                AudioClip read = desk.analysis().runtime().sounds().read(file);
                AudioClip clip = list.isEmpty() ? read : AlteredSound.beforeAndAfter(read, list, 0);
                desk.analysis().ui().execute(() -> play(wanted, clip));
            } catch (SparshaException e) {
                desk.analysis().ui().execute(() -> desk.complain(WindowWords.of(e)));
            }
        });
    }

    private void play(String wanted, AudioClip clip) {
        if (wanted.equals(playing)) {
            player = Optional.of(new Player(SoundDevices.output(desk.analysis().settings().output()), PlaybackSource.of(clip), new Wsola(),
                    desk.analysis().threads().sound(), new Told(wanted)));
            check(true);
            player.get().play(new SampleRange(0, clip.frames()));
        }
    }

    private void check(boolean sounding) {
        pressed.filter(button -> !button.isDisposed()).ifPresent(button -> button.setChecked(sounding));
    }

    /** What the player tells, on its own thread. */
    private final class Told implements PlayerListener {

        private final String sound;

        Told(String sound) {
            this.sound = sound;
        }

        private void ended() {
            if (sound.equals(playing)) {
                check(false);
            }
        }

        @Override
        public void finished() {
            desk.analysis().ui().execute(this::ended);
        }

        @Override
        public void failed(AudioException problem) {
            desk.analysis().ui().execute(() -> {
                ended();
                desk.complain(WindowWords.of(problem));
            });
        }
    }

    private void stop() {
        check(false);
        pressed = Optional.empty();
        playing = "";
        player.ifPresent(Player::close);
        player = Optional.empty();
    }
}
