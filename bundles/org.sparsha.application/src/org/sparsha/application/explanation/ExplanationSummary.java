/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.cues.VoiceCues;
import org.sparsha.model.Prediction;

/**
 * An explanation in words: where, by what in the voice, what only together, against which other answer, how far to trust it. Immutable.
 *
 * @param headline what is heard, how sure, where
 * @param trust how far to trust it
 * @param sections what is said besides, in the order to be read in; none is empty
 */
public record ExplanationSummary(String headline, String trust, List<Section> sections) {


    /** Copies the list. */
    public ExplanationSummary {
        sections = List.copyOf(sections);
    }

    /** What a section is about. */
    public enum Topic {
        /** The parts, or cells of the spectrogram, with the largest scores. */
        PARTS("In the recording"),
        /** What sets the salient part apart in the voice. */
        VOICE("In the voice"),
        /** What changes of the voice do to the answer. */
        CHANGES("What would change the answer"),
        /** Pairs of parts that do more together than alone. */
        TOGETHER("Only together"),
        /** What has next to no weight. */
        NOT_BY("Not by"),
        /** The other answers. */
        OTHERS("Against other answers"),
        /** What the verdict rests on, each part in words. */
        VERDICT("What the verdict rests on"),
        /** What the explanation must not be read without. */
        WARNINGS("To be known"),
        /** What it took. */
        COST("Cost");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        /** @return heading for the user */
        public String title() {
            return title;
        }
    }

    /**
     * What is said about one topic.
     *
     * @param topic what it is about
     * @param lines one or more
     */
    public record Section(Topic topic, List<Line> lines) {
        /** Copies the list. */
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing that is said.
     *
     * @param text in words
     * @param sound what can be heard of it, as half-open ranges of the recording's own samples, ascending; may be empty
     */
    public record Line(String text, List<SampleRange> sound) {
        /** Copies the list. */
        public Line {
            sound = List.copyOf(sound);
        }

        static Line of(String text) {
            return new Line(text, List.of());
        }
    }

    /**
     * @param explanation an explanation
     * @param verdict how far it can be trusted
     * @param cues what sets the salient part apart in the voice; empty where that isn't known yet
     * @return it in words
     */
    public static ExplanationSummary of(Explanation explanation, Verdict verdict, Optional<VoiceCues> cues) {
        List<Section> sections = new ArrayList<>();
        add(sections, Topic.PARTS, StrongestParts.of(explanation));
        if (!(explanation.attribution() instanceof ResponseCurves) && !explanation.salient().isEmpty()) {
            cues.ifPresent(found -> add(sections, Topic.VOICE, List.of(Line.of(found.sentence()))));
        }
        add(sections, Topic.CHANGES, AnswerChanges.of(explanation).stream().map(Line::of).toList());
        add(sections, Topic.TOGETHER, StrongestParts.together(explanation));
        add(sections, Topic.NOT_BY, StrongestParts.without(explanation).stream().map(Line::of).toList());
        add(sections, Topic.OTHERS, others(explanation).stream().map(Line::of).toList());
        add(sections, Topic.VERDICT, verdict.parts().stream().filter(part -> part.source() != Verdict.Source.WARNING)
                .map(part -> Line.of(part.text() + " By that alone: " + part.level().words().toLowerCase(Locale.ROOT))).toList());
        add(sections, Topic.WARNINGS, Stream.concat(explanation.warnings().stream(), explanation.attribution().warnings().stream())
                .map(Warning::message).distinct().map(Line::of).toList());
        add(sections, Topic.COST, List.of(Line.of(String.format(Locale.ROOT,
                "%d evaluations in %.1f s. The same seed gives the same result.", explanation.evaluations(),
                explanation.elapsedSeconds()))));
        return new ExplanationSummary(PlainSentence.withoutTrust(explanation), verdict.text(), sections);
    }

    /**
     * @param topic what to be told about
     * @return its lines as text; none where nothing is said about it
     */
    public List<String> lines(Topic topic) {
        return sections.stream().filter(section -> section.topic() == topic).flatMap(section -> section.lines().stream()).map(Line::text)
                .toList();
    }

    /** @return all of it as plain text, a line each, headings included */
    public String text() {
        return headline + "\n" + trust + "\n" + sections.stream().map(section -> "\n" + section.topic().title() + "\n"
                + section.lines().stream().map(line -> line.text() + "\n").collect(Collectors.joining())).collect(Collectors.joining());
    }

    private static void add(List<Section> sections, Topic topic, List<Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(topic, lines));
        }
    }

    /** Says which class it is set against, or which other class comes next; for dimensions there is none. */
    private static Optional<String> others(Explanation explanation) {
        Prediction prediction = explanation.prediction();
        if (prediction.labels().size() < 2 || !prediction.isDistribution()) {
            return Optional.empty();
        }
        int target = explanation.target();
        int other = target == 0 ? 1 : 0;
        for (int i = 0; i < prediction.labels().size(); i++) {
            other = i != target && prediction.probability(i) > prediction.probability(other) ? i : other;
        }
        if (explanation.against().isPresent()) {
            String set = explanation.against().get();
            return Optional.of(String.format(Locale.ROOT, "%s is explained: %.2f against %.2f. Positive scores speak for %s and against "
                    + "%s; what speaks for both of them alike has none.", explanation.explainedWords(), prediction.probability(target),
                    prediction.probability(prediction.labels().indexOf(set)), explanation.targetLabel(), set));
        }
        double own = prediction.probability(target);
        double next = prediction.probability(other);
        String figures = String.format(Locale.ROOT, "%.2f against %.2f", own, next);
        return Optional.of(own >= next
                ? "%s rather than %s: %s.".formatted(explanation.targetLabel(), prediction.labels().get(other), figures)
                : "%s is explained, but the model hears %s: %s.".formatted(explanation.targetLabel(), prediction.labels().get(other),
                        figures));
    }
}
