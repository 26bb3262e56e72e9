/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.sparsha.core.Counted;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Dimensions;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.model.Familiarity;

/**
 * All there is to tell of a run, whoever tells it: the one value that tables, pictures and pages are made of.
 *
 * @param corpus the corpus
 * @param settings the run's settings
 * @param evaluation the measures
 * @param failures what has no outcome: failures of the run, then problems of the corpus
 * @param explanations key of a recording to the folder of its explanation, relative to the run's, with {@code /} between names
 * @param recordingWarnings key of a recording to what is to be known about it; those without a warning aren't there
 */
public record EvaluationReport(Corpus corpus, RunSettings settings, Evaluation evaluation, List<Failure> failures,
        Map<String, String> explanations, Map<String, List<Warning>> recordingWarnings) {

    /** Code of the warning that there is no figure. */
    public static final String NOTHING = "no-results";

    /** Code of the warning that nothing was judged. */
    public static final String NOT_JUDGED = "not-judged";

    /** Code of the warning that some recordings have warnings. */
    public static final String RECORDINGS = "recordings";

    /** Code of the warning that only one class occurs. */
    public static final String ONE_CLASS = "one-class";

    /** Code of the warning that intervals are drawn from too few. */
    public static final String FEW_UNITS = "few-units";

    /** Copies the collections. */
    public EvaluationReport {
        failures = List.copyOf(failures);
        explanations = Collections.unmodifiableMap(new LinkedHashMap<>(explanations));
        recordingWarnings = Collections.unmodifiableMap(new LinkedHashMap<>(recordingWarnings));
    }

    /**
     * A report on recordings of which nothing is to be known.
     *
     * @param corpus the corpus
     * @param settings the run's settings
     * @param evaluation the measures
     * @param failures what has no outcome
     * @param explanations key of a recording to the folder of its explanation
     */
    public EvaluationReport(Corpus corpus, RunSettings settings, Evaluation evaluation, List<Failure> failures,
            Map<String, String> explanations) {
        this(corpus, settings, evaluation, failures, explanations, Map.of());
    }

    /**
     * Measures what is in a store, in the order of the corpus.
     *
     * @param corpus the corpus
     * @param settings the run's settings
     * @param store the results
     * @param seed seed of the bootstrap
     * @return the report
     */
    public static EvaluationReport of(Corpus corpus, RunSettings settings, ResultStore store, long seed) {
        List<RunResult> results = corpus.recordings().stream().map(recording -> store.result(recording.key())).flatMap(Optional::stream)
                .toList();
        List<Failure> failures = new ArrayList<>();
        results.stream().filter(Failure.class::isInstance).map(Failure.class::cast)
                .sorted((a, b) -> a.key().compareTo(b.key())).forEach(failures::add);
        for (ScanProblem problem : corpus.problems()) {
            failures.add(new Failure(problem.path(), problem.path(), "", "", problem.message()));
        }
        return new EvaluationReport(corpus, settings, Evaluation.of(settings, results, seed), failures,
                store.folder().map(folder -> ExplanationFolders.there(folder, results)).orElse(Map.of()),
                warnings(results, store::warnings));
    }

    /** @return whether a recording, or something in the corpus that isn't one for want of more than a label, has no outcome */
    public boolean hasFailed() {
        return failures.size() > corpus.problems().size()
                || corpus.problems().stream().anyMatch(problem -> problem.kind() != ScanProblem.Kind.UNLABELLED);
    }

    /** @return what whoever reads the figures must know */
    public List<Warning> warnings() {
        return warnings(settings, evaluation, recordingWarnings, this::nothing);
    }

    /**
     * @param results results
     * @param of gives the warnings of a key
     * @return key to warnings, in the order of the results, without those that have none
     */
    static Map<String, List<Warning>> warnings(List<RunResult> results, Function<String, List<Warning>> of) {
        Map<String, List<Warning>> warnings = new LinkedHashMap<>();
        results.forEach(result -> warnings.put(result.key(), of.apply(result.key())));
        warnings.values().removeIf(List::isEmpty);
        return warnings;
    }

    /**
     * What whoever reads the figures of a run must know, where its corpus isn't at hand.
     *
     * @param settings the run's settings
     * @param evaluation its figures
     * @param recordings key of a recording to what is to be known about it
     * @return the same warnings; the one that there is no figure says no more than that
     */
    public static List<Warning> warnings(RunSettings settings, Evaluation evaluation, Map<String, List<Warning>> recordings) {
        return warnings(settings, evaluation, recordings, () -> "There is no figure, since no recording of the corpus has a result.");
    }

    /**
     * What whoever sees a run in a list must know, without its figures.
     *
     * @param settings the run's settings
     * @param recordings key of a recording to what is to be known about it
     * @return those of {@link #warnings(RunSettings, Evaluation, Map)} that need no figures
     */
    public static List<Warning> known(RunSettings settings, Map<String, List<Warning>> recordings) {
        List<Warning> warnings = ofSettings(settings);
        ofRecordings(recordings).ifPresent(warnings::add);
        return List.copyOf(warnings);
    }

    private static List<Warning> ofSettings(RunSettings settings) {
        List<Warning> warnings = new ArrayList<>();
        settings.warning().ifPresent(message -> warnings.add(new Warning(KnownRecordings.CODE, message)));
        Optional.ofNullable(settings.values().get(RunSettings.PEOPLE)).ifPresent(words -> warnings.add(new Warning(RunSettings.PEOPLE,
                words)));
        return warnings;
    }

    private static Optional<Warning> ofRecordings(Map<String, List<Warning>> recordings) {
        if (recordings.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> codes = new TreeMap<>();
        recordings.values().forEach(list -> list.stream().map(Warning::code).distinct()
                .forEach(code -> codes.merge(code, 1, Integer::sum)));
        return Optional.of(new Warning(RECORDINGS, Counted.of(recordings.size(), "recording has", "recordings have") + " warnings ("
                + codes.entrySet().stream().map(code -> code.getKey() + ": " + code.getValue()).collect(Collectors.joining(", "))
                + ")."));
    }

    private static List<Warning> warnings(RunSettings settings, Evaluation evaluation, Map<String, List<Warning>> recordings,
            Supplier<String> nothing) {
        List<Warning> warnings = ofSettings(settings);
        if (evaluation instanceof AnswersEvaluation && !evaluation.outcomes().isEmpty()) {
            warnings.add(new Warning(NOT_JUDGED, "These are answers only: nothing was compared with what is true, and no figure says how "
                    + "far they can be relied on."));
        } else if (!evaluation.hasFigures()) {
            warnings.add(new Warning(NOTHING, nothing.get()));
        } else if (evaluation instanceof ClassEvaluation classes && classes.present().size() == 1) {
            warnings.add(new Warning(ONE_CLASS, "All recordings that were judged are of one class, '" + classes.present().get(0)
                    + "': UAR is the recall of that class, and no figure says whether the model tells classes apart."));
        }
        evaluation.units().caution().ifPresent(message -> warnings.add(new Warning(FEW_UNITS, message)));
        if (evaluation instanceof ClassEvaluation classes) {
            AbsentClasses.warning(classes).ifPresent(warnings::add);
        }
        foreign(evaluation).ifPresent(warnings::add);
        ofRecordings(recordings).ifPresent(warnings::add);
        return warnings;
    }

    /** That recordings are of another kind than what the model learned from: no figure tells. */
    private static Optional<Warning> foreign(Evaluation evaluation) {
        long known = evaluation.outcomes().stream().filter(one -> one instanceof Outcome outcome && outcome.familiarity().isPresent())
                .count();
        long foreign = evaluation.outcomes().stream().filter(one -> one instanceof Outcome outcome && outcome.familiarity()
                .filter(familiarity -> familiarity.level().isForeign()).isPresent()).count();
        return foreign == 0 ? Optional.empty() : Optional.of(new Warning(Familiarity.FOREIGN_RECORDING, foreign + " of " + known
                + " recordings are foreign to the model: it is not for recordings like these, so its answers to them may well be wrong. "
                + "Fit it to them, make one on top of it from some that are labelled, or choose another."));
    }

    private String nothing() {
        String model = settings.values().getOrDefault("model", "the model");
        String labels = list(settings.labels());
        if (!settings.grading().isJudged()) {
            return "There is no answer, since the model failed on every recording.";
        }
        if (settings.grading() == Grading.DIMENSIONS) {
            Set<String> columns = corpus.recordings().stream().flatMap(recording -> recording.labels().attributes().keySet().stream())
                    .filter(Dimensions::isKnown).collect(Collectors.toCollection(TreeSet::new));
            return "There is no figure, since no recording of the corpus has a result. " + (columns.isEmpty()
                    ? "The corpus has no column of a dimension"
                    : "The corpus has the dimensions " + list(columns)) + "; " + model + " rates " + labels + ".";
        }
        Set<String> own = corpus.recordings().stream().map(Recording::label).filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return "There is no figure, since no recording of the corpus has a result. The corpus has the labels " + list(own) + "; " + model
                + " has " + labels + ".";
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "(none)" : names.stream().limit(30).collect(Collectors.joining(", ")) + (names.size() > 30 ? ", …" : "");
    }
}
