/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import java.util.List;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;

/**
 * The one rendering of what an explanation marks: what plays, what is exported and, where the recording is mono, at the model's rate and
 * silenced parts are what the perturbation makes, what the metrics ask the model about, to the bit. Cells of the spectrogram are masked in
 * time and in frequency. Pure functions.
 */
public final class SalientSound {

    private SalientSound() {
    }

    /**
     * Renders the part that an explanation marks.
     *
     * @param explanation the explanation
     * @param clip what was explained, at its own rate
     * @param listening what is to be heard
     * @param options fades, levels, gaps
     * @return the sound, all channels kept; as long as the clip except for {@link Listening#JOINED}
     */
    public static AudioClip of(Explanation explanation, AudioClip clip, Listening listening, ListeningOptions options) {
        List<SampleRange> salient = explanation.salient().stream()
                .map(range -> range.atRate(explanation.analysisRate(), clip.sampleRate()).intersection(clip.range())).toList();
        return of(explanation, clip, new Marked(salient, explanation.threshold()), listening, options);
    }

    /**
     * What counts as marked, as when the user moves the threshold.
     *
     * @param salient the marked part on the clip's own sample axis: ascending, not overlapping
     * @param threshold share of the largest score from which on a cell of the spectrogram counts as marked
     */
    public record Marked(List<SampleRange> salient, double threshold) {

        /** Copies the list. */
        public Marked {
            salient = List.copyOf(salient);
        }
    }

    /**
     * Renders a part that is marked otherwise than the explanation itself does.
     *
     * @param explanation the explanation
     * @param clip what was explained, at its own rate
     * @param marked what is marked
     * @param listening what is to be heard
     * @param options fades, levels, gaps
     * @return the sound, all channels kept; as long as the clip except for {@link Listening#JOINED}
     */
    public static AudioClip of(Explanation explanation, AudioClip clip, Marked marked, Listening listening, ListeningOptions options) {
        float[][] channels = new float[clip.channelCount()][];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = clip.channel(channel);
        }
        float[][] rendered = explanation.attribution() instanceof CellAttribution cells
                ? cells(cells, explanation.analysisRate(), channels, clip.sampleRate(), marked, listening, options)
                : ListenableAudio.render(channels, clip.sampleRate(), marked.salient(), listening, options);
        return new AudioClip(rendered, clip.sampleRate(), List.of());
    }

    /**
     * Renders stretches of time that nobody's explanation needs to have marked, such as random ones to compare with.
     *
     * @param clip a clip
     * @param marked stretches on its sample axis: ascending, not overlapping
     * @param listening what is to be heard
     * @param options fades, levels, gaps
     * @return the sound, all channels kept
     */
    public static AudioClip of(AudioClip clip, List<SampleRange> marked, Listening listening, ListeningOptions options) {
        float[][] channels = new float[clip.channelCount()][];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = clip.channel(channel);
        }
        return new AudioClip(ListenableAudio.render(channels, clip.sampleRate(), marked, listening, options), clip.sampleRate(),
                List.of());
    }

    /**
     * One cell of the spectrogram: what lies in a stretch of time and a band of frequencies, the rest silent.
     *
     * @param clip a clip
     * @param time the stretch on its sample axis
     * @param lowest lower bound of the band in Hz
     * @param highest upper bound in Hz
     * @return the sound, all channels kept, as long as the clip
     */
    public static AudioClip band(AudioClip clip, SampleRange time, double lowest, double highest) {
        float[][] rendered = new float[clip.channelCount()][];
        for (int channel = 0; channel < rendered.length; channel++) {
            rendered[channel] = new CellMask(clip.channel(channel), clip.sampleRate(), List.of(time), List.of(lowest, highest))
                    .apply(new float[][] {{1}}, 0);
        }
        return new AudioClip(rendered, clip.sampleRate(), List.of());
    }

    private static float[][] cells(CellAttribution cells, int gridRate, float[][] channels, int sampleRate, Marked marked,
            Listening listening, ListeningOptions options) {
        boolean[][] kept = cells.salient(marked.threshold());
        boolean complement = listening == Listening.COMPLEMENT;
        float others = listening == Listening.ATTENUATED ? (float) Math.pow(10, options.attenuation() / 20) : 0;
        List<SampleRange> columns = cells.times().stream().map(time -> time.atRate(gridRate, sampleRate)).toList();
        float[][] rendered = new float[channels.length][];
        for (int channel = 0; channel < channels.length; channel++) {
            CellMask mask = new CellMask(channels[channel], sampleRate, columns, cells.bandEdges());
            rendered[channel] = mask.apply(CellMask.gains(kept, complement ? 0 : 1, complement ? 1 : others), complement ? 1 : others);
        }
        if (listening == Listening.JOINED) {
            rendered = ListenableAudio.render(rendered, sampleRate, marked.salient(), listening, options);
        }
        if (options.levelMatched() && listening != Listening.ATTENUATED && listening != Listening.JOINED) {
            ListenableAudio.match(channels, rendered);
        }
        return rendered;
    }
}
