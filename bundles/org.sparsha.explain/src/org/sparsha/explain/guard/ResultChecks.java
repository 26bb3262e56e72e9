/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.sparsha.core.Parameter;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.RecordingLabels;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.explain.spi.TimedTier;
import org.sparsha.features.FeatureMatrix;

/** Checks what contributions give back; a complaint is a {@link BrokenPromise} that the caller turns into a sentence. */
final class ResultChecks {

    /** The most segments that a segmenter may find, and the most parts that an explainer may score or play with. */
    static final int MOST_PARTS = 100_000;
    /** The largest score, so that sums of squares stay finite. */
    static final double LARGEST = 1e100;

    private static final int MOST_TIERS = 1000;
    private static final int MOST_LABELS = 1_000_000;
    private static final int MOST_BLOCKS = 100;
    private static final int MOST_ROWS = 1000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_PARAMETERS = 200;
    private static final int MOST_CHANNELS = 64;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_LABEL = 200;
    private static final int LOWEST_RATE = 1000;
    private static final int HIGHEST_RATE = 768_000;
    private static final int LONGEST_VERSION = 100;
    /** By so much a changed signal may be longer than the recording. */
    private static final long MOST_STRETCH = 10;
    private static final Set<String> OWNERS = Set.of("perturbation", "segmenter");

    private ResultChecks() {
    }

    private static void check(boolean fine, String complaint) {
        if (!fine) {
            throw new BrokenPromise(complaint);
        }
    }

    static List<Parameter<?>> parameters(List<Parameter<?>> parameters) {
        List<Parameter<?>> copy = List.copyOf(parameters);
        check(copy.size() <= MOST_PARAMETERS, copy.size() + " parameters, more than " + MOST_PARAMETERS);
        Set<String> ids = new HashSet<>();
        for (Parameter<?> parameter : copy) {
            check(parameter.id() != null && !parameter.id().isBlank(), "a parameter has no name");
            check(ids.add(parameter.id()), "two parameters are called " + parameter.id());
        }
        return copy;
    }

    static String version(String version) {
        check(version != null && !version.isBlank(), "it has no version");
        check(version.length() <= LONGEST_VERSION && version.chars().noneMatch(Character::isISOControl),
                "its version is no short text");
        return version;
    }

    static String sameId(String declared, String own) {
        check(declared.equals(own), "it calls itself '" + own + "'");
        return own;
    }

    static int sampleRate(int rate) {
        check(rate >= LOWEST_RATE && rate <= HIGHEST_RATE, "it wants " + rate + " samples a second");
        return rate;
    }

    static List<String> names(List<String> names) {
        List<String> copy = List.copyOf(names);
        check(!copy.isEmpty() && copy.size() <= MOST_PARTS, "it has " + copy.size() + " rows");
        check(Set.copyOf(copy).size() == copy.size(), "two rows have one name");
        return copy;
    }

    static OptionalInt hop(OptionalInt hop) {
        check(hop.isEmpty() || hop.getAsInt() > 0, "its frames are " + hop + " samples apart");
        return hop;
    }

    static FeatureMatrix matrix(FeatureMatrix matrix, int rows, boolean framed) {
        check(matrix != null && matrix.rows() == rows, "a result has other rows than " + rows);
        check(framed || matrix.frames() == 1, "a result has " + matrix.frames() + " frames");
        for (int row = 0; row < rows; row++) {
            for (int frame = 0; frame < matrix.frames(); frame++) {
                check(Double.isFinite(matrix.get(row, frame)), "a value that is not a finite number in row " + row);
            }
        }
        return matrix;
    }

    static long atLeast(long least, long evaluations) {
        check(evaluations >= least, "it estimates " + evaluations + " evaluations, fewer than " + least);
        return evaluations;
    }

    static Map<String, String> settings(Map<String, String> settings) {
        Map.copyOf(settings); // has no nulls
        Map<String, String> copy = Collections.unmodifiableMap(new LinkedHashMap<>(settings)); // its order, since it is written
        for (String name : copy.keySet()) {
            int dot = name.indexOf('.');
            check(OWNERS.contains(dot < 0 ? name : name.substring(0, dot)), "it asks for a setting '" + name
                    + "' that belongs to neither perturbation nor segmenter");
        }
        return copy;
    }

    static List<Segment> segments(List<Segment> segments, long length) {
        check(segments.size() <= MOST_PARTS, segments.size() + " segments, more than " + MOST_PARTS);
        List<Segment> copy = List.copyOf(segments);
        check(!copy.isEmpty(), "no segment found");
        ranges(copy.stream().map(Segment::range).toList(), length);
        return copy;
    }

    /** Half-open, not empty, ascending, not overlapping, within the clip. */
    static List<SampleRange> ranges(List<SampleRange> ranges, long length) {
        check(ranges.size() <= MOST_PARTS, ranges.size() + " ranges, more than " + MOST_PARTS);
        List<SampleRange> copy = List.copyOf(ranges);
        long at = 0;
        for (SampleRange range : copy) {
            check(range.start() >= at && !range.isEmpty() && range.end() <= length, "the segment " + range
                    + " overlaps another, is empty or lies outside the recording of " + length + " samples");
            at = range.end();
        }
        return copy;
    }

    static List<Segment> players(List<Segment> players) {
        check(players.size() <= MOST_PARTS, players.size() + " players, more than " + MOST_PARTS);
        return List.copyOf(players);
    }

    static float[] rendered(float[] signal, int length) {
        check(signal != null && signal.length == length, "a changed signal is not as long as the recording, " + length + " samples");
        return finite(signal);
    }

    static Optional<float[]> changed(Optional<float[]> changed, int length) {
        check(changed != null, "it gives no signal where it should at least say that there is none");
        changed.ifPresent(signal -> check(signal.length > 0 && signal.length <= MOST_STRETCH * length,
                "a changed signal has " + signal.length + " samples, the recording " + length));
        return changed.map(ResultChecks::finite);
    }

    private static float[] finite(float[] signal) {
        for (float sample : signal) {
            check(Float.isFinite(sample), "a changed signal has a sample that is not a finite number");
        }
        return signal;
    }

    static Attribution attribution(Attribution attribution, long length) {
        switch (attribution) {
            case SegmentAttribution segments -> scored(segments, length);
            case InteractionAttribution interaction -> {
                scored(interaction.main(), length);
                numbers(interaction.pairs().stream().flatMap(List::stream));
            }
            case CellAttribution cells -> {
                within(cells.times(), length);
                numbers(cells.bandEdges().stream());
                numbers(cells.scores().stream().flatMap(List::stream));
            }
            case ResponseCurves curves -> curves.curves().forEach(curve -> {
                check(curve.name() != null && curve.unit() != null, "a curve has no name or unit");
                numbers(curve.x().stream());
                numbers(curve.y().stream().flatMap(List::stream));
            });
        }
        attribution.diagnostics().keySet().forEach(name -> check(name != null, "a diagnostic has no name"));
        numbers(attribution.diagnostics().values().stream());
        attribution.warnings().forEach(ResultChecks::warning);
        return attribution;
    }

    private static void scored(SegmentAttribution segments, long length) {
        within(segments.segments().stream().map(Segment::range).toList(), length);
        numbers(segments.scores().stream());
        segments.intervals().ifPresent(intervals -> {
            check(intervals.low().size() == segments.scores().size() && intervals.high().size() == segments.scores().size(),
                    "the intervals do not fit the scores");
            numbers(intervals.low().stream());
            numbers(intervals.high().stream());
        });
    }

    private static void within(List<SampleRange> parts, long length) {
        check(parts.size() <= MOST_PARTS, parts.size() + " scored parts, more than " + MOST_PARTS);
        long at = 0;
        for (SampleRange part : parts) {
            check(part.start() >= at && part.end() <= length, "the scored part " + part
                    + " comes before another or lies outside the recording of " + length + " samples");
            at = part.start();
        }
    }

    private static void warning(Warning warning) {
        check(warning.code() != null && warning.message() != null, "a warning says nothing");
    }

    private static void numbers(Stream<Double> numbers) {
        numbers.forEach(number -> check(number != null && Math.abs(number) <= LARGEST,
                number + " is not a finite number of a sensible size"));
    }

    /** Figures of metrics may be squares of scores and so larger than these. */
    private static void finite(Stream<Double> numbers) {
        numbers.forEach(number -> check(number != null && Double.isFinite(number), number + " is not a finite number"));
    }

    static List<ReportBlock> blocks(List<ReportBlock> blocks) {
        List<ReportBlock> copy = List.copyOf(blocks);
        check(copy.size() <= MOST_BLOCKS, copy.size() + " blocks, more than " + MOST_BLOCKS);
        for (ReportBlock block : copy) {
            switch (block) {
                case ReportBlock.Paragraph paragraph -> check(paragraph.text() != null && !paragraph.text().isBlank()
                        && paragraph.text().length() <= LONGEST_TEXT, "a paragraph is blank or longer than " + LONGEST_TEXT);
                case ReportBlock.Table table -> check(!table.titles().isEmpty() && table.rows().size() <= MOST_ROWS,
                        "a table has no columns, or more than " + MOST_ROWS + " rows");
            }
        }
        return copy;
    }

    static List<String> endings(List<String> endings) {
        List<String> copy = List.copyOf(endings);
        check(!copy.isEmpty() && copy.stream().allMatch(ending -> ending.matches("[a-z0-9_.-]{1,20}")),
                "its endings are " + copy + ", not words in lower case");
        return copy;
    }

    static List<TimedTier> tiers(List<TimedTier> tiers) {
        List<TimedTier> copy = List.copyOf(tiers);
        check(copy.size() <= MOST_TIERS && copy.stream().mapToLong(tier -> tier.labels().size()).sum() <= MOST_LABELS,
                "more than " + MOST_TIERS + " tiers, or than " + MOST_LABELS + " labels");
        for (TimedTier tier : copy) {
            check(tier.name() != null, "a tier has no name");
            tier.labels().forEach(label -> check(label.text() != null, "a label has no text"));
        }
        return copy;
    }

    static int channels(int channels) {
        check(channels >= 1 && channels <= MOST_CHANNELS, "a sound has " + channels + " channels");
        return channels;
    }

    static int frames(int frames, int wanted) {
        check(frames >= 0 && frames <= wanted, "it decodes " + frames + " frames where " + wanted + " are wanted");
        return frames;
    }

    static double certainty(double certainty) {
        check(certainty > 0 && certainty <= 1, "its certainty is " + certainty + ", not above 0 and at most 1");
        return certainty;
    }

    static RecordingLabels labels(RecordingLabels labels) {
        check(!labels.label().isBlank() && labels.label().length() <= LONGEST_LABEL, "a label is blank or longer than " + LONGEST_LABEL);
        check(List.of("", "female", "male").contains(labels.gender()), "a gender is '" + labels.gender() + "'");
        check(labels.attributes().size() <= MOST_ATTRIBUTES && Stream.concat(Stream.of(labels.speaker(), labels.text(), labels.split()),
                labels.attributes().entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())))
                .allMatch(text -> text.length() <= LONGEST_TEXT), "a recording has more than " + MOST_ATTRIBUTES
                + " attributes, or a text longer than " + LONGEST_TEXT);
        return labels;
    }

    static String sentence(String sentence) {
        check(!sentence.isBlank() && sentence.length() <= LONGEST_TEXT, "a sentence is blank or longer than " + LONGEST_TEXT);
        return sentence;
    }

    static MetricResult result(MetricResult result) {
        result.values().keySet().forEach(name -> check(name != null, "a figure has no name"));
        finite(result.values().values().stream());
        result.curves().values().forEach(curve -> finite(curve.stream().flatMap(point -> Stream.of(point.x(), point.y()))));
        check(result.verdict() != null && !result.verdict().isBlank(), "it says nothing in words");
        return result;
    }
}
