/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.CorpusException;

/**
 * What a study found.
 *
 * @param listeners how many people answered
 * @param answers how many answers count
 * @param byListener whether intervals draw listeners, rather than answers
 * @param conditions one a thing that was compared, the best first
 */
public record StudyScores(int listeners, int answers, boolean byListener, List<Condition> conditions) {

    private static final int DRAWS = 1000;
    private static final int FEWEST_LISTENERS = 5;

    /**
     * A thing that was compared.
     *
     * @param name its name
     * @param won how often it was chosen
     * @param compared how often it could be
     * @param score its Bradley–Terry score, the mean of all being 0: it is chosen over another with the odds exp(difference)
     * @param low lower end of the 95 % interval, by bootstrap
     * @param high upper end
     */
    public record Condition(String name, int won, int compared, double score, double low, double high) {
    }

    /** Copies the list. */
    public StudyScores {
        conditions = List.copyOf(conditions);
    }

    /**
     * @param key the trials
     * @param answers the answers; the last one counts where somebody answered a trial twice
     * @param seed seed of the bootstrap
     * @return the scores
     * @throws CorpusException where no answer is to a trial of the key
     */
    public static StudyScores of(List<StudyTrial> key, List<StudyAnswer> answers, long seed) throws CorpusException {
        Map<String, StudyTrial> trials = new LinkedHashMap<>();
        key.forEach(trial -> trials.put(trial.id(), trial));
        Map<String, Map<String, StudyAnswer>> byListener = new TreeMap<>();
        answers.stream().filter(answer -> trials.containsKey(answer.trial()))
                .forEach(answer -> byListener.computeIfAbsent(answer.listener(), name -> new TreeMap<>()).put(answer.trial(), answer));
        List<StudyAnswer> counted = byListener.values().stream().flatMap(own -> own.values().stream()).toList();
        if (counted.isEmpty()) {
            throw new CorpusException("None of the answers is to a trial of this study: take the key that was made with its page.");
        }
        TreeSet<String> found = new TreeSet<>();
        key.forEach(trial -> found.addAll(List.of(trial.a(), trial.b())));
        List<String> names = List.copyOf(found);
        boolean people = byListener.size() >= FEWEST_LISTENERS;
        List<List<StudyAnswer>> units = people ? byListener.values().stream().map(own -> List.copyOf(own.values())).toList()
                : counted.stream().map(List::of).toList();
        double[][] drawn = drawn(names, trials, units, seed);
        double[][] wins = wins(names, trials, counted);
        double[] scores = BradleyTerry.scores(wins);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            ConfidenceInterval interval = ConfidenceInterval.of(Arrays.stream(drawn).mapToDouble(one -> one[at]).toArray());
            int won = (int) Arrays.stream(wins[i]).sum();
            int lost = (int) Arrays.stream(wins).mapToDouble(row -> row[at]).sum();
            conditions.add(new Condition(names.get(i), won, won + lost, scores[i], interval.low(), interval.high()));
        }
        conditions.sort((one, other) -> Double.compare(other.score(), one.score()));
        return new StudyScores(byListener.size(), counted.size(), people, conditions);
    }

    private static double[][] drawn(List<String> names, Map<String, StudyTrial> trials, List<List<StudyAnswer>> units, long seed) {
        Random random = new Random(seed);
        double[][] drawn = new double[DRAWS][];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<StudyAnswer> chosen = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                chosen.addAll(units.get(random.nextInt(units.size())));
            }
            drawn[draw] = BradleyTerry.scores(wins(names, trials, chosen));
        }
        return drawn;
    }

    private static double[][] wins(List<String> names, Map<String, StudyTrial> trials, List<StudyAnswer> answers) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        double[][] wins = new double[names.size()][names.size()];
        for (StudyAnswer answer : answers) {
            StudyTrial trial = trials.get(answer.trial());
            int a = numbers.get(trial.a());
            int b = numbers.get(trial.b());
            wins[answer.first() ? a : b][answer.first() ? b : a]++;
        }
        return wins;
    }
}
