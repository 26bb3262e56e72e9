/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;

/** The parts of an explanation that say most, alone and in pairs, in words. Pure functions. */
final class StrongestParts {

    private static final int MOST_FOR = 3;
    private static final int MOST_AGAINST = 2;
    private static final int MOST_PAIRS = 3;
    /** Share of the largest absolute score below which a part counts as of next to no weight, or isn't worth a line. */
    private static final double SMALL = 0.1;

    private StrongestParts() {
    }

    /** {@code clear}: its interval, where there is one, lies on one side of 0. */
    private record Scored(String name, double score, boolean clear, List<SampleRange> sound) {
    }

    /** The strongest parts for the class, then those against it; cells of the spectrogram where these were scored. */
    static List<ExplanationSummary.Line> of(Explanation explanation) {
        List<Scored> parts = explanation.attribution() instanceof CellAttribution cells ? cells(explanation, cells)
                : segments(explanation);
        double least = SMALL * largest(parts);
        Stream<Scored> speaking = sorted(parts).stream().filter(part -> part.clear() && part.score() > least).limit(MOST_FOR);
        Stream<Scored> opposing = sorted(parts).reversed().stream().filter(part -> part.clear() && part.score() < -least)
                .limit(MOST_AGAINST);
        return Stream.concat(speaking, opposing).map(part -> new ExplanationSummary.Line("%s: %s, %s %s".formatted(part.name(),
                signed(part.score()), part.score() > 0 ? "for" : "against", explanation.explainedWords()), part.sound())).toList();
    }

    /** The strongest pairs, where pairs were measured. */
    static List<ExplanationSummary.Line> together(Explanation explanation) {
        if (!(explanation.attribution() instanceof InteractionAttribution interaction)) {
            return List.of();
        }
        List<Segment> segments = interaction.main().segments();
        List<Scored> pairs = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            for (int j = i + 1; j < segments.size(); j++) {
                double score = interaction.pairs().get(i).get(j);
                pairs.add(new Scored(name(explanation, segments.get(i)) + " and " + name(explanation, segments.get(j)) + ": "
                        + signed(score) + (score > 0 ? ", more" : ", less") + " than what each does alone adds up to", score, true,
                        List.of(sound(explanation, segments.get(i).range()), sound(explanation, segments.get(j).range()))));
            }
        }
        if (largest(pairs) <= TimeScores.ROUNDING) {
            return List.of(ExplanationSummary.Line.of("No two parts do more or less together than each alone."));
        }
        return pairs.stream().sorted(Comparator.comparingDouble((Scored pair) -> -Math.abs(pair.score()))).limit(MOST_PAIRS)
                .filter(pair -> Math.abs(pair.score()) > TimeScores.ROUNDING)
                .map(pair -> new ExplanationSummary.Line(pair.name(), pair.sound())).toList();
    }

    /** How many parts have next to no weight. */
    static Optional<String> without(Explanation explanation) {
        List<Scored> parts = segments(explanation);
        double largest = largest(parts);
        long small = parts.stream().filter(part -> Math.abs(part.score()) < SMALL * largest).count();
        return small == 0 || largest <= TimeScores.ROUNDING ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%d of the %d parts have less than a tenth of the weight of the strongest.", small,
                        parts.size()));
    }

    private static List<Scored> segments(Explanation explanation) {
        TimeScores scores = explanation.timeScores();
        List<Scored> parts = new ArrayList<>();
        for (int i = 0; i < scores.segments().size(); i++) {
            Segment segment = scores.segments().get(i);
            parts.add(new Scored(name(explanation, segment), scores.scores().get(i), isClear(explanation.attribution(), i),
                    List.of(sound(explanation, segment.range()))));
        }
        return parts;
    }

    private static boolean isClear(Attribution attribution, int segment) {
        return switch (attribution) {
            case SegmentAttribution given -> given.intervals()
                    .map(bounds -> bounds.low().get(segment) > 0 || bounds.high().get(segment) < 0).orElse(true);
            case InteractionAttribution interaction -> isClear(interaction.main(), segment);
            default -> true;
        };
    }

    private static List<Scored> cells(Explanation explanation, CellAttribution cells) {
        List<Scored> parts = new ArrayList<>();
        for (int row = 0; row < cells.scores().size(); row++) {
            String band = String.format(Locale.ROOT, ", %.0f to %.0f Hz", cells.bandEdges().get(row), cells.bandEdges().get(row + 1));
            for (int column = 0; column < cells.times().size(); column++) {
                SampleRange range = cells.times().get(column);
                parts.add(new Scored(time(explanation, range) + band, cells.scores().get(row).get(column), true,
                        List.of(sound(explanation, range))));
            }
        }
        return parts;
    }

    private static List<Scored> sorted(List<Scored> parts) {
        return parts.stream().sorted(Comparator.comparingDouble((Scored part) -> -part.score())).toList();
    }

    /** At least what is no more than rounding, so that rounding is never called strong. */
    private static double largest(List<Scored> parts) {
        return Math.max(TimeScores.ROUNDING, parts.stream().mapToDouble(part -> Math.abs(part.score())).max().orElse(0));
    }

    private static String name(Explanation explanation, Segment segment) {
        return (segment.label().isBlank() ? "" : "“" + segment.label().strip() + "”, ") + time(explanation, segment.range());
    }

    private static String time(Explanation explanation, SampleRange range) {
        return String.format(Locale.ROOT, "%.2f to %.2f s", explanation.seconds(range.start()), explanation.seconds(range.end()));
    }

    private static String signed(double score) {
        return String.format(Locale.ROOT, "%+.3f", score).replace('-', '−');
    }

    /** On the recording's own sample axis. */
    private static SampleRange sound(Explanation explanation, SampleRange range) {
        Explanation.Audio audio = explanation.audio();
        SampleRange heard = audio.part().orElse(new SampleRange(0, audio.frames()));
        return range.atRate(explanation.analysisRate(), audio.sampleRate()).shifted(heard.start()).intersection(heard);
    }
}
