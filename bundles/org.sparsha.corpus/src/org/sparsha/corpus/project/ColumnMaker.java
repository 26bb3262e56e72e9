/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.table.WarningCell;

/** Makes the columns of a table of recordings from what a corpus and runs say. For one thread. */
final class ColumnMaker {

    private static final List<String> OF_CORPUS = List.of("file", "speaker", RecordingTable.LABEL, "text", "gender", "split");
    private static final String LENGTH = ImportedManifest.LENGTH;

    private final List<Recording> recordings;
    private final Map<String, ValueColumn> columns = new LinkedHashMap<>();

    private ColumnMaker(List<Recording> recordings) {
        this.recordings = recordings;
    }

    /** Columns of a corpus, then those of runs. */
    static Map<String, ValueColumn> of(Corpus corpus, List<SavedRun> runs) {
        List<Recording> recordings = corpus.recordings();
        ColumnMaker maker = new ColumnMaker(recordings);
        maker.addCorpus();
        for (SavedRun run : runs) {
            maker.addRun(run, runs.size() == 1 ? "" : "." + run.folder().getFileName());
        }
        return maker.columns;
    }

    /** Columns of one run, whose names end so. */
    static Map<String, ValueColumn> of(List<Recording> recordings, SavedRun run, String ending) {
        ColumnMaker maker = new ColumnMaker(recordings);
        maker.addRun(run, ending);
        return maker.columns;
    }

    private void addCorpus() {
        add(RecordingTable.KEY, Recording::key);
        add(RecordingTable.PLACE, recording -> recording.file().toAbsolutePath().normalize().toString());
        OF_CORPUS.forEach(name -> add(name, recording -> said(recording, name)));
        Set<String> attributes = new LinkedHashSet<>();
        recordings.forEach(recording -> attributes.addAll(recording.labels().attributes().keySet()));
        attributes.removeAll(columns.keySet());
        attributes.forEach(name -> add(name, recording -> said(recording, name)));
        if (!attributes.contains(LENGTH) && recordings.stream().anyMatch(recording -> recording.span().end().isPresent())) {
            add(LENGTH, ColumnMaker::length);
        }
    }

    /** Whether every corpus has a column of this name. */
    static boolean isOfCorpus(String name) {
        return OF_CORPUS.contains(name);
    }

    /** What a corpus says of a recording under the name of a column. */
    static String said(Recording recording, String name) {
        return switch (name) {
            case "file" -> recording.path();
            case "speaker" -> recording.speaker();
            case RecordingTable.LABEL -> recording.label();
            case "text" -> recording.text();
            case "gender" -> recording.gender().text();
            case "split" -> recording.split();
            case RecordingTable.NAME -> recording.labels().attributes().getOrDefault(name, recording.key());
            case LENGTH -> recording.labels().attributes().getOrDefault(name, length(recording));
            default -> recording.labels().attributes().getOrDefault(name, "");
        };
    }

    private static String length(Recording recording) {
        OptionalDouble end = recording.span().end();
        return end.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", end.getAsDouble() - recording.span().start());
    }

    private void add(String name, Function<Recording, String> value) {
        columns.put(name, ValueColumn.of(recordings.stream().map(value).toList()));
    }

    private void addRun(SavedRun run, String ending) {
        Map<String, Outcome> outcomes = new HashMap<>();
        Map<String, DimensionalOutcome> rated = new HashMap<>();
        for (RunResult result : run.results()) {
            switch (result) {
                case Outcome outcome -> outcomes.put(outcome.key(), outcome);
                case DimensionalOutcome outcome -> rated.put(outcome.key(), outcome);
                case Failure failure -> rated.remove(failure.key());
            }
        }
        if (run.settings().grading().isDimensional()) {
            addDimensions(run.settings().labels(), ending, rated);
            addWarnings(run, ending);
            return;
        }
        addOutcome("hears" + ending, outcomes, Outcome::predicted);
        addOutcome("sure" + ending, outcomes, outcome -> String.format(Locale.ROOT, "%.4f", outcome.confidence()));
        if (outcomes.values().stream().anyMatch(outcome -> outcome.familiarity().isPresent())) {
            addOutcome("familiarity" + ending, outcomes, outcome -> outcome.familiarity().map(known -> known.level().id()).orElse(""));
        }
        addOutcome("right" + ending, outcomes, outcome -> outcome.truth().isEmpty() ? "" : outcome.correct() ? "yes" : "no");
        addOutcome("truth" + ending, outcomes, Outcome::truth);
        addWarnings(run, ending);
    }

    private void addWarnings(SavedRun run, String ending) {
        if (!run.warnings().isEmpty()) {
            add(WarningCell.COLUMN + ending, recording -> WarningCell.of(run.warnings().getOrDefault(recording.key(), List.of())));
        }
    }

    private void addDimensions(List<String> names, String ending, Map<String, DimensionalOutcome> rated) {
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            add("heard-" + names.get(i) + ending, recording -> Optional.ofNullable(rated.get(recording.key()))
                    .map(outcome -> String.format(Locale.ROOT, "%.4f", outcome.values().get(at))).orElse(""));
            add("off-" + names.get(i) + ending, recording -> Optional.ofNullable(rated.get(recording.key()))
                    .filter(outcome -> outcome.truths().get(at).isPresent()).map(outcome -> String.format(Locale.ROOT, "%.4f",
                            outcome.values().get(at) - outcome.truths().get(at).getAsDouble())).orElse(""));
        }
    }

    private void addOutcome(String name, Map<String, Outcome> outcomes, Function<Outcome, String> value) {
        add(name, recording -> outcomes.containsKey(recording.key()) ? value.apply(outcomes.get(recording.key())) : "");
    }
}
