/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.BesideFiles;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/**
 * Long recordings cut into parts, each a row of its own that a model is asked about: a corpus whose recordings are parts of the same files.
 * Nothing is copied, and the parts of a file are found together again by its path.
 */
public final class CorpusCut {

    /** The attribute that holds the label of a part, where what cuts gives one. */
    public static final String PART = "part";

    private static final String LENGTH = "length";
    /** What segmenters of speech call what lies between. */
    private static final String PAUSE = "pause";
    /** Segmenters want a whole signal: of a longer recording they get so many seconds after each other. */
    private static final double AT_ONCE = 300;
    /** Where so little is left after the last window, there is next to nothing to hear. */
    private static final double LEAST = 0.1;

    private CorpusCut() {
    }

    /**
     * A part of a recording.
     *
     * @param start where it begins, seconds of the file
     * @param end where it ends, seconds of the file
     * @param label what it is called; empty for nothing
     */
    public record Part(double start, double end, String label) {
    }

    /** A way to cut a recording. */
    @FunctionalInterface
    public interface Cutter {

        /**
         * @param recording the recording
         * @param seconds where it begins and ends in its file
         * @param progress cancels
         * @return its parts, in the order of time; none where there is nothing in it
         * @throws SparshaException where it can't be cut so
         */
        List<Part> parts(Recording recording, double[] seconds, Progress progress) throws SparshaException;
    }

    /**
     * Windows of one length.
     *
     * @param length seconds of a window, more than 0
     * @param hop seconds from one to the next, more than 0
     * @return cuts so; the last window ends with the recording, and is shorter than the others
     */
    public static Cutter windows(double length, double hop) {
        return (recording, seconds, progress) -> {
            List<Part> parts = new ArrayList<>();
            for (int i = 0;; i++) {
                double start = seconds[0] + i * hop;
                double end = Math.min(start + length, seconds[1]);
                if (i == 0 || end - start >= LEAST) {
                    parts.add(new Part(start, end, ""));
                }
                if (start + length >= seconds[1]) {
                    return parts;
                }
            }
        };
    }

    /**
     * The labelled stretches of a tier in the annotation file beside each recording.
     *
     * @param name name of the tier
     * @return cuts so
     */
    public static Cutter tier(String name) {
        BesideFiles beside = new BesideFiles();
        return (recording, seconds, progress) -> {
            List<Part> parts = new ArrayList<>();
            var file = beside.of(recording.file()).orElseThrow(() -> new CorpusException("there is no annotation file beside it"));
            List<Tier> tiers = AnnotationFiles.read(file, BigDecimal.valueOf(seconds[1])).tiers();
            Tier tier = tiers.stream().filter(one -> one.name().equals(name) && one.kind() == Tier.Kind.INTERVAL).findFirst()
                    .orElseThrow(() -> new CorpusException(file.getFileName() + " has no tier of stretches '" + name + "'; it has: "
                            + String.join(", ", tiers.stream().map(Tier::name).toList())));
            for (Annotation annotation : tier.annotations()) {
                double start = Math.max(seconds[0], annotation.start().doubleValue());
                double end = Math.min(seconds[1], annotation.end().doubleValue());
                if (!annotation.label().isBlank() && end > start) {
                    parts.add(new Part(start, end, annotation.label().strip()));
                }
            }
            return parts;
        };
    }

    /**
     * The segments that a segmenter finds, such as stretches of speech, without those that it calls a pause. Of a recording longer than
     * five minutes it is given five minutes after each other, so that memory is bounded; what goes on beyond these is cut there.
     *
     * @param segmenter the segmenter
     * @param settings settings by name
     * @return cuts so
     * @throws ParameterException where it has no such setting
     */
    public static Cutter segmenter(Segmenter segmenter, Map<String, String> settings) throws ParameterException {
        List<Parameter<?>> parameters = segmenter.parameters();
        ParameterValues values = ParameterValues.parse(parameters, settings);
        return (recording, seconds, progress) -> {
            List<Part> parts = new ArrayList<>();
            try (AudioSource source = recording.open()) {
                AudioInfo info = source.info();
                long last = Math.min(info.frames(), Math.round(seconds[1] * info.sampleRate()));
                long step = Math.round(AT_ONCE * info.sampleRate());
                for (long at = Math.round(seconds[0] * info.sampleRate()); at < last; at += step) {
                    progress.checkCancelled();
                    AudioClip clip = source.clip(new SampleRange(at, Math.min(last, at + step)));
                    for (Segment segment : segmenter.segment(SegmentationContext.of(clip.mono(), clip.sampleRate()).withValues(values)
                            .withProgress(Progress.cancelOnly(progress)))) {
                        if (!segment.label().equals(PAUSE)) {
                            parts.add(new Part((at + segment.start()) / (double) info.sampleRate(),
                                    (at + segment.end()) / (double) info.sampleRate(), segment.label().strip()));
                        }
                    }
                }
            }
            return parts;
        };
    }

    /**
     * Cuts recordings. One that can't be cut, or in which nothing is found, is a problem of the corpus, which says why.
     *
     * @param corpus the recordings
     * @param cutter how
     * @param longer seconds; recordings that aren't longer stay whole
     * @param progress up to 1; cancels
     * @return the parts, those of a recording one after the other
     */
    public static Corpus of(Corpus corpus, Cutter cutter, double longer, Progress progress) {
        List<Recording> parts = new ArrayList<>();
        List<ScanProblem> problems = new ArrayList<>();
        for (Recording recording : corpus.recordings()) {
            progress.checkCancelled();
            try {
                parts.addAll(parts(recording, cutter, longer, progress));
            } catch (SparshaException e) {
                problems.add(new ScanProblem(ScanProblem.Kind.UNREADABLE, recording.path(), "It is not cut: " + e.getMessage()));
            }
            progress.worked(1.0 / corpus.size());
        }
        return new Corpus(corpus.name(), corpus.root(), corpus.scheme(), parts, problems);
    }

    private static List<Recording> parts(Recording recording, Cutter cutter, double longer, Progress progress) throws SparshaException {
        TimeSpan span = recording.span();
        double end = span.end().isPresent() ? span.end().getAsDouble() : recording.info().seconds();
        if (end - span.start() <= longer) {
            return List.of(recording);
        }
        List<Part> found = cutter.parts(recording, new double[] {span.start(), end}, progress);
        if (found.isEmpty()) {
            throw new ExplainException("nothing is found in it");
        }
        Map<String, String> attributes = new LinkedHashMap<>(recording.labels().attributes());
        attributes.remove(LENGTH);
        Labels labels = new Labels(recording.labels().speaker(), recording.labels().label(), recording.labels().text(),
                recording.labels().gender(), recording.labels().split(), attributes);
        return found.stream().map(part -> recording.withSpan(TimeSpan.of(part.start(), part.end()))
                .withLabels(part.label().isEmpty() ? labels : labels.with(PART, part.label()))).toList();
    }
}
