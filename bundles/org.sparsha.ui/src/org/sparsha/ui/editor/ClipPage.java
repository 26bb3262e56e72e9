/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.audio.filter.Resampler;
import org.sparsha.explain.ChangedSound;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.tool.ScrubTool;
import org.sparsha.timeline.tool.SelectTool;
import org.sparsha.timeline.tool.TierEditing;
import org.sparsha.timeline.tool.TierTool;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ChannelsHeard;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.LabelKeys;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.NoticeBar;

/** A recording on its timeline, with all that can be done to it. */
public final class ClipPage {

    private final ClipDocument document;
    private final Analysis analysis;
    private final Composite frame;
    private final NoticeBar notice;
    private final WarningBar warnings;
    private final ClipPlayer player;
    private final Timeline timeline;
    private final TimelineTracks tracks;
    private final ClipContours contours;
    private final EditorCommands commands;
    private final LabelKeys labels;
    private final TierEditing editing;
    private final CellSound cellSound;

    ClipPage(Composite parent, ClipDocument document, Analysis analysis, AudioEditor editor) {
        this.document = document;
        this.analysis = analysis;
        frame = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        frame.setLayout(layout);
        notice = new NoticeBar(frame);
        warnings = new WarningBar(frame, editor.getSite().getWorkbenchWindow());
        // pictures have threads of their own: those of explanations may be held by a plug-in
        timeline = new Timeline(frame, document.timeline(), analysis.threads().sound());
        timeline.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        timeline.setFailureListener(this::sayOnce);
        timeline.setTheme(Palette.of(parent.getDisplay()).timelineTheme());
        timeline.setClipName(String.valueOf(document.path().getFileName()));
        tracks = new TimelineTracks(document, timeline, analysis.plans()::explainerName, analysis.settings());
        contours = new ClipContours(document, analysis, tracks, timeline::isDisposed);
        editing = new TierEditing(timeline, document.tiers(), document.sound().peaks());
        timeline.addActionHandler(editing);
        timeline.addTool(new TierTool(editing));
        player = new ClipPlayer(document, parent.getDisplay(), analysis.threads().sound(),
                editor.getSite().getService(TimeStretch.class), analysis.settings(), text -> tell(editor, text));
        timeline.addTool(new ScrubTool(player));
        timeline.addTool(new SelectTool());
        cellSound = new CellSound(document, player, analysis.threads().sound(), analysis.ui());
        frame.addListener(SWT.Dispose, event -> {
            player.close();
            document.sound().close();
            analysis.closed(document);
        });
        document.timeline().addListener((context, aspects) -> {
            if (aspects.contains(TimelineContext.Aspect.LOOP)) {
                player.loopChanged();
                document.listeningChanged();
            }
        });
        new MomentFollower(document, timeline).install();
        new TimelineMenu(this, editor.getSite().getWorkbenchWindow()).install();
        labels = editor.getSite().getService(LabelKeys.class);
        Runnable labelled = () -> editing.setClassLabels(labels.of(document));
        labels.addListener(labelled);
        frame.addListener(SWT.Dispose, event -> labels.removeListener(labelled));
        labelled.run();
        commands = new EditorCommands(document, timeline, tracks, editing, labels, analysis, player);
        contours.show(new ContourChoice(analysis.settings().pitch(), analysis.settings().intensity(), analysis.settings().formants(),
                analysis.settings().formantSettings()));
        document.addListener(this::changed);
        document.running().addListener(tracks::courseChanged);
        document.tiers().addListener(() -> {
            tracks.update();
            editing.markActive();
        });
        document.tiers().setRefusalListener(sentence -> notice.say(sentence, List.of()));
        editing.markActive();
    }

    /** A picture that can't be painted: one of many, so told where nothing else is told. */
    private void sayOnce(String text) {
        if (!notice.isDisposed() && notice.text().isEmpty()) {
            notice.say(text, List.of());
        }
    }

    /** Sound that doesn't work is no reason to stop the work: said in place, with the way to the setting. */
    private void tell(AudioEditor editor, String text) {
        if (!notice.isDisposed()) {
            notice.say(text, List.of(new NoticeBar.Choice("Sound Devices…",
                    () -> Commands.run(editor.getSite().getWorkbenchWindow(), "device"))));
        }
    }

    private void changed(ClipDocument.Aspect aspect) {
        if (timeline.isDisposed()) {
            return;
        }
        if (aspect == ClipDocument.Aspect.EXPLANATIONS || aspect == ClipDocument.Aspect.PREDICTION
                || aspect == ClipDocument.Aspect.TRACES) {
            warnings.show(document);
            tracks.update();
        }
        if (aspect == ClipDocument.Aspect.PREDICTION) {
            contours.channelChanged();
            editing.setClassLabels(labels.of(document));
        }
    }

    /** @return the recording */
    public ClipDocument document() {
        return document;
    }

    /** @return the timeline that shows it */
    public Timeline timeline() {
        return timeline;
    }

    void peaksChanged() {
        contours.peaksChanged();
        tracks.peaksChanged();
    }

    /** @return what tells of trouble with the recording */
    public NoticeBar notice() {
        return notice;
    }

    /** @return the tracks on the timeline */
    TimelineTracks tracks() {
        return tracks;
    }

    /**
     * Writes the explanation shown (pictures, sounds, table, tiers, data) into a folder, in the background.
     *
     * @param folder where to; made when needed
     */
    public void export(Path folder) {
        document.explanations().chosen().ifPresent(
                explanation -> new ExportCommands(document, timeline, analysis.runtime().catalog())
                        .exportTo(folder, explanation));
    }

    /** @return what edits its tiers */
    TierEditing editing() {
        return editing;
    }

    /** @return what can be done with it */
    public ClipCommands commands() {
        return commands;
    }

    /** @return how the spectrogram is drawn */
    public SpectrogramSettings spectrogram() {
        return tracks.spectrogram().settings();
    }

    /** @param settings how the spectrogram is to be drawn, here and in recordings opened from now on */
    public void setSpectrogram(SpectrogramSettings settings) {
        tracks.spectrogram().setSettings(settings);
        analysis.settings().setSpectrogram(settings);
    }

    /** @return names of all tracks, hidden ones included, from top to bottom */
    public List<String> trackNames() {
        return analysis.settings().tracks().arranged(tracks.names());
    }

    /**
     * @param name name of a track
     * @return whether it is shown
     */
    public boolean isTrackShown(String name) {
        return !analysis.settings().tracks().hidden().contains(name);
    }

    /**
     * @param name name of a track
     * @param shown whether it is to be shown, here and in recordings opened from now on
     */
    public void showTrack(String name, boolean shown) {
        analysis.settings().setTracks(analysis.settings().tracks().showing(name, shown));
        tracks.update();
    }

    /**
     * @param name name of a track
     * @param by 1 for one place down, −1 for one up, here and in recordings opened from now on
     */
    public void moveTrack(String name, int by) {
        analysis.settings().setTracks(analysis.settings().tracks().moving(tracks.names(), name, by));
        tracks.update();
    }

    /** @return what lies over the spectrogram, or will once it is computed */
    public ContourChoice contours() {
        return contours.wanted();
    }

    /**
     * Lays pitch, intensity and formants over the spectrogram, once they are computed, or takes them away.
     *
     * @param choice what is shown, here; how formants are looked for also in recordings opened from now on
     */
    public void showContours(ContourChoice choice) {
        if (!choice.settings().equals(contours.wanted().settings())) {
            analysis.settings().setFormantSettings(choice.settings());
        }
        contours.show(choice);
    }

    /** Looks for pitch anew, where it is shown: a project has another range for the speaker. */
    public void pitchRangeChanged() {
        if (contours.wanted().pitch()) {
            contours.again();
        }
    }

    Control control() {
        return frame;
    }

    void setFocus() {
        timeline.setFocus();
    }

    /** @return what lets it be heard */
    public ClipPlayer player() {
        return player;
    }

    /** @return what lets the parts of an explanation be heard */
    public CellSound cellSound() {
        return cellSound;
    }

    /** @param sound a changed voice, to be played from its beginning */
    public void playChanged(ChangedSound sound) {
        int rate = document.info().sampleRate();
        AudioClip clip = new AudioClip(new float[][] {Resampler.resample(sound.samples(), sound.sampleRate(), rate)}, rate, List.of());
        player.play(clip, clip.range());
    }

    /** Has channels heard or not; the names of their tracks say which. */
    void setChannels(ChannelsHeard heard) {
        player.setChannels(heard);
        tracks.setChannels(heard);
    }

    /** @param channel what the model hears from now on: the mean of the channels, or one of them */
    void hear(ChannelChoice channel) {
        try {
            analysis.channels().hear(document, channel);
        } catch (AudioException e) {
            notice.say(WindowWords.of(e), List.of());
        }
    }

    void themeChanged() {
        if (!timeline.isDisposed()) {
            timeline.setTheme(Palette.of(timeline.getDisplay()).timelineTheme());
        }
    }
}
