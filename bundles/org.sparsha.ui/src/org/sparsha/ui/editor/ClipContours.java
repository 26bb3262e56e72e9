/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.raster.CurveSource;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.timeline.layer.CurveLayer;
import org.sparsha.timeline.layer.FormantLayer;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.session.ClipDocument;

/** Pitch, intensity and formants over the spectrogram of a recording, computed in the background. To be used on the UI's thread. */
final class ClipContours {

    private final ClipDocument document;
    private final Analysis analysis;
    private final TimelineTracks tracks;
    private final BooleanSupplier isGone;
    private LongContours longContours;
    private ChannelChoice heard;
    private ContourChoice wanted = new ContourChoice(false, false, false, FormantSettings.DEFAULT);

    /** @param isGone whether the timeline is there no longer */
    ClipContours(ClipDocument document, Analysis analysis, TimelineTracks tracks, BooleanSupplier isGone) {
        this.document = document;
        this.analysis = analysis;
        this.tracks = tracks;
        this.isGone = isGone;
        this.heard = document.heard().channel();
        this.longContours = new LongContours(document.sound().heard(heard), analysis.threads().sound());
    }

    /** What is shown, or will be once it is computed. */
    ContourChoice wanted() {
        return wanted;
    }

    void peaksChanged() {
        longContours.peaksChanged();
    }

    void show(ContourChoice choice) {
        if (choice.equals(wanted)) {
            return;
        }
        wanted = choice;
        again();
    }

    /** Computes what is shown anew where another channel is heard now. */
    void channelChanged() {
        if (!document.heard().channel().equals(heard)) {
            heard = document.heard().channel();
            longContours = new LongContours(document.sound().heard(heard), analysis.threads().sound());
            again();
        }
    }

    /** Computes what is shown anew, since where pitch is looked for has changed. */
    void again() {
        ContourChoice choice = wanted;
        LongContours along = longContours;
        ChannelChoice channel = heard;
        analysis.threads().sound().execute(() -> {
            // a project may have to be read
            PitchRange range = choice.pitch() ? analysis.pitch().of(document.path()) : PitchRange.SPEECH;
            Shown shown = document.isLong() ? fromLong(along, choice, range)
                    : fromClip(choice, range, document.heard().clip().orElseThrow());
            analysis.ui().execute(() -> {
                if (!isGone.getAsBoolean() && choice.equals(wanted) && channel.equals(heard)) {
                    tracks.setContours(shown.pitch(), shown.intensity(), shown.formants());
                }
            });
        });
    }

    /** The layers of a choice. */
    private record Shown(Optional<CurveLayer> pitch, Optional<CurveLayer> intensity, Optional<FormantLayer> formants) {
    }

    private Shown fromLong(LongContours along, ContourChoice choice, PitchRange range) {
        return new Shown(choice.pitch() ? along.pitch(range).map(CurveLayer::pitch) : Optional.empty(),
                choice.intensity() ? Optional.of(CurveLayer.intensity(along.intensity())) : Optional.empty(),
                choice.formants() ? layer(along.formants(choice.settings())) : Optional.empty());
    }

    private Shown fromClip(ContourChoice choice, PitchRange range, AudioClip clip) {
        return new Shown(choice.pitch() ? ContourCurves.pitch(clip, range).map(CurveLayer::pitch) : Optional.empty(),
                choice.intensity() ? Optional.of(CurveLayer.intensity(ContourCurves.intensity(clip))) : Optional.empty(),
                choice.formants() ? layer(ContourCurves.formants(clip, choice.settings())) : Optional.empty());
    }

    private Optional<FormantLayer> layer(List<? extends CurveSource> formants) {
        return Optional.of(new FormantLayer(tracks.spectrogram(), formants));
    }
}
