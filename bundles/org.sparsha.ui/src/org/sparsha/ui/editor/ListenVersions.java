/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.listen.Listening;
import org.sparsha.explain.listen.ListeningOptions;
import org.sparsha.explain.listen.SalientSound;
import org.sparsha.ui.session.ChannelsHeard;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ListenMode;
import org.sparsha.ui.settings.Settings;

/**
 * Makes the versions of one recording that can be heard.
 *
 * @param document the recording
 */
record ListenVersions(ClipDocument document, Settings settings) {

    /** Makes a version: the recording itself, or the part that the model hears with its salient ranges or without. */
    PlaybackSource of(ListenMode wantedMode, List<SampleRange> salient, ChannelsHeard channels) {
        PlaybackSource all = document.sound().playback(wantedMode.rendering().isEmpty() ? channels.heard()
                : ofModel(channels.count()));
        Optional<Explanation> explanation = document.explanations().chosen();
        if (wantedMode.rendering().isEmpty() || document.heard().clip().isEmpty() || explanation.isEmpty()) {
            return all;
        }
        PlaybackSource part = PlaybackSource.of(render(explanation.get(), document.heard().clip().get(), wantedMode.rendering().get(),
                salient));
        return document.isLong() ? new PartPlayback(all, part, document.heard().start(), wantedMode == ListenMode.SALIENT) : part;
    }

    /** The channels that the model hears. */
    private List<Integer> ofModel(int count) {
        OptionalInt alone = document.heard().channel().number();
        return alone.isPresent() ? List.of(alone.getAsInt() - 1) : ChannelsHeard.all(count).heard();
    }

    private AudioClip render(Explanation explanation, AudioClip clip, Listening version, List<SampleRange> salient) {
        long offset = document.heard().start();
        List<SampleRange> inside = salient.stream().map(range -> range.shifted(-offset)).toList();
        return SalientSound.of(explanation, clip, new SalientSound.Marked(inside, document.explanations().threshold()), version,
                ListeningOptions.of(explanation).attenuatedBy(-settings.attenuation()));
    }
}
