/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;

/**
 * Makes folds. The same recordings and seed give the same folds. Every recording is tested in exactly one fold, except with
 * {@link #byColumn} of a fixed train and test part.
 */
public final class Splits {

    private Splits() {
    }

    /**
     * One fold a speaker, which tests all recordings of that speaker.
     *
     * @param recordings recordings, all with a speaker
     * @return the folds, sorted by speaker
     * @throws CorpusException where a recording has no speaker or there is only one
     */
    public static List<Fold> leaveOneSpeakerOut(List<Recording> recordings) throws CorpusException {
        Map<String, List<Recording>> speakers = groups(recordings, Recording::speaker);
        checkSpeakers(speakers);
        return folds(recordings, speakers);
    }

    /**
     * One fold a group, which tests all recordings of that group.
     *
     * @param recordings recordings, all in a group
     * @param group what each belongs to, such as its corpus
     * @param name what groups are called, for messages
     * @return the folds, sorted by group
     * @throws CorpusException where a recording belongs to none or there is only one
     */
    public static List<Fold> leaveOneOut(List<Recording> recordings, Function<Recording, String> group, String name)
            throws CorpusException {
        Map<String, List<Recording>> groups = groups(recordings, group);
        if (groups.size() < 2 || groups.containsKey("")) {
            throw new CorpusException("Leaving out one " + name + " after another needs two or more of them: name several, or split "
                    + "otherwise.");
        }
        return folds(recordings, groups);
    }

    /**
     * Folds that never part a speaker; speakers are dealt out so that the folds become about equally large.
     *
     * @param recordings recordings, all with a speaker
     * @param folds how many folds, 2 or more
     * @param seed order in which speakers of equal size are dealt out
     * @return the folds
     * @throws CorpusException where a recording has no speaker or there are fewer speakers than folds
     */
    public static List<Fold> bySpeaker(List<Recording> recordings, int folds, long seed) throws CorpusException {
        Map<String, List<Recording>> speakers = groups(recordings, Recording::speaker);
        checkSpeakers(speakers);
        return grouped(recordings, Recording::speaker, folds, seed);
    }

    /**
     * Folds that never part a group.
     *
     * @param recordings recordings
     * @param group what must stay together, such as the speaker or the text
     * @param folds how many folds, 2 or more
     * @param seed order in which groups of equal size are dealt out
     * @return the folds
     * @throws CorpusException where there are fewer groups than folds
     */
    public static List<Fold> grouped(List<Recording> recordings, Function<Recording, String> group, int folds, long seed)
            throws CorpusException {
        checkFolds(folds);
        Map<String, List<Recording>> groups = groups(recordings, group);
        if (groups.size() < folds) {
            throw new CorpusException("There are only " + groups.size() + " groups (speakers) for " + folds
                    + " folds: ask for fewer folds.");
        }
        List<List<Recording>> bySize = new ArrayList<>(groups.values());
        Collections.shuffle(bySize, new Random(seed));
        bySize.sort(Comparator.comparingInt((List<Recording> g) -> g.size()).reversed());
        List<List<Recording>> parts = empty(folds);
        for (List<Recording> one : bySize) {
            parts.stream().min(Comparator.comparingInt(List::size)).orElseThrow().addAll(one);
        }
        return folds(recordings, numbered(parts));
    }

    /**
     * Folds at random, every class dealt out evenly. Speakers end up on both sides: results look better than they are.
     *
     * @param recordings recordings
     * @param folds how many folds, 2 or more
     * @param seed which random folds
     * @return the folds
     * @throws CorpusException where there are fewer recordings than folds
     */
    public static List<Fold> random(List<Recording> recordings, int folds, long seed) throws CorpusException {
        checkFolds(folds);
        if (recordings.size() < folds) {
            throw new CorpusException("There are only " + recordings.size() + " recordings for " + folds + " folds: ask for fewer folds.");
        }
        Random random = new Random(seed);
        List<List<Recording>> parts = empty(folds);
        int next = 0;
        for (List<Recording> label : groups(recordings, Recording::label).values()) {
            List<Recording> shuffled = new ArrayList<>(label);
            Collections.shuffle(shuffled, random);
            for (Recording recording : shuffled) {
                parts.get(next++ % folds).add(recording);
            }
        }
        return folds(recordings, numbered(parts));
    }

    /**
     * The corpus's own parts: where they are called train and test, one fold of these (a part called dev, development, val or validation
     * is left to the trainer, see {@link #validation}); otherwise one fold a part.
     *
     * @param recordings recordings, all with a split
     * @return the folds
     * @throws CorpusException where a recording has no split, or there is only one part
     */
    public static List<Fold> byColumn(List<Recording> recordings) throws CorpusException {
        Map<String, List<Recording>> parts = groups(recordings, Recording::split);
        if (parts.containsKey("")) {
            throw new CorpusException(parts.get("").size() + " recordings, such as " + parts.get("").get(0).path()
                    + ", have no split: give the manifest a column 'split', or split by speaker.");
        }
        List<Recording> train = recordings.stream().filter(r -> isTraining(r.split())).toList();
        List<Recording> test = recordings.stream().filter(r -> r.split().toLowerCase(java.util.Locale.ROOT).startsWith("test")).toList();
        if (!train.isEmpty() && !test.isEmpty()) {
            return List.of(new Fold("test", train, test));
        }
        if (parts.size() < 2) {
            throw new CorpusException("All recordings are in the same split '" + parts.keySet().iterator().next()
                    + "': at least two are needed to test on what was not learnt.");
        }
        return folds(recordings, parts);
    }

    /**
     * The part that a corpus reserves for choosing settings.
     *
     * @param recordings recordings
     * @return those whose split is called dev, development, val or validation
     */
    public static List<Recording> validation(List<Recording> recordings) {
        return recordings.stream().filter(r -> r.split().toLowerCase(java.util.Locale.ROOT).matches("dev.*|val.*")).toList();
    }

    private static boolean isTraining(String split) {
        return split.toLowerCase(java.util.Locale.ROOT).startsWith("train");
    }

    private static void checkFolds(int folds) throws CorpusException {
        if (folds < 2) {
            throw new CorpusException("At least two folds are needed, not " + folds + ".");
        }
    }

    private static void checkSpeakers(Map<String, List<Recording>> speakers) throws CorpusException {
        if (speakers.containsKey("")) {
            throw new CorpusException(speakers.get("").size() + " recordings, such as " + speakers.get("").get(0).path()
                    + ", have no speaker: give a manifest with a column 'speaker', have them read from file names by the scheme "
                    + "'pattern', or split at random.");
        }
        if (speakers.size() < 2) {
            throw new CorpusException("A split by speaker needs at least two speakers; this corpus has "
                    + (speakers.isEmpty() ? "no recording." : "only '" + speakers.keySet().iterator().next()
                            + "'. Split at random; figures then say nothing of other speakers."));
        }
    }

    private static Map<String, List<Recording>> groups(List<Recording> recordings, Function<Recording, String> by) {
        Map<String, List<Recording>> groups = new TreeMap<>();
        for (Recording recording : recordings) {
            groups.computeIfAbsent(by.apply(recording), key -> new ArrayList<>()).add(recording);
        }
        return groups;
    }

    private static List<List<Recording>> empty(int parts) {
        List<List<Recording>> lists = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static Map<String, List<Recording>> numbered(List<List<Recording>> parts) {
        Map<String, List<Recording>> named = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            named.put(String.valueOf(i + 1), parts.get(i));
        }
        return named;
    }

    private static List<Fold> folds(List<Recording> recordings, Map<String, List<Recording>> parts) {
        Map<Recording, String> partOf = new IdentityHashMap<>();
        parts.forEach((name, part) -> part.forEach(recording -> partOf.put(recording, name)));
        List<Fold> folds = new ArrayList<>();
        for (String name : parts.keySet()) {
            List<Recording> train = recordings.stream().filter(r -> !partOf.get(r).equals(name)).toList();
            List<Recording> test = recordings.stream().filter(r -> partOf.get(r).equals(name)).toList();
            folds.add(new Fold(name, train, test));
        }
        return List.copyOf(folds);
    }
}
