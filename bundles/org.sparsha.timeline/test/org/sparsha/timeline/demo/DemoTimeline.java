/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.core.Segment;
import org.sparsha.features.raster.BlockCurve;
import org.sparsha.features.raster.PeakIntensity;
import org.sparsha.features.raster.PeakSource;
import org.sparsha.features.raster.SalienceProfile;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.Track;
import org.sparsha.timeline.layer.CurveLayer;
import org.sparsha.timeline.layer.HighlightLayer;
import org.sparsha.timeline.layer.SalienceLayer;
import org.sparsha.timeline.layer.SpectrogramLayer;
import org.sparsha.timeline.layer.TierLayer;
import org.sparsha.timeline.layer.WaveformLayer;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tool.SelectTool;
import org.sparsha.timeline.tool.TierEditing;
import org.sparsha.timeline.tool.TierTool;

/** Fills a timeline with every kind of track. */
final class DemoTimeline {

    private static final int MARGIN = 10;

    private final List<WaveformLayer> waveforms = new ArrayList<>();

    void fill(Timeline timeline, PeakSource source, SpectrogramSettings settings) {
        timeline.setTracks(tracks(source, settings, List.of()));
        timeline.addTool(new SelectTool());
    }

    /** With the contours of a recording that is not in memory; {@code executor} computes its pitch. */
    void fill(Timeline timeline, PeakSource source, SpectrogramSettings settings, Executor executor) {
        double hop = source.sampleRate() / 100;
        BlockCurve pitch = new BlockCurve(new BlockCurve.Shape("F0", "Hz", hop, (long) (source.length() / hop), 50, 500),
                (first, frames) -> {
                    float[] around = source.readMeanPadded(Math.round((first - MARGIN) * hop), (int) ((frames + 2 * MARGIN) * hop));
                    return Arrays.copyOfRange(new DemoContent(around, (int) source.sampleRate()).pitch().values(), MARGIN,
                            MARGIN + frames);
                }, executor, 0.06 * source.sampleRate(), Optional.empty());
        timeline.setTracks(tracks(source, settings, List.of(CurveLayer.pitch(pitch), CurveLayer.intensity(new PeakIntensity(source)))));
        timeline.addTool(new SelectTool());
    }

    void fill(Timeline timeline, PeakSource source, SpectrogramSettings settings, DemoContent content) {
        List<SalienceProfile.Stretch> coarse = content.stretches(0.25, 0.25);
        List<SalienceProfile.Stretch> sliding = content.stretches(0.5, 0.05);
        List<Segment> salient = DemoContent.salient(coarse, 0.1);
        HighlightLayer highlights = new HighlightLayer();
        highlights.setSegments(salient, List.of());
        List<Track> tracks = new ArrayList<>(tracks(source, settings, List.of(CurveLayer.pitch(content.pitch()),
                CurveLayer.intensity(content.intensity()))));
        Track first = tracks.get(0);
        tracks.set(0, new Track(first.name(), List.of(first.layers().get(0), highlights), first.height(), first.grows()));
        tracks.add(new Track("Level 250 ms", List.of(new SalienceLayer("anger", SalienceProfile.of(coarse), DemoContent.segments(coarse))),
                48, 0));
        tracks.add(new Track("sliding window", List.of(new SalienceLayer("anger", SalienceProfile.of(sliding), List.of())), 48, 0));
        TierDocument document = content.tiers();
        for (int i = 0; i < document.tiers().size(); i++) {
            tracks.add(new Track(document.tiers().get(i).name(), List.of(new TierLayer(document, i)), 26, 0));
        }
        timeline.setTracks(tracks);
        TierEditing editing = new TierEditing(timeline, document, source);
        editing.setClassLabels(List.of("anger", "happiness", "fear", "disgust", "neutral", "sadness", "boredom"));
        timeline.addActionHandler(editing);
        timeline.addTool(new TierTool(editing));
        timeline.addTool(new SelectTool());
    }

    void peaksChanged() {
        waveforms.forEach(WaveformLayer::peaksChanged);
    }

    private List<Track> tracks(PeakSource source, SpectrogramSettings settings, List<Layer> overlays) {
        List<Track> tracks = new ArrayList<>();
        for (int channel = 0; channel < source.channels(); channel++) {
            WaveformLayer waveform = new WaveformLayer(source, channel);
            waveforms.add(waveform);
            tracks.add(new Track("ch " + (channel + 1), List.of(waveform), 110, 2));
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new SpectrogramLayer(source, settings));
        layers.addAll(overlays);
        tracks.add(new Track("Spectrogram", layers, 160, 3));
        return tracks;
    }
}
