/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.Ratings;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.AnswerKind;
import org.sparsha.corpus.task.AnswerLog;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskFolder;

/** Where people disagree, and what was decided there. Whoever decides has a log of their own below {@code gold}. */
public final class Disagreements {

    private Disagreements() {
    }

    /**
     * A recording that people answered differently.
     *
     * @param recording its key
     * @param answers who said what
     * @param decision what was decided; empty where nothing was
     */
    public record Item(String recording, Map<String, String> answers, Optional<Decision> decision) {

        /** Copies the map. */
        public Item {
            answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * A decision.
     *
     * @param label the label that holds; empty where it was decided that nobody can tell
     * @param who decided
     * @param why a remark; may be empty
     * @param marks the stretches or points that hold; empty where a whole recording has one label
     * @param traces the person whose traces hold, or {@link #MEAN} for the mean of all; empty where no traces are rated
     */
    public record Decision(Optional<String> label, String who, String why, Optional<Marks> marks, Optional<String> traces) {

        /** In place of a person: of traces, the mean of all people's. */
        public static final String MEAN = "mean";

        /**
         * A decision on a whole recording.
         *
         * @param label the label that holds; empty where it was decided that nobody can tell
         * @param who decided
         * @param why a remark; may be empty
         */
        public Decision(Optional<String> label, String who, String why) {
            this(label, who, why, Optional.empty());
        }

        /**
         * A decision on a recording whose traces aren't rated.
         *
         * @param label the label that holds; empty where it was decided that nobody can tell, or marks hold
         * @param who decided
         * @param why a remark; may be empty
         * @param marks the stretches or points that hold
         */
        public Decision(Optional<String> label, String who, String why, Optional<Marks> marks) {
            this(label, who, why, marks, Optional.empty());
        }

        /** @return what was decided in words */
        public String words() {
            return label.or(() -> marks.map(Marks::words)).or(() -> traces.map(whose -> whose.equals(MEAN) ? "mean of all" : whose + "'s"))
                    .orElse("can't tell");
        }
    }

    /**
     * @param folder the folder of tasks
     * @param answers everybody's answers
     * @return recordings with different answers, undecided ones first, those with most disagreement before others; of traces all that two
     *         people rated, those that lie furthest apart first
     * @throws CorpusException where decisions or traces can't be read
     */
    public static List<Item> of(TaskFolder folder, TaskAnswers answers) throws CorpusException {
        Map<String, Decision> decisions = decisions(folder, answers.task().name());
        return answers.task().unit() == AnnotationTask.Unit.TRACE ? TraceDifferences.of(TaskTraces.read(folder, answers), decisions)
                : of(answers, decisions);
    }

    /**
     * @param answers everybody's answers to whole recordings, or what they marked
     * @param decisions recording to decision
     * @return recordings with different answers, undecided ones first, those with most disagreement before others
     */
    public static List<Item> of(TaskAnswers answers, Map<String, Decision> decisions) {
        if (answers.task().unit().isMarked()) {
            return MarkDifferences.of(answers, decisions);
        }
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        for (Ratings.Answer answer : answers.ratings()) {
            given.computeIfAbsent(answer.unit(), key -> new TreeMap<>()).put(answer.annotator(), answer.category());
        }
        List<Item> items = new ArrayList<>();
        given.forEach((recording, all) -> {
            if (all.values().stream().distinct().count() > 1) {
                items.add(new Item(recording, all, Optional.ofNullable(decisions.get(recording))));
            }
        });
        items.sort(Comparator.comparing((Item item) -> item.decision().isPresent()).thenComparing(Disagreements::agreement)
                .thenComparing(Item::recording));
        return items;
    }

    /** The share of pairs of answers that are alike. */
    private static double agreement(Item item) {
        Map<String, Integer> counts = new TreeMap<>();
        item.answers().values().forEach(label -> counts.merge(label, 1, Integer::sum));
        double all = item.answers().size();
        return counts.values().stream().mapToDouble(count -> count * (count - 1.0)).sum() / (all * (all - 1));
    }

    /**
     * @param folder the folder of tasks
     * @param task name of a task
     * @return recording to the latest decision
     * @throws CorpusException where decisions can't be read
     */
    public static Map<String, Decision> decisions(TaskFolder folder, String task) throws CorpusException {
        Map<String, LoggedAnswer> latest = new TreeMap<>();
        Map<String, Decision> decisions = new TreeMap<>();
        for (String who : folder.deciders(task)) {
            AnswerHistory history = AnswerHistory.read(folder.gold(task).resolve(who));
            history.answers().forEach((recording, answer) -> {
                LoggedAnswer before = latest.get(recording);
                if (before == null || before.time().isBefore(answer.time())) {
                    latest.put(recording, answer);
                    decisions.put(recording, new Decision(answer.label(), who, answer.comment(), answer.marks()));
                }
            });
        }
        if (latest.values().stream().anyMatch(answer -> !answer.traces().isEmpty())) {
            Map<String, AnswerHistory> people = new TreeMap<>();
            for (String who : folder.people(task)) {
                people.put(who, AnswerHistory.read(folder.of(task, who)));
            }
            decisions.replaceAll((recording, decision) -> latest.get(recording).traces().isEmpty() ? decision
                    : new Decision(Optional.empty(), decision.who(), decision.why(), Optional.empty(),
                            Optional.of(whose(latest.get(recording), people))));
        }
        return decisions;
    }

    /** Who rated the very traces that were decided for; nobody where they are the mean. */
    private static String whose(LoggedAnswer decided, Map<String, AnswerHistory> people) {
        return people.entrySet().stream().filter(person -> Optional.ofNullable(person.getValue().answers().get(decided.recording()))
                .filter(answer -> answer.traces().equals(decided.traces())).isPresent()).map(Map.Entry::getKey).findFirst()
                .orElse(Decision.MEAN);
    }

    /**
     * Decides what holds for a recording.
     *
     * @param folder the folder of tasks
     * @param task the task
     * @param recording the recording's key
     * @param decision the decision
     * @param time when
     * @throws CorpusException where the task has no such label, nobody rated these traces, or it can't be kept
     */
    public static void decide(TaskFolder folder, AnnotationTask task, String recording, Decision decision, Instant time)
            throws CorpusException {
        if (decision.label().isPresent()) {
            task.labels().check(decision.label().get());
        }
        Optional<String> label = decision.label().map(task.labels()::canonical);
        TaskFolder.checkName(decision.who());
        boolean traced = task.unit() == AnnotationTask.Unit.TRACE;
        if (decision.label().isPresent() && (task.unit().isMarked() || traced) || decision.marks().isPresent() && !task.unit().isMarked()
                || decision.traces().isPresent() && !traced) {
            throw new CorpusException("The task " + task.name() + " asks for the unit " + task.unit().id() + ": decide "
                    + (task.unit().isMarked() ? "whose marks hold." : traced ? "whose traces hold, or for the mean of all."
                            : "on a label."));
        }
        Map<String, String> traces = decision.traces().isPresent() ? TraceDifferences.take(folder, task, recording, decision) : Map.of();
        try (AnswerLog log = AnswerLog.open(folder.gold(task.name()).resolve(decision.who()))) {
            log.append(new LoggedAnswer(AnswerKind.ANSWER, time, recording, label, OptionalInt.empty(), decision.why(),
                    OptionalDouble.empty(), List.of(), decision.marks(), Optional.empty(), traces));
        }
    }
}
