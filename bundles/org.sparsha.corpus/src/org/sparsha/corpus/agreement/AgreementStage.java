/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.sparsha.corpus.ConfidenceInterval;

/**
 * A stage of the work: recordings whose last answers were given one after another, and how far people agree on them. Stages have as many
 * recordings each, as nearly as that goes.
 *
 * @param from when the first of these last answers was given
 * @param to when the last one was
 * @param units recordings with two answers or more
 * @param alpha Krippendorff's α on them, or α_U of stretches; empty where it is undefined
 * @param interval its 95 % interval over units
 * @param people by annotator, share of the answers that are the others' only most frequent one; empty where there is none; nobody for
 *        stretches
 */
public record AgreementStage(Instant from, Instant to, int units, OptionalDouble alpha, Optional<ConfidenceInterval> interval,
        List<OptionalDouble> people) {

    /** More stages than these make small figures that say nothing. */
    private static final int MOST = 4;

    /** Recordings in a stage, at least. */
    private static final int FEWEST = 5;

    private static final int DRAWS = 1000;

    /** Copies the list. */
    public AgreementStage {
        people = List.copyOf(people);
    }

    /**
     * @param ratings answers, whose times are known
     * @param scale what the categories mean
     * @param seed which random draws
     * @return up to {@value #MOST} stages in the order of time; none where fewer than two would have {@value #FEWEST} recordings
     */
    static List<AgreementStage> of(Ratings ratings, Scale scale, long seed) {
        List<Integer> units = IntStream.range(0, ratings.units().size()).filter(unit -> ratings.time(unit).isPresent()
                && IntStream.range(0, ratings.annotators().size()).filter(person -> ratings.answer(unit, person) != Ratings.MISSING)
                        .count() > 1)
                .boxed().sorted(Comparator.comparing(unit -> ratings.time(unit).get())).toList();
        List<AgreementStage> stages = new ArrayList<>();
        for (List<Integer> part : parts(units)) {
            Ratings here = ratings.only(part);
            Coincidences coincidences = Coincidences.of(here, scale);
            PersonalAnswers answers = PersonalAnswers.of(here);
            stages.add(new AgreementStage(here.time(0).orElseThrow(), here.time(part.size() - 1).orElseThrow(), part.size(),
                    coincidences.alpha(scale), coincidences.interval(scale, DRAWS, seed), IntStream.range(0, answers.judged().length)
                            .mapToObj(person -> answers.judged()[person] == 0 ? OptionalDouble.empty()
                                    : OptionalDouble.of(answers.agreed()[person] / (double) answers.judged()[person])).toList()));
        }
        return stages;
    }

    /** Sorted numbers in parts as large as each other. */
    static List<List<Integer>> parts(List<Integer> sorted) {
        int count = Math.min(MOST, sorted.size() / FEWEST);
        List<List<Integer>> parts = new ArrayList<>();
        for (int part = 0; count > 1 && part < count; part++) {
            parts.add(sorted.subList(part * sorted.size() / count, (part + 1) * sorted.size() / count));
        }
        return parts;
    }
}
