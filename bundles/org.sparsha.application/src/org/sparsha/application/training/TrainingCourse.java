/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.train.LearningCurve;

/**
 * How far a training is and what it has found so far, made of its journal. Immutable. A training that went on begins anew in its journal;
 * only the last beginning counts.
 *
 * @param begun who trains what where; nothing before the first line
 * @param prepared the recordings, once they are analysed
 * @param simple what simple methods answer, by method and key
 * @param learning what a simple method learns from so many speakers, once that is known
 * @param cost what the model costs, once it is made
 * @param beside another network that learned from the same folds, once it has
 * @param epochs the epochs so far
 * @param trained names of the models that are trained
 * @param judged the folds' answers so far, by model
 * @param curve after each fold the UAR over all answers so far
 * @param warnings what has to be known
 * @param end {@code Finished}, {@code Stopped} or {@code Failed}, once it is over
 * @param first milliseconds since 1970 when it began
 * @param learned milliseconds since 1970 when training itself began, once it has
 * @param last milliseconds since 1970 of the last entry
 */
public record TrainingCourse(Optional<JournalEntry.Begun> begun, Optional<JournalEntry.Prepared> prepared,
        Map<String, Map<String, String>> simple, Optional<LearningCurve> learning, Optional<ModelCost> cost,
        Optional<JournalEntry.Beside> beside, List<JournalEntry.Epoch> epochs, List<String> trained,
        Map<String, List<JournalEntry.Answered>> judged, List<Double> curve, List<String> warnings, Optional<JournalEntry> end, long first,
        OptionalLong learned, long last) {

    /** Recordings below which the figure of a class says little. */
    private static final int FEW = 30;

    /** Copies the collections. */
    public TrainingCourse {
        epochs = List.copyOf(epochs);
        trained = List.copyOf(trained);
        curve = List.copyOf(curve);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param entries a journal, from its begin
     * @return the course
     */
    public static TrainingCourse of(List<JournalEntry.Timed> entries) {
        CourseReader reader = new CourseReader();
        entries.forEach(reader::read);
        return reader.course();
    }

    /** @return whether the model is made and measured, and only the network that was asked for beside it is still to come */
    public boolean lacksOnlyBeside() {
        return cost.isPresent() && beside.isEmpty() && begun.filter(one -> one.command().contains(" --beside ")).isPresent();
    }

    /** @return all answers so far */
    public List<JournalEntry.Answered> answers() {
        return judged.values().stream().flatMap(List::stream).toList();
    }

    /** @return who was taken for whom so far; nothing before the first fold has answered */
    public Optional<ConfusionMatrix> confusion() {
        return prepared.filter(known -> !judged.isEmpty()).map(known -> CourseReader.confusion(known.labels(), answers()));
    }

    /**
     * @param method a simple method
     * @return its matrix over the recordings that the network has answered so far, or over all before that
     */
    public Optional<ConfusionMatrix> confusion(String method) {
        Map<String, String> own = simple.getOrDefault(method, Map.of());
        return confusion().map(ConfusionMatrix::labels).map(labels -> {
            long[][] counts = new long[labels.size()][labels.size()];
            for (JournalEntry.Answered answer : answers()) {
                int heard = labels.indexOf(own.getOrDefault(answer.key(), ""));
                if (heard >= 0) {
                    counts[labels.indexOf(answer.truth())][heard]++;
                }
            }
            return ConfusionMatrix.of(labels, counts);
        });
    }

    /** @return UAR of the best simple method on the recordings answered so far; nothing where none is */
    public Optional<Double> bestSimple() {
        return simple.keySet().stream().flatMap(method -> confusion(method).stream()).map(ConfusionMatrix::uar)
                .max(Comparator.naturalOrder());
    }

    /**
     * Answers that are wrong and sure: often the label is.
     *
     * @param most how many at most
     * @return the surest first
     */
    public List<JournalEntry.Answered> surelyWrong(int most) {
        List<String> labels = prepared.map(JournalEntry.Prepared::labels).orElse(List.of());
        return answers().stream().filter(answer -> !heard(labels, answer).equals(answer.truth()))
                .sorted(Comparator.comparingDouble(TrainingCourse::sureness).reversed()).limit(most).toList();
    }

    /**
     * @param labels the classes
     * @param answer an answer
     * @return the class that was heard
     */
    public static String heard(List<String> labels, JournalEntry.Answered answer) {
        int best = 0;
        for (int i = 1; i < answer.probabilities().size(); i++) {
            best = answer.probabilities().get(i) > answer.probabilities().get(best) ? i : best;
        }
        return best < labels.size() ? labels.get(best) : "";
    }

    /**
     * @param answer an answer
     * @return its greatest probability
     */
    public static double sureness(JournalEntry.Answered answer) {
        return answer.probabilities().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** @return number of models to be trained: the folds', and one more where it ships by itself */
    public int models() {
        int folds = prepared.map(known -> known.folds().size()).orElse(0);
        return Math.max(folds + 1, trained.size());
    }

    /** @return 0 to 1 of the training itself, by models and epochs */
    public double share() {
        if (prepared.isEmpty()) {
            return 0;
        }
        Map<String, Double> begunModels = new LinkedHashMap<>();
        epochs.forEach(epoch -> begunModels.put(epoch.model(), epoch.epoch() / (double) Math.max(1, epoch.epochs())));
        trained.forEach(model -> begunModels.put(model, 1.0));
        return Math.min(1, begunModels.values().stream().mapToDouble(Double::doubleValue).sum() / models());
    }

    /** @return seconds still to go by the pace so far; nothing before a twentieth is done, or after the end */
    public OptionalInt secondsLeft() {
        double done = share();
        if (end.isPresent() || learned.isEmpty() || done < 0.05) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.ceil((last - learned.getAsLong()) / 1000.0 * (1 - done) / done));
    }

    /** @return whether it is ahead of every simple method so far, where both are known */
    public boolean isAhead() {
        return confusion().flatMap(own -> bestSimple().map(best -> own.uar() > best)).orElse(true);
    }

    /** @return whether it is worth it so far, in words; empty before anything is known */
    public String sentence() {
        if (confusion().isEmpty() || prepared.isEmpty()) {
            return "";
        }
        double own = confusion().get().uar();
        StringBuilder words = new StringBuilder();
        boolean over = end.filter(JournalEntry.Finished.class::isInstance).isPresent();
        bestSimple().ifPresent(best -> words.append(isAhead() ? over ? "Worth it. " : "Worth it so far. " : "Not worth it"
                + (over ? ". " : " so far. ")).append(String.format(Locale.ROOT,
                        "On recordings that were left out the network reaches UAR %.2f, the best simple method %.2f. ", own, best)));
        List<String> few = new ArrayList<>();
        for (int i = 0; i < prepared.get().labels().size(); i++) {
            if (prepared.get().counts().get(i) < FEW) {
                few.add(prepared.get().labels().get(i) + " (" + prepared.get().counts().get(i) + ")");
            }
        }
        if (!few.isEmpty()) {
            words.append("Few recordings of ").append(String.join(", ", few)).append(few.size() == 1 ? ": its figure stays uncertain."
                    : ": their figures stay uncertain.");
        }
        return words.toString().strip();
    }
}
