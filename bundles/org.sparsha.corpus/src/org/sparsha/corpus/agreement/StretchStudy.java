/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.sparsha.corpus.ConfidenceInterval;

/**
 * How far people agree on stretches of the same recordings. Intervals are by bootstrap over recordings.
 *
 * @param answers what they marked
 * @param frames α of what is said each 10 ms, nothing being an answer like the others; empty where undefined
 * @param framesInterval its 95 % interval
 * @param unitized Krippendorff's α_U; empty where nobody marked anything
 * @param unitizedInterval its 95 % interval
 * @param labels α_U of each category
 * @param boundaries how far boundaries lie apart; empty where some pair has none
 * @param pairs α_U of every two people
 * @param stages α_U over time; none where it isn't known when recordings were marked, or there are few
 */
public record StretchStudy(StretchAnswers answers, OptionalDouble frames, Optional<ConfidenceInterval> framesInterval,
        OptionalDouble unitized, Optional<ConfidenceInterval> unitizedInterval, List<Label> labels, Optional<Boundaries> boundaries,
        List<Pair> pairs, List<AgreementStage> stages) {

    private static final int DRAWS = 1000;
    private static final int FRAME = 10;
    private static final int NEAR = 100;

    /**
     * Agreement on a category.
     *
     * @param name the category
     * @param stretches how many were marked
     * @param unitized α_U
     */
    public record Label(String name, int stretches, OptionalDouble unitized) {
    }

    /**
     * Agreement of two people.
     *
     * @param one a name
     * @param other another
     * @param stretches how many both marked together
     * @param unitized α_U of the two
     * @param gamma γ of the two, by the best alignment of their stretches; empty where neither marked anything
     */
    public record Pair(String one, String other, int stretches, OptionalDouble unitized, OptionalDouble gamma) {
    }

    /**
     * How far each boundary is from the nearest one of another person.
     *
     * @param median in seconds
     * @param near share of them at most 0.1 s away
     */
    public record Boundaries(double median, double near) {
    }

    /**
     * @param answers what people marked; two of them at least
     * @param seed which random draws
     * @return the study
     */
    public static StretchStudy of(StretchAnswers answers, long seed) {
        List<UnitizedAlpha> parts = parts(answers);
        List<Label> labels = new ArrayList<>();
        double[] once = new double[answers.recordings().size()];
        Arrays.fill(once, 1);
        for (int category = 0; category < parts.size(); category++) {
            int number = category;
            labels.add(new Label(answers.categories().get(category), (int) answers.recordings().stream().flatMap(one -> one.stretches()
                    .stream()).flatMap(List::stream).filter(stretch -> stretch.category() == number).count(),
                    UnitizedAlpha.alpha(List.of(parts.get(category)), once)));
        }
        FrameCounts frames = FrameCounts.of(answers, FRAME);
        int[] each = new int[once.length];
        Arrays.fill(each, 1);
        OptionalDouble ofFrames = frames.alpha(once);
        OptionalDouble unitized = UnitizedAlpha.alpha(parts, once);
        Multinomial first = new Multinomial(each, new SplittableRandom(seed));
        Multinomial second = new Multinomial(each, new SplittableRandom(seed));
        boolean several = once.length > 1;
        return new StretchStudy(answers, ofFrames,
                ofFrames.isPresent() && several ? WeightedBootstrap.interval(DRAWS, once.length, first::draw, frames::alpha)
                        : Optional.empty(), unitized,
                unitized.isPresent() && several ? WeightedBootstrap.interval(DRAWS, once.length, second::draw,
                        weights -> UnitizedAlpha.alpha(parts, weights)) : Optional.empty(),
                labels, boundaries(answers), pairs(answers, once, seed), stages(answers, parts, seed));
    }

    private static List<UnitizedAlpha> parts(StretchAnswers answers) {
        return IntStream.range(0, answers.categories().size()).mapToObj(category -> new UnitizedAlpha(answers, category)).toList();
    }

    private static List<Pair> pairs(StretchAnswers answers, double[] once, long seed) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < answers.annotators().size(); one++) {
            for (int other = one + 1; other < answers.annotators().size(); other++) {
                StretchAnswers both = answers.pair(one, other);
                pairs.add(new Pair(answers.annotators().get(one), answers.annotators().get(other), both.recordings().stream()
                        .flatMap(marked -> marked.stretches().stream()).mapToInt(List::size).sum(),
                        UnitizedAlpha.alpha(parts(both), once), Gamma.of(both, seed)));
            }
        }
        return pairs;
    }

    /** @return γ of the two people, or the mean of γ over every two; empty where nobody marked anything */
    public OptionalDouble gamma() {
        return pairs.stream().map(Pair::gamma).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).average();
    }

    private static List<AgreementStage> stages(StretchAnswers answers, List<UnitizedAlpha> parts, long seed) {
        List<StretchAnswers.Marked> all = answers.recordings();
        List<Integer> timed = IntStream.range(0, all.size()).filter(number -> all.get(number).time().isPresent()).boxed()
                .sorted(Comparator.comparing(number -> all.get(number).time().get())).toList();
        List<AgreementStage> stages = new ArrayList<>();
        for (List<Integer> part : AgreementStage.parts(timed)) {
            int[] here = new int[all.size()];
            part.forEach(number -> here[number] = 1);
            OptionalDouble alpha = UnitizedAlpha.alpha(parts, Arrays.stream(here).asDoubleStream().toArray());
            Multinomial draws = new Multinomial(here, new SplittableRandom(seed));
            stages.add(new AgreementStage(all.get(part.getFirst()).time().orElseThrow(), all.get(part.getLast()).time().orElseThrow(),
                    part.size(), alpha, alpha.isEmpty() ? Optional.empty() : WeightedBootstrap.interval(DRAWS, here.length, draws::draw,
                            weights -> UnitizedAlpha.alpha(parts, weights)), List.of()));
        }
        return stages;
    }

    private static Optional<Boundaries> boundaries(StretchAnswers answers) {
        List<Long> distances = new ArrayList<>();
        for (StretchAnswers.Marked recording : answers.recordings()) {
            List<long[]> all = recording.stretches().stream().map(one -> one.stream()
                    .flatMapToLong(stretch -> java.util.stream.LongStream.of(stretch.start(), stretch.end())).sorted().toArray()).toList();
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < all.size(); j++) {
                    if (i != j && all.get(j).length > 0) {
                        for (long boundary : all.get(i)) {
                            distances.add(nearest(all.get(j), boundary));
                        }
                    }
                }
            }
        }
        if (distances.isEmpty()) {
            return Optional.empty();
        }
        distances.sort(null);
        int size = distances.size();
        double median = (distances.get((size - 1) / 2) + distances.get(size / 2)) / 2000.0;
        return Optional.of(new Boundaries(median, distances.stream().filter(distance -> distance <= NEAR).count() / (double) size));
    }

    private static long nearest(long[] sorted, long time) {
        int at = Arrays.binarySearch(sorted, time);
        if (at >= 0) {
            return 0;
        }
        int after = -at - 1;
        long best = Long.MAX_VALUE;
        if (after < sorted.length) {
            best = sorted[after] - time;
        }
        return after > 0 ? Math.min(best, time - sorted[after - 1]) : best;
    }

    /** @return what the figures say */
    public String sentence() {
        StringBuilder text = new StringBuilder(answers.annotators().size() + " people marked stretches in " + answers.recordings().size()
                + " recordings: ");
        text.append(figure("α_U", unitized, unitizedInterval)).append(" (where stretches of a label lie), ")
                .append(figure("γ", gamma(), Optional.empty())).append(" (stretches laid against each other")
                .append(pairs.size() > 1 ? ", mean of every two people), " : "), ")
                .append(figure("α", frames, framesInterval)).append(" (what is said each 10 ms, nothing included).");
        boundaries.ifPresent(found -> text.append(String.format(Locale.ROOT,
                " Half of the boundaries lie within %.3f s of one of another person's, %.0f %% within 0.1 s.", found.median(),
                100 * found.near())));
        return text.toString();
    }

    private static String figure(String name, OptionalDouble value, Optional<ConfidenceInterval> interval) {
        return value.isEmpty() ? name + " is undefined"
                : String.format(Locale.ROOT, "%s = %.3f", name, value.getAsDouble())
                        + interval.map(bounds -> String.format(Locale.ROOT, " (95 %%: %.3f to %.3f)", bounds.low(), bounds.high()))
                                .orElse("");
    }
}
