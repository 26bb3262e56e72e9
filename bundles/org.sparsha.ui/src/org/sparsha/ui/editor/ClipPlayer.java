/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.audio.playback.Player;
import org.sparsha.audio.playback.PlayerListener;
import org.sparsha.audio.playback.ScrubSource;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.CursorAnimator;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.tool.ScrubTool;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ChannelsHeard;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.HeldPlace;
import org.sparsha.ui.session.ListenMode;
import org.sparsha.ui.settings.Settings;

/** Lets one recording be heard, whole or in part, and moves the play cursor with the sound. To be used on the UI's thread. */
public final class ClipPlayer implements ScrubTool.Head, AutoCloseable {

    private final ClipDocument document;
    private final Display display;
    private final Settings settings;
    private final Consumer<String> failures;
    private final Player player;
    private final ListenVersions versions;
    private final CursorAnimator cursor;
    private ListenMode mode = ListenMode.ORIGINAL;
    private ChannelsHeard channels;
    private List<SampleRange> renderedSalient = List.of();
    private boolean made;
    private SampleRange playing = new SampleRange(0, 0);
    private Optional<HeldPlace> held = Optional.empty();
    private Optional<ScrubSource> scrubbing = Optional.empty();
    private boolean slow;
    private boolean closed;

    /**
     * @param document the recording
     * @param display of the UI's thread
     * @param executor runs one task while something sounds
     * @param stretch how it is played slower at the same pitch
     * @param settings what the user has set
     * @param failures told on the UI's thread what went wrong and what to do
     */
    public ClipPlayer(ClipDocument document, Display display, Executor executor, TimeStretch stretch, Settings settings,
            Consumer<String> failures) {
        this.document = document;
        this.display = display;
        this.settings = settings;
        this.failures = failures;
        this.channels = ChannelsHeard.all(document.sound().peaks().channels());
        this.player = new Player(SoundDevices.output(settings.output()),
                document.sound().playback(), stretch, executor, new Told());
        this.versions = new ListenVersions(document, settings);
        this.cursor = new CursorAnimator(display, document.timeline(),
                seconds -> player.isPlaying() && scrubbing.isEmpty() ? OptionalLong.of(player.positionIn(seconds)) : OptionalLong.empty());
        document.timeline().addListener((timeline, aspects) -> {
            if (aspects.contains(TimelineContext.Aspect.SELECTION) || aspects.contains(TimelineContext.Aspect.CURSOR)) {
                pointedElsewhere();
            }
        });
    }

    /** @return whether something plays */
    public boolean isPlaying() {
        return player.isPlaying();
    }

    /** @return which version is heard */
    public ListenMode mode() {
        return mode;
    }

    /** @return which channels are heard of the recording as it is */
    public ChannelsHeard channels() {
        return channels;
    }

    /** @param heard which channels are heard from now on; what plays goes on from where it is */
    public void setChannels(ChannelsHeard heard) {
        boolean plays = player.isPlaying() && !made && scrubbing.isEmpty();
        if (plays) {
            hold();
        }
        channels = heard;
        made = true; // another source is wanted
        if (plays && held.isPresent()) {
            goOn(held.get());
        }
    }

    /** @return whether it plays at half the speed */
    public boolean isSlow() {
        return slow;
    }

    /** Holds what plays; else goes on from there, or plays the selection, or from the cursor to the end. */
    public void toggle() {
        if (player.isPlaying()) {
            hold();
        } else if (held.isPresent()) {
            goOn(held.get());
        } else {
            play(ListenMode.ORIGINAL, wanted());
        }
    }

    /** Stops; what plays next begins at the beginning again. */
    public void back() {
        held = Optional.empty();
        document.timeline().setPlayPosition(OptionalLong.empty());
        player.stop();
        document.listeningChanged();
    }

    /** Plays what the timeline shows. */
    public void playInSight() {
        play(ListenMode.ORIGINAL, document.timeline().range());
    }

    /** @return whether something plays or is held */
    public boolean canGoBack() {
        return player.isPlaying() || held.isPresent();
    }

    private void hold() {
        if (!made) {
            held = Optional.of(new HeldPlace(mode, playing, player.position(), document.timeline().selection(),
                    document.timeline().cursor())).filter(place -> place.counts(place.selection(), place.cursor()));
        }
        player.stop();
    }

    private void goOn(HeldPlace place) {
        play(place.mode(), place.range(), place.at());
    }

    private void pointedElsewhere() {
        if (held.isPresent() && !held.get().counts(document.timeline().selection(), document.timeline().cursor())) {
            held = Optional.empty();
            document.timeline().setPlayPosition(OptionalLong.empty());
            document.listeningChanged();
        }
    }

    /**
     * Plays a version of the recording; where that one plays already, it is held; where another plays, it goes over to this one in place.
     *
     * @param wantedMode which version
     */
    public void toggle(ListenMode wantedMode) {
        if (player.isPlaying() && mode == wantedMode) {
            hold();
        } else if (player.isPlaying()) {
            become(wantedMode);
        } else if (held.filter(place -> place.mode() == wantedMode).isPresent()) {
            goOn(held.get());
        } else {
            play(wantedMode, document.timeline().selection().orElse(document.heard().range()));
        }
    }

    /** Changes over between the recording and its salient part, while playing. */
    public void alternate() {
        if (player.isPlaying()) {
            become(mode == ListenMode.ORIGINAL ? ListenMode.SALIENT : ListenMode.ORIGINAL);
        } else {
            play(ListenMode.ORIGINAL, wanted());
        }
    }

    /**
     * Plays a part as recorded.
     *
     * @param range which part
     */
    public void play(SampleRange range) {
        play(ListenMode.ORIGINAL, range);
    }

    /**
     * Plays a sound made from what the model hears, such as one cell of the spectrogram or a changed voice.
     *
     * @param sound what to play, at the recording's rate; where it begins there, the recording's play cursor begins
     * @param range which part of it, on its own sample axis
     */
    public void play(AudioClip sound, SampleRange range) {
        held = Optional.empty();
        player.stop();
        long offset = document.isLong() ? document.heard().start() : 0;
        player.setDevice(SoundDevices.output(settings.output()));
        player.setLoop(document.timeline().isLoop());
        made = true;
        mode = ListenMode.ORIGINAL;
        PlaybackSource part = PlaybackSource.of(sound);
        player.setSource(document.isLong() ? new PartPlayback(document.sound().playback(), part, offset, true) : part);
        player.play(range.shifted(offset));
        document.listeningChanged();
    }

    /** Lets the recording be heard under the hand; the cursor is the hand's. */
    @Override
    public void scrub(long sample) {
        if (scrubbing.isPresent()) {
            scrubbing.get().moveTo(sample);
            return;
        }
        player.stop();
        held = Optional.empty();
        made = true; // what plays next is another source
        mode = ListenMode.ORIGINAL;
        ScrubSource source = new ScrubSource(document.sound().playback(channels.heard()), sample);
        scrubbing = Optional.of(source);
        player.setDevice(SoundDevices.output(settings.output()));
        player.setLoop(false);
        player.setSpeed(1);
        player.setSource(source);
        player.play(new SampleRange(0, source.frames()));
    }

    @Override
    public void release() {
        player.stop();
        scrubbing = Optional.empty();
        player.setSpeed(slow ? 0.5 : 1);
        document.listeningChanged();
    }

    /** Changes between full and half speed. */
    public void toggleSpeed() {
        slow = !slow;
        player.setSpeed(slow ? 0.5 : 1);
        document.listeningChanged();
    }

    /** Stops. */
    public void stop() {
        player.stop();
    }

    private SampleRange wanted() {
        TimelineContext timeline = document.timeline();
        long cursor = timeline.cursor() >= document.info().frames() - 1 ? 0 : timeline.cursor();
        return timeline.selection().orElse(new SampleRange(cursor, document.info().frames()));
    }

    private void play(ListenMode wantedMode, SampleRange range) {
        play(wantedMode, range, range.start());
    }

    private void play(ListenMode wantedMode, SampleRange range, long from) {
        held = Optional.empty();
        playing = range;
        player.setDevice(SoundDevices.output(settings.output()));
        player.setLoop(document.timeline().isLoop());
        become(wantedMode);
        player.play(range, from);
    }

    private void become(ListenMode wantedMode) {
        List<SampleRange> salient = document.explanations().salient();
        if (made || wantedMode != mode || !salient.equals(renderedSalient)) {
            made = false;
            mode = wantedMode;
            renderedSalient = salient;
            player.setSource(versions.of(wantedMode, salient, channels));
        }
        document.listeningChanged();
    }

    /** Takes over a loop switched on or off meanwhile. */
    public void loopChanged() {
        player.setLoop(document.timeline().isLoop());
    }

    @Override
    public void close() {
        closed = true;
        cursor.stop();
        player.close();
    }

    /** What the player tells, on its own thread. */
    private final class Told implements PlayerListener {
        @Override
        public void started() {
            later(() -> {
                cursor.start();
                document.listeningChanged();
            });
        }

        @Override
        public void finished() {
            later(() -> {
                cursor.stop();
                held.ifPresent(place -> document.timeline().setPlayPosition(OptionalLong.of(place.at()))); // still to be seen
                document.listeningChanged();
            });
        }

        @Override
        public void failed(AudioException problem) {
            later(() -> {
                cursor.stop();
                document.listeningChanged();
                failures.accept(WindowWords.of(problem));
            });
        }

        private void later(Runnable task) {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!closed) {
                        task.run();
                    }
                });
            }
        }
    }
}
