/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.sparsha.application.annotation.TraceCurves;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.application.explanation.ExplanationNames;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.features.raster.PeakSource;
import org.sparsha.features.raster.SalienceProfile;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.Track;
import org.sparsha.timeline.layer.ArcLayer;
import org.sparsha.timeline.layer.CellLayer;
import org.sparsha.timeline.layer.CourseLayer;
import org.sparsha.timeline.layer.CurveLayer;
import org.sparsha.timeline.layer.FormantLayer;
import org.sparsha.timeline.layer.HighlightLayer;
import org.sparsha.timeline.layer.SalienceLayer;
import org.sparsha.timeline.layer.SpectrogramLayer;
import org.sparsha.timeline.layer.TierLayer;
import org.sparsha.timeline.layer.UnheardLayer;
import org.sparsha.timeline.layer.WaveformLayer;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.session.ChannelsHeard;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.CourseStretches;
import org.sparsha.ui.session.InteractionArcs;
import org.sparsha.ui.session.ScoredSegment;
import org.sparsha.ui.settings.Settings;
import org.sparsha.ui.settings.TrackArrangement;

/** Keeps the tracks of a timeline in step with a recording: waveforms with highlights, spectrogram, a track an explanation, tiers. */
final class TimelineTracks {

    private static final int MOST_SALIENCE_TRACKS = 4;

    private final ClipDocument document;
    private final Timeline timeline;
    private final UnaryOperator<String> explainerName;
    private final Settings settings;
    private final List<Track> waveforms = new ArrayList<>();
    private final List<WaveformLayer> waveLayers = new ArrayList<>();
    private final List<HighlightLayer> highlights = new ArrayList<>();
    private final List<UnheardLayer> unheard = new ArrayList<>();
    private final List<UnheardLayer> leftOut = new ArrayList<>();
    private final Map<Explanation, Track> salience = new HashMap<>();
    private final Map<Integer, Track> tiers = new HashMap<>();
    private final Map<TraceCurves, Track> traces = new HashMap<>();
    private final SpectrogramLayer spectrogram;
    private final CellLayer cells;
    private ChannelChoice heard;
    private final UnheardLayer hatched = hatched();
    private final CourseLayer course = new CourseLayer();
    private final Track courseTrack = new Track("Answer", List.of(course), 44, 1);
    private List<CourseWindow> courseShown = List.of();
    private Track spectrogramTrack;
    private List<Track> all = List.of();
    private volatile Optional<CurveLayer> intensity = Optional.empty();

    TimelineTracks(ClipDocument document, Timeline timeline, UnaryOperator<String> explainerName, Settings settings) {
        this.settings = settings;
        this.document = document;
        this.timeline = timeline;
        this.explainerName = explainerName;
        PeakSource source = document.sound().peaks();
        for (int channel = 0; channel < source.channels(); channel++) {
            HighlightLayer highlight = new HighlightLayer();
            WaveformLayer waveform = new WaveformLayer(source, channel);
            highlights.add(highlight);
            waveLayers.add(waveform);
            UnheardLayer whole = new UnheardLayer("the model does not hear channel " + (channel + 1));
            leftOut.add(whole);
            waveforms.add(new Track("ch " + (channel + 1), List.of(waveform, highlight, hatched(), whole), 96, 3));
        }
        heard = document.heard().channel();
        spectrogram = new SpectrogramLayer(document.sound().heard(heard), settings.spectrogram());
        cells = new CellLayer(spectrogram);
        spectrogramTrack = new Track("Spectrogram", List.of(spectrogram, cells, hatched), 130, 4);
        update();
    }

    /** Has waveforms painted anew whose overview is better known. Any thread. */
    void peaksChanged() {
        waveLayers.forEach(WaveformLayer::peaksChanged);
        intensity.ifPresent(CurveLayer::curveChanged);
    }

    SpectrogramLayer spectrogram() {
        return spectrogram;
    }

    /** Lays curves over the spectrogram, or takes them away. */
    void setContours(Optional<CurveLayer> pitch, Optional<CurveLayer> newIntensity, Optional<FormantLayer> formants) {
        intensity = newIntensity;
        List<Layer> layers = new ArrayList<>();
        layers.add(spectrogram);
        layers.add(cells);
        formants.ifPresent(layers::add);
        pitch.ifPresent(layers::add);
        newIntensity.ifPresent(layers::add);
        layers.add(hatched);
        spectrogramTrack = new Track("Spectrogram", layers, 130, 4);
        update();
    }

    /** The explanation that a layer shows. */
    Optional<Explanation> explanation(Layer layer) {
        return salience.entrySet().stream().filter(entry -> entry.getValue().layers().contains(layer)).map(Map.Entry::getKey).findFirst();
    }

    /** Says at each waveform whether its channel is heard. */
    void setChannels(ChannelsHeard heard) {
        for (int channel = 0; channel < waveforms.size(); channel++) {
            Track known = waveforms.get(channel);
            waveforms.set(channel, new Track("ch " + (channel + 1) + (heard.muted().contains(channel) ? " (muted)" : ""), known.layers(),
                    known.height(), known.grows()));
        }
        update();
    }

    /** Magnifies the waveforms' heights. */
    void setGain(double gain) {
        waveLayers.forEach(layer -> layer.setGain(gain));
    }

    private UnheardLayer hatched() {
        UnheardLayer layer = new UnheardLayer();
        unheard.add(layer);
        return layer;
    }

    /** Brings everything in step with the document. */
    void update() {
        List<Track> tracks = new ArrayList<>(waveforms);
        tracks.add(spectrogramTrack);
        if (document.isFollowed()) {
            tracks.add(courseTrack);
        }
        List<Explanation> explanations = new ArrayList<>(document.explanations().beside());
        explanations.removeAll(document.explanations().all());
        explanations.addAll(document.explanations().all());
        salience.keySet().retainAll(explanations);
        List<String> names = ExplanationNames.of(explanations, explainerName);
        for (int i = Math.max(0, explanations.size() - MOST_SALIENCE_TRACKS); i < explanations.size(); i++) {
            Explanation explanation = explanations.get(i);
            String name = names.get(i);
            Track known = salience.computeIfAbsent(explanation, one -> salienceTrack(one, name));
            if (!known.name().equals(name)) { // another one by the same method has come or gone
                known = new Track(name, known.layers(), known.height(), known.grows());
                salience.put(explanation, known);
            }
            tracks.add(known);
        }
        for (int tier = 0; tier < document.tiers().tiers().size(); tier++) {
            Track known = tiers.get(tier);
            TierModel model = document.tiers().tiers().get(tier);
            if (model.hidden()) {
                continue;
            }
            String name = model.name() + (model.locked() ? " (locked)" : "");
            if (known == null || !known.name().equals(name)) {
                known = new Track(name, List.of(new TierLayer(document.tiers(), tier)), 30, 0);
                tiers.put(tier, known);
            }
            tracks.add(known);
        }
        document.traces().forEach(rated -> tracks.add(traces.computeIfAbsent(rated, TimelineTracks::traceTrack)));
        all = List.copyOf(tracks);
        List<Track> shown = arranged(tracks);
        if (!shown.equals(timeline.tracks())) {
            timeline.setTracks(shown);
        }
        highlight();
        unheard.forEach(layer -> layer.setUnheard(document.unheard()));
        showHeard();
    }

    /** Shows what is heard: the spectrogram is that of the channel, others are hatched. */
    private void showHeard() {
        ChannelChoice wanted = document.heard().channel();
        for (int channel = 0; channel < leftOut.size(); channel++) {
            boolean out = wanted.number().isPresent() && wanted.number().getAsInt() != channel + 1;
            leftOut.get(channel).setUnheard(out ? Optional.of(document.info().range()) : Optional.empty());
        }
        if (!wanted.equals(heard)) {
            heard = wanted;
            spectrogram.setSource(document.sound().heard(wanted));
        }
    }

    /** Names of all tracks in their usual order, hidden ones included. */
    List<String> names() {
        return all.stream().map(Track::name).distinct().toList();
    }

    /** Those that aren't hidden, as the user has arranged them; two of one name stay together. */
    private List<Track> arranged(List<Track> tracks) {
        TrackArrangement arrangement = settings.tracks();
        return arrangement.arranged(names()).stream().filter(name -> !arrangement.hidden().contains(name))
                .flatMap(name -> tracks.stream().filter(track -> track.name().equals(name))).toList();
    }

    /** Shows more of the answers along a long recording, where there are more. */
    void courseChanged() {
        List<CourseWindow> windows = document.running().windows();
        if (document.isFollowed() && windows != courseShown) { // also called for each move of the mouse
            courseShown = windows;
            course.setStretches(CourseStretches.of(windows));
        }
    }

    private void highlight() {
        List<Segment> supporting = document.explanations().salient().stream().map(Segment::of).toList();
        List<ScoredSegment> scored = document.explanations().scored();
        double strongest = scored.stream().mapToDouble(segment -> Math.abs(segment.score())).max().orElse(0);
        List<Segment> opposing = new ArrayList<>();
        for (ScoredSegment segment : scored) {
            boolean strong = strongest > 0 && segment.score() < 0 && -segment.score() >= document.explanations().threshold() * strongest;
            boolean free = opposing.isEmpty() || opposing.get(opposing.size() - 1).end() <= segment.segment().start();
            if (strong && free) {
                opposing.add(segment.segment());
            }
        }
        highlights.forEach(layer -> layer.setSegments(supporting, opposing));
        cells.setCells(document.explanations().chosen().map(Explanation::targetLabel).orElse(""), document.explanations().cells());
    }

    /** The mean, or the only trace, stands out; each has its name where it doesn't hide another's. */
    private static Track traceTrack(TraceCurves rated) {
        List<Layer> layers = new ArrayList<>();
        int count = rated.curves().size();
        int places = count + count % 2; // an even number, since the track's own name is in the middle
        for (int i = count - 1; i >= 0; i--) {
            layers.add(CurveLayer.trace(rated.curves().get(i), i == 0, 1 - (i + 0.5) / places));
        }
        return new Track(rated.name(), layers, 72, 1);
    }

    private Track salienceTrack(Explanation explanation, String name) {
        List<ScoredSegment> scored = document.explanations().scored(explanation);
        SalienceProfile profile = SalienceProfile
                .of(scored.stream().map(one -> new SalienceProfile.Stretch(one.segment().range(), one.score())).toList());
        Layer scores = new SalienceLayer(explanation.targetLabel(), profile, apart(scored));
        List<ArcLayer.Arc> arcs = InteractionArcs.of(explanation, document.info().sampleRate(), document.heard().range());
        List<Layer> layers = arcs.isEmpty() ? List.of(scores) : List.of(scores, new ArcLayer(arcs));
        return new Track(name, layers, arcs.isEmpty() ? 44 : 66, 1);
    }

    /** The segments, where none overlaps another; else none, since the mouse could not tell them apart. */
    private static List<Segment> apart(List<ScoredSegment> scored) {
        for (int i = 1; i < scored.size(); i++) {
            if (scored.get(i).segment().start() < scored.get(i - 1).segment().end()) {
                return List.of();
            }
        }
        return scored.stream().map(ScoredSegment::segment).toList();
    }
}
