/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.sparsha.corpus.Recording;
import org.sparsha.model.familiarity.ClassShape;
import org.sparsha.model.familiarity.DistanceTemperature.Answer;
import org.sparsha.model.familiarity.DistanceTemperature;
import org.sparsha.train.Augmentation;
import org.sparsha.train.SurroundingsKind;

/** Holds out one group of recordings after another: how far they lie, what is answered to them, how sure that should have been. */
final class HeldOutJudge {

    /** Name of the recordings as they are, among the copies. */
    static final String UNALTERED = "none";
    private static final int BINS = 10;
    /** Calibration error on copies that is tolerated for the sake of strangers. */
    private static final double TOLERATED = 0.1;
    private static final double STEP = 0.05;
    private static final double MOST = 8;

    private final List<AnalysedRecording> recordings;
    private final Predicate<Recording> answerable;
    private final List<List<Integer>> groups;
    private final Optional<StandIn> standIn;
    private final List<Augmentation> copies;
    /** Distance of each recording and copy, [variant][recording]. */
    private final double[][] distances;
    /** Answers to each group's recordings, [variant][group]. */
    private final List<List<List<Answer>>> answers = new ArrayList<>();
    /** The same of models that haven't learned such surroundings; none of the recordings themselves. */
    private final List<List<List<Answer>>> answersWithoutKind = new ArrayList<>();
    private final boolean kindsApart;

    /** @param answerable whether the model that answers to a recording has learned its class: otherwise no answer says how sure to be */
    HeldOutJudge(List<AnalysedRecording> recordings, List<String> classes, Optional<StandIn> standIn, List<Augmentation> copies,
            Predicate<Recording> answerable) {
        this.recordings = recordings;
        this.answerable = answerable;
        this.standIn = standIn;
        this.copies = copies;
        groups = HeldOutGroups.of(recordings.stream().map(AnalysedRecording::recording).toList());
        kindsApart = recordings.stream().anyMatch(one -> one.unlearned().stream().anyMatch(Optional::isPresent));
        distances = new double[1 + copies.size()][recordings.size()];
        for (int variant = 0; variant <= copies.size(); variant++) {
            answers.add(new ArrayList<>());
            answersWithoutKind.add(new ArrayList<>());
            groups.forEach(group -> {
                answers.getLast().add(new ArrayList<>());
                answersWithoutKind.getLast().add(new ArrayList<>());
            });
        }
        for (int group = 0; group < groups.size(); group++) {
            judge(group, classes);
        }
    }

    private void judge(int group, List<String> classes) {
        List<AnalysedRecording> learned = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            if (!groups.get(group).contains(i)) {
                learned.add(recordings.get(i));
                labels.add(classes.get(i));
            }
        }
        ClassShape shape = ClassShape.fit(learned.stream().map(AnalysedRecording::unaltered).toList(), labels);
        Optional<ClassShape> standing = standIn.isEmpty() ? Optional.empty() : Optional.of(StandIn.learned(learned));
        for (int i : groups.get(group)) {
            AnalysedRecording one = recordings.get(i);
            for (int variant = 0; variant <= copies.size(); variant++) {
                double[] statistics = one.statistics().get(variant);
                double distance = shape.distance(statistics);
                distances[variant][i] = distance;
                if (one.label().isPresent()) {
                    double[] probabilities = standIn.isPresent() ? standIn.get().answer(standing.orElseThrow(), statistics)
                            : one.probabilities().get(variant);
                    answers.get(variant).get(group).add(new Answer(probabilities, one.label().get(), distance));
                    if (kindsApart) {
                        answersWithoutKind.get(variant).get(group).add(one.unlearned().get(variant).isEmpty()
                                ? answers.get(variant).get(group).getLast()
                                : new Answer(one.unlearned().get(variant).get(), one.label().get(), distance));
                    }
                }
            }
        }
    }

    /** Distance of each recording to those of the other groups. */
    double[] distances() {
        return distances[0];
    }

    int groups() {
        return groups.size();
    }

    /** Number of recordings of a class that the model asked about them hasn't learned. */
    int unlearned() {
        return (int) recordings.stream().filter(one -> !answerable.test(one.recording())).count();
    }

    private SurroundingsKind kind(int variant) {
        return variant == 0 ? SurroundingsKind.AS_IT_IS : SurroundingsKind.of(copies.get(variant - 1));
    }

    /** The temperature fitted to the answers to all recordings and copies but those of a group; -1 for all. */
    DistanceTemperature temperature(double median, int without, OptionalDouble right) {
        return temperature(median, without, Optional.empty(), right);
    }

    /** The same without the copies of a kind of surroundings, where one is named: never recordings as they are. */
    private DistanceTemperature temperature(double median, int without, Optional<SurroundingsKind> kind, OptionalDouble right) {
        List<Answer> home = new ArrayList<>();
        List<Answer> away = new ArrayList<>();
        for (int variant = 0; variant < answers.size(); variant++) {
            for (int group = 0; group < groups.size(); group++) {
                if (group != without && kind.filter(kind(variant)::equals).isEmpty()) {
                    List<List<List<Answer>>> given = kindsApart && variant > 0 ? answersWithoutKind : answers;
                    (variant == 0 ? home : away).addAll(answerable(given, variant, group));
                }
            }
        }
        DistanceTemperature fitted = DistanceTemperature.fit(home, away, median, right);
        return standIn.isPresent() || kindsApart ? fitted : careful(fitted, away);
    }

    private List<Answer> answerable(List<List<List<Answer>>> given, int variant, int group) {
        List<Answer> all = given.get(variant).get(group);
        return IntStream.range(0, all.size()).filter(i -> answerable.test(recordings.get(groups.get(group).get(i)).recording()))
                .mapToObj(all::get).toList();
    }

    /**
     * Copies stand for strangers, but a model that has heard such copies is righter on them than on strangers as far away. So it is made as
     * careful as the copies allow: the greatest b by which the error on them stays within what is tolerated.
     */
    private static DistanceTemperature careful(DistanceTemperature fitted, List<Answer> away) {
        double tolerated = Math.max(TOLERATED, error(surenesses(fitted, away)));
        DistanceTemperature best = fitted;
        for (int step = 1; fitted.withDistance() + step * STEP <= MOST; step++) {
            DistanceTemperature more = new DistanceTemperature(fitted.atHome(), fitted.withDistance() + step * STEP, fitted.median());
            if (error(surenesses(more, away)) > tolerated) {
                return best;
            }
            best = more;
        }
        return best;
    }

    private static List<double[]> surenesses(DistanceTemperature temperature, List<Answer> answers) {
        return answers.stream().map(answer -> {
            double[] honest = temperature.calibrated(answer.probabilities(), answer.distance());
            int best = best(honest);
            return new double[] {honest[best], best == answer.label() ? 1 : 0};
        }).toList();
    }

    /** Share of right answers to the recordings themselves. */
    double right() {
        return answers.get(0).stream().flatMap(List::stream).mapToDouble(one -> best(one.probabilities()) == one.label() ? 1 : 0)
                .average().orElse(0);
    }

    /** The answers to the recordings, which are called "none", then to each kind of copy, by name; where all have labels. */
    Map<String, List<CopyRecalls.Judged>> judged() {
        Map<String, List<CopyRecalls.Judged>> result = new LinkedHashMap<>();
        for (int variant = 0; variant < answers.size(); variant++) {
            List<CopyRecalls.Judged> own = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                for (int i = 0; i < groups.get(group).size(); i++) {
                    Answer answer = answers.get(variant).get(group).get(i);
                    own.add(new CopyRecalls.Judged(recordings.get(groups.get(group).get(i)).recording(), answer.probabilities(),
                            answer.label()));
                }
            }
            result.put(variant == 0 ? UNALTERED : copies.get(variant - 1).toString(), own);
        }
        return result;
    }

    /** Copy to the share of pairs in which it lies further than a recording. */
    Map<String, Double> apart() {
        Map<String, Double> result = new LinkedHashMap<>();
        for (int variant = 1; variant <= copies.size(); variant++) {
            double wins = 0;
            for (double far : distances[variant]) {
                for (double near : distances[0]) {
                    wins += far > near ? 1 : far == near ? 0.5 : 0;
                }
            }
            result.put(copies.get(variant - 1).toString(), wins / ((double) recordings.size() * recordings.size()));
        }
        return result;
    }

    /** Expected calibration error on the recordings, then on the copies, as answers come. */
    List<Double> before() {
        return errors(group -> Optional.empty());
    }

    /** The same with temperatures that were fitted without the group judged. */
    List<Double> after(double median) {
        List<DistanceTemperature> temperatures = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            temperatures.add(temperature(median, group, OptionalDouble.empty()));
        }
        return errors(group -> Optional.of(temperatures.get(group)));
    }

    /** Kind of surroundings to the expected calibration error on it of models that haven't learned it, nor have the temperatures. */
    Map<String, Double> strangers(double median) {
        if (!kindsApart) {
            return Map.of();
        }
        Map<String, Double> result = new LinkedHashMap<>();
        List<double[]> all = new ArrayList<>();
        for (SurroundingsKind kind : EnumSet.complementOf(EnumSet.of(SurroundingsKind.AS_IT_IS))) {
            List<double[]> own = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                DistanceTemperature temperature = temperature(median, group, Optional.of(kind), OptionalDouble.empty());
                for (int variant = 1; variant < answers.size(); variant++) {
                    if (kind(variant) == kind) {
                        own.addAll(surenesses(temperature, answerable(answersWithoutKind, variant, group)));
                    }
                }
            }
            if (!own.isEmpty()) {
                result.put(kind.words(), error(own));
                all.addAll(own);
            }
        }
        if (!all.isEmpty()) {
            result.put("all", error(all));
        }
        return result;
    }

    private List<Double> errors(IntFunction<Optional<DistanceTemperature>> temperatures) {
        List<double[]> home = new ArrayList<>();
        List<double[]> away = new ArrayList<>();
        for (int variant = 0; variant < answers.size(); variant++) {
            for (int group = 0; group < groups.size(); group++) {
                for (Answer answer : answerable(answers, variant, group)) {
                    Optional<DistanceTemperature> temperature = temperatures.apply(group);
                    double[] honest = temperature.isPresent()
                            ? temperature.get().calibrated(answer.probabilities(), answer.distance())
                            : answer.probabilities();
                    int best = best(honest);
                    (variant == 0 ? home : away).add(new double[] {honest[best], best == answer.label() ? 1 : 0});
                }
            }
        }
        return List.of(error(home), error(away));
    }

    /** Expected calibration error over ten bins of equal width (Guo et al., ICML 2017). */
    private static double error(List<double[]> sureAndRight) {
        double[] sure = new double[BINS];
        double[] right = new double[BINS];
        for (double[] one : sureAndRight) {
            int bin = Math.min(BINS - 1, (int) (one[0] * BINS));
            sure[bin] += one[0];
            right[bin] += one[1];
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sure[bin] - right[bin]) / Math.max(1, sureAndRight.size());
        }
        return error;
    }

    static int best(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
