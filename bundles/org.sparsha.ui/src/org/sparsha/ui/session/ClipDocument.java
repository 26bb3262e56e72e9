/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioInfo;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
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
    private final ClipExplanations explanations;
    private final RunningPrediction running = new RunningPrediction();
    private Optional<ClipSession> session = Optional.empty();
    private Optional<AudioClip> clip;
    private long offset;
    private RunState run = RunState.IDLE;

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
        this.explanations = new ClipExplanations(this, () -> tell(Aspect.EXPLANATIONS));
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
        running.clear();
        tell(Aspect.PREDICTION);
        explanations.clear();
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
            running.clear();
            explanations.clear();
        }
        tell(Aspect.PREDICTION);
    }

    /** @return its explanations, and which of them is shown */
    public ClipExplanations explanations() {
        return explanations;
    }

    /** @return what the model hears from moment to moment */
    public RunningPrediction running() {
        return running;
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

    private void tell(Aspect aspect) {
        listeners.forEach(listener -> listener.changed(aspect));
    }
}
