/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sparsha.application.annotation.TraceCurves;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Sha256;
import org.sparsha.core.Warning;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.keys.WindowWords;

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
        /** What people rated while it played. */
        TRACES,
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

    private static final double FOLLOWED_SECONDS = 60;

    private final Path path;
    private final Path tierFile;
    private final String identity;
    private final AudioInfo info;
    private final ClipSound sound;
    private final TimelineContext timeline;
    private final TierDocument tiers;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ClipExplanations explanations;
    private final RunningPrediction running = new RunningPrediction();
    private final List<AnnotationDocument> imported = new ArrayList<>();
    private final List<TraceCurves> traces = new ArrayList<>();
    private Optional<ClipSession> session = Optional.empty();
    private boolean kept;
    private List<Warning> warnings = List.of();
    private HeardPart heard;
    private RunState run = RunState.IDLE;
    private volatile String longSha256 = "";

    /**
     * @param path the recording's file
     * @param identity what tells that file from others: its digest, or, where it {@link #isLong() is long}, one of its path, size and time
     * @param info what the file is
     * @param sound how its samples are reached
     * @param tiers its annotation tiers, as they were read
     * @param tierFile the file that they are saved in
     */
    public ClipDocument(Path path, String identity, AudioInfo info, ClipSound sound, List<TierModel> tiers, Path tierFile) {
        this.path = path;
        this.tierFile = tierFile;
        this.identity = identity;
        this.info = info;
        this.sound = sound;
        this.heard = new HeardPart(0, sound.whole(), ChannelChoice.MEAN);
        this.timeline = new TimelineContext(info.frames(), info.sampleRate());
        this.tiers = new TierDocument(tiers);
        this.explanations = new ClipExplanations(this, () -> tell(Aspect.EXPLANATIONS));
    }

    /** @return the recording's file */
    public Path path() {
        return path;
    }

    /** @return the file that its annotation tiers are saved in, beside it or in the folder of a task */
    public Path tierFile() {
        return tierFile;
    }

    /** @return what tells the recording's file from others: its digest, or, of a long recording, one of its path, size and time */
    public String identity() {
        return identity;
    }

    /**
     * The digest of the recording's file. That of a long recording is made when it is first asked for, which takes seconds: not on the UI's
     * thread.
     *
     * @return the digest of its bytes
     * @throws AudioException where the file can't be read any more
     */
    public String fileSha256() throws AudioException {
        if (!isLong()) {
            return identity;
        }
        String known = longSha256;
        if (known.isEmpty()) {
            try {
                known = Sha256.of(path);
            } catch (IOException e) {
                throw new AudioException(path + " can't be read: " + WindowWords.of(e) + ". Check that it is still there.", e);
            }
            longSha256 = known;
        }
        return known;
    }

    /** @return what the file is */
    public AudioInfo info() {
        return info;
    }

    /** @return how its samples are reached */
    public ClipSound sound() {
        return sound;
    }

    /** @return what the model hears of it */
    public HeardPart heard() {
        return heard;
    }

    /** @return whether it is too long to be heard by the model as a whole */
    public boolean isLong() {
        return sound.whole().isEmpty();
    }

    /** @return whether what the model hears is followed along it, window by window: it is longer than a minute */
    public boolean isFollowed() {
        return info.seconds() > FOLLOWED_SECONDS;
    }

    /** @param part what the model hears from now on of a long recording; what was said of another part goes, its course stays */
    public void setHeard(HeardPart part) {
        heard = part;
        session = Optional.empty();
        warnings = List.of();
        tell(Aspect.PREDICTION);
        explanations.clear();
    }

    /**
     * What is heard with another channel: of a long recording nothing, until a part is chosen.
     *
     * @param channel which channel
     * @return what {@link #heard()} is where that channel is heard already
     * @throws AudioException where the recording doesn't have it
     */
    public HeardPart hearing(ChannelChoice channel) throws AudioException {
        channel.check(info.channelCount());
        if (channel.equals(heard.channel())) {
            return heard;
        }
        return new HeardPart(0, sound.whole().isPresent() ? Optional.of(channel.of(sound.whole().get())) : Optional.empty(), channel);
    }

    /** @param part what the model hears from now on, of the channel that it names; what was said of another channel goes */
    public void listenTo(HeardPart part) {
        if (!part.channel().equals(heard.channel())) {
            running.clear();
            setHeard(part);
        }
    }

    /** @return range in sight, selection, cursor, hovered and chosen segment */
    public TimelineContext timeline() {
        return timeline;
    }

    /** @return the annotation files that tiers were imported from, so that what isn't changed can be written again as it was */
    public List<AnnotationDocument> imported() {
        return List.copyOf(imported);
    }

    /** @param annotations an annotation file that tiers were imported from */
    public void addImported(AnnotationDocument annotations) {
        imported.add(annotations);
    }

    /** @return what people rated while it played, each with its curves */
    public List<TraceCurves> traces() {
        return List.copyOf(traces);
    }

    /** @param rated what people rated while it played; takes the place of what has the same name */
    public void addTraces(TraceCurves rated) {
        traces.removeIf(known -> known.name().equals(rated.name()));
        traces.add(rated);
        tell(Aspect.TRACES);
    }

    /** @return its annotation tiers */
    public TierDocument tiers() {
        return tiers;
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

    /** @return what must be known of the model's answer */
    public List<Warning> warnings() {
        return warnings;
    }

    /** @return what is to be said where the model isn't for recordings like this one; empty where it is, or nobody knows */
    public Optional<Warning> stranger() {
        return session.filter(asked -> asked.prediction().isForeign()).flatMap(asked -> asked.prediction().familiarity()
                .flatMap(known -> known.warning(asked.model().descriptor().id())));
    }

    /** @return whether its tab stays when the next recording of a corpus is opened */
    public boolean isKept() {
        return kept;
    }

    /** @param newKept whether its tab stays when the next recording of a corpus is opened */
    public void setKept(boolean newKept) {
        kept = newKept;
    }

    /** @return what the model does not hear, since it takes no more than so much; empty where it hears all */
    public Optional<SampleRange> unheard() {
        return session.flatMap(answered -> {
            long used = answered.model().inputs().usedSamples();
            return used >= answered.signal().length ? Optional.empty() : Optional.of(new SampleRange(heard.start()
                    + Math.round((double) used * info.sampleRate() / answered.sampleRate()), heard.range().end()));
        }).filter(range -> !range.isEmpty());
    }

    /**
     * @param answered the recording before a model; explanations of another model go
     * @param known what must be known of its answer
     */
    public void setSession(ClipSession answered, List<Warning> known) {
        warnings = List.copyOf(known);
        boolean other = session.isPresent() && session.get().model() != answered.model();
        session = Optional.of(answered);
        if (other) {
            clearCourse();
            explanations.clear();
        }
        tell(Aspect.PREDICTION);
    }

    /** @param reason why there is nothing that a model could answer to; an answer to another part goes */
    public void setNothingToHear(Warning reason) {
        warnings = List.of(reason);
        session = Optional.empty();
        clearCourse();
        explanations.clear();
        tell(Aspect.PREDICTION);
    }

    /** That of a recording that is followed is of all of it and is made anew by whoever follows it. */
    private void clearCourse() {
        if (!isFollowed()) {
            running.clear();
        }
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
