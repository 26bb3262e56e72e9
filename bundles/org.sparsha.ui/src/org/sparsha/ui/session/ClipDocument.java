/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioInfo;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierModel;

/**
 * One open recording: its sound, what the model said of it, its explanations, and what the views share of it. To be used on the UI's
 * thread; whoever changes something tells all others.
 */
public final class ClipDocument {

    /** What has changed. */
    public enum Aspect {
        /** The model's answer. */
        PREDICTION,
        /** The list of explanations, or the one chosen, or what it marks as salient. */
        EXPLANATIONS,
        /** What runs on it, and how far it is. */
        RUN,
        /** Whether something plays, and how. */
        LISTENING
    }

    /** Is told of changes. */
    @FunctionalInterface
    public interface Listener {
        /** @param aspect what has changed */
        void changed(Aspect aspect);
    }

    private final Path path;
    private final String audioSha256;
    private final AudioInfo info;
    private final ClipSound sound;
    private final TimelineContext timeline;
    private final TierDocument tiers;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private Optional<ClipSession> session = Optional.empty();
    private Optional<Explanation> chosen = Optional.empty();
    private Optional<AudioClip> clip;
    private long offset;
    private RunState run = RunState.IDLE;
    private double threshold = 0.6;

    /**
     * @param path the recording's file
     * @param audioSha256 digest of that file
     * @param info what the file is
     * @param sound how its samples are reached
     * @param tiers its annotation tiers, as they were read
     */
    public ClipDocument(Path path, String audioSha256, AudioInfo info, ClipSound sound, List<TierModel> tiers) {
        this.path = path;
        this.audioSha256 = audioSha256;
        this.info = info;
        this.sound = sound;
        this.clip = sound.whole();
        this.timeline = new TimelineContext(info.frames(), info.sampleRate());
        this.tiers = new TierDocument(tiers);
    }

    /** @return the recording's file */
    public Path path() {
        return path;
    }

    /** @return digest of the recording's file */
    public String audioSha256() {
        return audioSha256;
    }

    /** @return what the file is */
    public AudioInfo info() {
        return info;
    }

    /** @return how its samples are reached */
    public ClipSound sound() {
        return sound;
    }

    /** @return what the model hears: all of a short recording, the part chosen of a long one */
    public Optional<AudioClip> clip() {
        return clip;
    }

    /** @return whether it is too long to be heard by the model as a whole */
    public boolean isLong() {
        return sound.whole().isEmpty();
    }

    /** @return where what the model hears lies in the recording */
    public SampleRange part() {
        return SampleRange.ofLength(offset, clip.map(heard -> (long) heard.frames()).orElse(0L));
    }

    /**
     * Lets the model hear another part; what was said of the old one goes.
     *
     * @param start where it begins
     * @param heard the part
     */
    public void setPart(long start, AudioClip heard) {
        offset = start;
        clip = Optional.of(heard);
        session = Optional.empty();
        explanations.clear();
        chosen = Optional.empty();
        tell(Aspect.PREDICTION);
        tell(Aspect.EXPLANATIONS);
    }

    /** @return range in sight, selection, cursor, hovered and chosen segment */
    public TimelineContext timeline() {
        return timeline;
    }

    /** @return its annotation tiers */
    public TierDocument tiers() {
        return tiers;
    }

    /** @return names of the annotation tiers to their intervals within what the model hears, as explainers take them */
    public Map<String, List<Segment>> tierSegments() {
        Map<String, List<Segment>> segments = new LinkedHashMap<>();
        SampleRange heard = part();
        tiers.tiers().forEach(tier -> segments.put(tier.name(), tier.segments().stream()
                .filter(segment -> segment.range().intersects(heard))
                .map(segment -> new Segment(segment.range().intersection(heard).shifted(-offset), segment.label())).toList()));
        return segments;
    }

    /** @param listener to be told of changes */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** @param listener not to be told any more */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** @return the recording before the model, once asked */
    public Optional<ClipSession> session() {
        return session;
    }

    /** @param answered the recording before a model; explanations of another model go */
    public void setSession(ClipSession answered) {
        boolean other = session.isPresent() && session.get().model() != answered.model();
        session = Optional.of(answered);
        if (other) {
            explanations.clear();
            chosen = Optional.empty();
            tell(Aspect.EXPLANATIONS);
        }
        tell(Aspect.PREDICTION);
    }

    /** @return all explanations, oldest first */
    public List<Explanation> explanations() {
        return List.copyOf(explanations);
    }

    /** @return the explanation that the views show */
    public Optional<Explanation> explanation() {
        return chosen;
    }

    /** @param explanation a new one, which becomes the one shown; it takes the place of an older one by the same method */
    public void add(Explanation explanation) {
        explanations.removeIf(old -> sameMethod(old, explanation));
        explanations.add(explanation);
        choose(explanation);
    }

    /**
     * @param old one of the explanations
     * @param changed the same with more metrics
     */
    public void replace(Explanation old, Explanation changed) {
        int at = explanations.indexOf(old);
        if (at >= 0) {
            explanations.set(at, changed);
            if (chosen.equals(Optional.of(old))) {
                chosen = Optional.of(changed);
            }
            tell(Aspect.EXPLANATIONS);
        }
    }

    /** @param explanation one of the explanations, to be forgotten */
    public void remove(Explanation explanation) {
        if (explanations.remove(explanation)) {
            if (chosen.equals(Optional.of(explanation))) {
                chosen = explanations.isEmpty() ? Optional.empty() : Optional.of(explanations.get(explanations.size() - 1));
            }
            tell(Aspect.EXPLANATIONS);
        }
    }

    /** @param explanation one of the explanations, to be shown */
    public void choose(Explanation explanation) {
        chosen = Optional.of(explanation);
        threshold = Thresholds.of(explanation);
        timeline.setChosenSegment(Optional.empty());
        timeline.setHoveredSegment(Optional.empty());
        tell(Aspect.EXPLANATIONS);
    }

    /** @return share of the largest score from which on a segment counts as salient, 0 to 1 */
    public double threshold() {
        return threshold;
    }

    /** @param newThreshold share of the largest score from which on a segment counts as salient, 0 to 1 */
    public void setThreshold(double newThreshold) {
        if (newThreshold != threshold) {
            threshold = newThreshold;
            tell(Aspect.EXPLANATIONS);
        }
    }

    /** @return the salient part on the clip's own axis; empty where nothing is explained yet or nothing speaks for the class */
    public List<SampleRange> salient() {
        return chosen.map(explanation -> Thresholds.salient(explanation, threshold).stream()
                .map(range -> range.atRate(explanation.analysisRate(), info.sampleRate()).shifted(offset).intersection(part()))
                .filter(range -> !range.isEmpty()).toList()).orElse(List.of());
    }

    /** @return what the chosen explanation says of each segment */
    public List<ScoredSegment> scoredSegments() {
        return chosen.map(this::scoredSegments).orElse(List.of());
    }

    /**
     * @param explanation one of the explanations
     * @return what it says of each segment
     */
    public List<ScoredSegment> scoredSegments(Explanation explanation) {
        return ScoredSegment.of(explanation, info.sampleRate(), part(), salient());
    }

    /** @return what runs on it */
    public RunState run() {
        return run;
    }

    /** @param newRun what runs on it now */
    public void setRun(RunState newRun) {
        run = newRun;
        tell(Aspect.RUN);
    }

    /** Tells that playing has begun, stopped or changed. */
    public void listeningChanged() {
        tell(Aspect.LISTENING);
    }

    private static boolean sameMethod(Explanation a, Explanation b) {
        return a.explainer().equals(b.explainer()) && a.perturbation().equals(b.perturbation()) && a.segmenter().equals(b.segmenter())
                && a.target() == b.target() && a.seed() == b.seed();
    }

    private void tell(Aspect aspect) {
        listeners.forEach(listener -> listener.changed(aspect));
    }
}
