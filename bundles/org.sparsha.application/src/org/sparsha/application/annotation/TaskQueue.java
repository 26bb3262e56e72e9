/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.sparsha.core.Sha256;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Ratings;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskOrder;

/**
 * The order in which recordings come to a person. Orders by a model's answers leave every fifth place to chance, else what is judged on the
 * labels would be about odd recordings only. What repeats a recording comes after the middle of the queue, for its first time must be
 * forgotten.
 */
public final class TaskQueue {

    private static final int RANDOM_EVERY = 5;

    private TaskQueue() {
    }

    /**
     * A place in the queue.
     *
     * @param recording the recording
     * @param isRepeat whether it comes for the second time, which the annotator isn't told
     */
    public record Item(Recording recording, boolean isRepeat) {
    }

    /**
     * @param all the recordings in the order of the corpus
     * @param task the task
     * @param who the annotator
     * @param run the model's answers
     * @param others what everybody answered
     * @return the queue; the same for the same annotator, as long as nobody else answers
     * @throws CorpusException where the order wants a run and there is none
     */
    public static List<Item> of(List<Recording> all, AnnotationTask task, String who, Optional<SavedRun> run, TaskAnswers others)
            throws CorpusException {
        return of(all, task, who, run, others, Optional.empty());
    }

    /**
     * @param all the recordings in the order of the corpus
     * @param task the task
     * @param who the annotator
     * @param run the model's answers
     * @param others what everybody answered
     * @param learned what a model learned from the annotator's own answers; empty for nothing yet
     * @return the queue; the same for the same annotator, as long as nobody else answers and nothing is learned anew
     * @throws CorpusException where the order wants a run and there is none
     */
    public static List<Item> of(List<Recording> all, AnnotationTask task, String who, Optional<SavedRun> run, TaskAnswers others,
            Optional<LearnedOrder> learned) throws CorpusException {
        if (task.order().wantsRun() && run.isEmpty()) {
            throw new CorpusException("The order " + task.order().id() + " goes by a model's answers: name a run in the task (--run).");
        }
        SplittableRandom random = new SplittableRandom(seed(task.seed() + " " + who));
        return repeated(spread(ordered(shared(all, task, who), task, random, run, others, learned), task, random), task, random);
    }

    private static List<Recording> ordered(List<Recording> recordings, AnnotationTask task, SplittableRandom random, Optional<SavedRun> run,
            TaskAnswers others, Optional<LearnedOrder> learned) {
        return switch (task.order()) {
            case CORPUS -> recordings;
            case RANDOM -> shuffled(recordings, random);
            case BY_SPEAKER -> sorted(recordings, Comparator.comparing(Recording::speaker));
            case LEAST_SURE, MOST_WRONG -> mixed(byModel(recordings, task.order(), run.get()), shuffled(recordings, random));
            case LEARNING -> byLearned(shuffled(recordings, random), learned);
            case DISAGREEMENT -> byDisagreement(recordings, others);
        };
    }

    /** Those that this annotator gets where not everybody gets all: as many of them for each; known ones go to everybody. */
    private static List<Recording> shared(List<Recording> recordings, AnnotationTask task, String who) {
        int people = task.annotators().size();
        int person = task.annotators().indexOf(who);
        if (task.perRecording() == 0 || task.perRecording() >= people || person < 0) {
            return recordings;
        }
        List<Recording> drawn = shuffled(recordings, new SplittableRandom(seed(task.seed() + " who gets what")));
        Set<Recording> own = new HashSet<>();
        for (int i = 0; i < drawn.size(); i++) {
            if (task.goldItems().containsKey(drawn.get(i).key())
                    || Math.floorMod(person - (long) i * task.perRecording(), people) < task.perRecording()) {
                own.add(drawn.get(i));
            }
        }
        return recordings.stream().filter(own::contains).toList();
    }

    /** Recordings whose answer is known are spread over the queue, so that they tell about all of it. */
    private static List<Recording> spread(List<Recording> ordered, AnnotationTask task, SplittableRandom random) {
        List<Recording> known = shuffled(ordered.stream().filter(one -> task.goldItems().containsKey(one.key())).toList(), random);
        if (known.isEmpty()) {
            return ordered;
        }
        List<Recording> spread = new ArrayList<>(ordered.stream().filter(one -> !task.goldItems().containsKey(one.key())).toList());
        double step = spread.size() / (double) known.size();
        for (int i = known.size() - 1; i >= 0; i--) { // from the end on, so that places before stay what they are
            int from = (int) (i * step);
            spread.add(from + random.nextInt(Math.max(1, (int) ((i + 1) * step) - from)), known.get(i));
        }
        return spread;
    }

    private static List<Item> repeated(List<Recording> ordered, AnnotationTask task, SplittableRandom random) {
        List<Item> queue = new ArrayList<>(ordered.stream().map(recording -> new Item(recording, false)).toList());
        int repeats = (int) Math.round(task.repeats() * ordered.size());
        List<Recording> early = shuffled(ordered.subList(0, (ordered.size() + 1) / 2), random);
        for (int i = 0; i < Math.min(repeats, early.size()); i++) {
            int from = ordered.size() / 2 + i;
            queue.add(from + random.nextInt(queue.size() - from + 1), new Item(early.get(i), true));
        }
        return List.copyOf(queue);
    }

    private static long seed(String text) {
        return Long.parseUnsignedLong(Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16);
    }

    private static List<Recording> shuffled(List<Recording> recordings, SplittableRandom random) {
        List<Recording> shuffled = new ArrayList<>(recordings);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(other, shuffled.get(i)));
        }
        return shuffled;
    }

    private static List<Recording> sorted(List<Recording> recordings, Comparator<Recording> by) {
        List<Recording> sorted = new ArrayList<>(recordings);
        sorted.sort(by);
        return sorted;
    }

    /** Every fifth from {@code chance}, the others from {@code ordered}, each once. */
    private static List<Recording> mixed(List<Recording> ordered, List<Recording> chance) {
        java.util.LinkedHashSet<Recording> mixed = new java.util.LinkedHashSet<>();
        int first = 0;
        int second = 0;
        while (mixed.size() < ordered.size()) {
            if (mixed.size() % RANDOM_EVERY == RANDOM_EVERY - 1) {
                while (!mixed.add(chance.get(second++))) {
                    continue;
                }
            } else {
                while (!mixed.add(ordered.get(first++))) {
                    continue;
                }
            }
        }
        return List.copyOf(mixed);
    }

    private static List<Recording> byModel(List<Recording> recordings, TaskOrder order, SavedRun run) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (RunResult result : run.results()) {
            if (result instanceof Outcome outcome) {
                outcomes.put(outcome.key(), outcome);
            }
        }
        ToDoubleFunction<Outcome> place = order == TaskOrder.LEAST_SURE ? TaskQueue::margin
                : outcome -> outcome.correct() ? 1 - outcome.confidence() + 1 : -outcome.confidence();
        Function<Recording, Double> key = recording -> Optional.ofNullable(outcomes.get(recording.key())).map(place::applyAsDouble)
                .orElse(Double.MAX_VALUE);
        return sorted(recordings, Comparator.comparing(key));
    }

    /** Those that were answered when it was learned come first, for they have their answer. */
    private static List<Recording> byLearned(List<Recording> chance, Optional<LearnedOrder> learned) {
        Map<String, Integer> places = learned.map(LearnedOrder::places).orElse(Map.of());
        List<Recording> ordered = new ArrayList<>(chance.stream().filter(one -> !places.containsKey(one.key())).toList());
        List<Recording> open = chance.stream().filter(one -> places.containsKey(one.key())).toList();
        ordered.addAll(mixed(sorted(open, Comparator.comparing(one -> places.get(one.key()))), open));
        return ordered;
    }

    /** How far the best answer is before the second best. */
    private static double margin(Outcome outcome) {
        double[] sorted = outcome.probabilities().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length < 2 ? 1 : sorted[sorted.length - 1] - sorted[sorted.length - 2];
    }

    private static List<Recording> byDisagreement(List<Recording> recordings, TaskAnswers others) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Ratings.Answer answer : others.ratings()) {
            counts.computeIfAbsent(answer.unit(), key -> new HashMap<>()).merge(answer.category(), 1, Integer::sum);
        }
        Function<Recording, Double> disagreement = recording -> {
            Map<String, Integer> given = counts.getOrDefault(recording.key(), Map.of());
            double all = given.values().stream().mapToInt(Integer::intValue).sum();
            double pairs = given.values().stream().mapToDouble(count -> count * (count - 1.0)).sum();
            return all < 2 ? 0 : 1 - pairs / (all * (all - 1));
        };
        return sorted(recordings, Comparator.comparing(disagreement).reversed());
    }
}
