/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.aggregate.ScoredCourse;
import org.sparsha.report.json.ExplanationJsonReader;
import org.sparsha.report.json.SavedExplanation;

/**
 * One explanation of a run and what its recording sounds like, before the voice of its speaker is known.
 *
 * @param course scores along time, with what tiers and segments say of each moment
 * @param voice pitch and level; empty where the recording isn't there any more
 */
record ExplainedSound(ScoredCourse course, Optional<VoiceFrames> voice) {

    /**
     * Reads both.
     *
     * @param file the explanation
     * @param result what the run keeps of the recording
     * @param tiers annotations
     * @param reader reads its recording
     * @throws SparshaException where the explanation or the annotations can't be read
     */
    static ExplainedSound read(Path file, ExplainedResult result, TierQuestions tiers, SoundReader reader) throws SparshaException {
        SavedExplanation saved = ExplanationJsonReader.read(file);
        Path recording = Path.of(saved.audio().path());
        double start = result.span().start();
        List<ScoredCourse.Property> properties = new ArrayList<>();
        labels(saved).ifPresent(properties::add);
        properties.addAll(tiers.of(recording, start, saved.curveHop(), saved.curve().size()));
        ScoredCourse course = new ScoredCourse(result.key(), result.path(), result.speaker(), saved.target(), start, saved.curveHop(),
                saved.curve(), heard(saved, properties));
        return new ExplainedSound(course, voice(recording, saved, result, reader));
    }

    /** Labels of the explanation's own segments, where it has any that occur in more than one place or recording. */
    private static Optional<ScoredCourse.Property> labels(SavedExplanation saved) {
        if (saved.segments().stream().allMatch(segment -> segment.label().isBlank() || segment.label().matches("\\d+"))) {
            return Optional.empty();
        }
        String[] labels = new String[saved.curve().size()];
        Arrays.fill(labels, "");
        for (SavedExplanation.Segment segment : saved.segments()) {
            int from = Math.clamp(Math.round(segment.range().start() / saved.curveHop()), 0, labels.length);
            int to = Math.clamp(Math.round(segment.range().end() / saved.curveHop()), from, labels.length);
            Arrays.fill(labels, from, to, segment.label());
        }
        return Optional.of(new ScoredCourse.Property("segment", List.of(labels)));
    }

    /** Without moments that no segment covers: the model may not have heard them. */
    private static List<ScoredCourse.Property> heard(SavedExplanation saved, List<ScoredCourse.Property> properties) {
        return properties.stream().map(property -> new ScoredCourse.Property(property.name(), IntStream.range(0, property.values().size())
                .mapToObj(at -> isCovered(saved, at * saved.curveHop()) ? property.values().get(at) : "").toList())).toList();
    }

    private static boolean isCovered(SavedExplanation saved, double second) {
        double begin = saved.segments().stream().mapToDouble(segment -> segment.range().start()).min().orElse(0);
        double end = saved.segments().stream().mapToDouble(segment -> segment.range().end()).max().orElse(Double.MAX_VALUE);
        return second >= begin && second < end;
    }

    /** Nothing where the file isn't the one that was explained any more. */
    private static Optional<VoiceFrames> voice(Path recording, SavedExplanation saved, ExplainedResult result,
            SoundReader reader) {
        try {
            AudioInfo info = reader.info(recording);
            SampleRange range = result.span().inSamples(info.frames(), info.sampleRate());
            if (info.sampleRate() != saved.audio().sampleRate() || range.length() != saved.audio().frames()) {
                return Optional.empty();
            }
            long length = Math.min(range.length(), Math.round(saved.curve().size() * saved.curveHop() * info.sampleRate()));
            try (AudioSource source = reader.open(recording)) {
                AudioClip heard = new ChannelChoice(saved.audio().channel()).of(source.clip(SampleRange.ofLength(range.start(), length)));
                return Optional.of(VoiceFrames.of(heard.mono(VoiceFrames.SAMPLE_RATE)));
            }
        } catch (AudioException e) {
            System.getLogger(ExplainedSound.class.getName()).log(System.Logger.Level.DEBUG, "Its sound isn't looked at", e);
            return Optional.empty();
        }
    }

    /** The course with what its sound says, where it is known. */
    ScoredCourse asked(short speakersMedian) {
        if (voice.isEmpty()) {
            return course;
        }
        List<ScoredCourse.Property> properties = new ArrayList<>(course.properties());
        int moments = course.scores().size();
        for (ScoredCourse.Property property : VoiceQuestions.of(voice.get(), speakersMedian)) {
            properties.add(new ScoredCourse.Property(property.name(), IntStream.range(0, moments).mapToObj(at -> {
                int frame = (int) Math.round(at * course.hop() * VoiceFrames.RATE);
                return frame < property.values().size() ? property.values().get(frame) : "";
            }).toList()));
        }
        return new ScoredCourse(course.key(), course.path(), course.speaker(), course.heard(), course.start(), course.hop(),
                course.scores(), properties);
    }
}
