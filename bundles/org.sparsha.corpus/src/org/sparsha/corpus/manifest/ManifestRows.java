/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.manifest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.table.MissingValues;
import org.sparsha.corpus.table.Table;

/**
 * Reads the rows of a manifest: each becomes a recording or a problem.
 *
 * @param table the manifest
 * @param file its column of files
 * @param label its column of labels; empty where it has none, or dimensions in their place
 * @param root the folder that paths are relative to
 * @param wanted what a row must have, else it is a problem
 */
record ManifestRows(Table table, OptionalInt file, OptionalInt label, Path root, Manifests.Wanted wanted) {

    private static final String[] SPEAKER = {"speaker", "speaker_id", "spk", "actor", "subject", "spkrid", "speakerid"};
    private static final String[] TEXT = {"text", "transcript", "transcription", "sentence", "utterance"};
    private static final String[] GENDER = {"gender", "sex"};
    private static final String[] SPLIT = {"split", "fold", "set", "subset", "partition", "split_set"};

    private static final String NO_LABEL = " (NA is a label in quotation marks only.)";

    void read(int index, Set<String> seen, List<Recording> recordings, List<ScanProblem> problems) {
        List<String> row = table.rows().get(index);
        String path = Table.field(row, file);
        String line = "Row " + (index + 1) + ": ";
        if (path.isEmpty() || path.indexOf('\0') >= 0) {
            problems.add(new ScanProblem(ScanProblem.Kind.BAD_ROW, path, line + "it names no file."));
            return;
        }
        Optional<Path> place = resolve(path);
        Optional<TimeSpan> span = span(row);
        if (place.isEmpty() || wanted.present() && !Files.isRegularFile(place.get())) {
            problems.add(new ScanProblem(ScanProblem.Kind.MISSING, path, line + "there is no such file."));
        } else if (span.isEmpty()) {
            problems.add(new ScanProblem(ScanProblem.Kind.BAD_ROW, path, line + "start and end are not a span of time" + times(row) + "."));
        } else {
            Recording recording = new Recording(path, place.get(), span.get(), labels(row));
            if (wanted.labelled() && !recording.isRated()) {
                problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, path, line + "it has no label." + NO_LABEL));
            } else if (seen.add(recording.key())) {
                recordings.add(recording);
            } else {
                problems.add(new ScanProblem(ScanProblem.Kind.BAD_ROW, path, line + "the same recording is in an earlier row."));
            }
        }
    }

    private Optional<Path> resolve(String path) {
        try {
            return Optional.of(root.resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<TimeSpan> span(List<String> row) {
        String startText = Table.field(row, table.column("start"));
        String endText = Table.field(row, table.column("end"));
        OptionalDouble start = Times.isNone(startText) ? OptionalDouble.of(0) : Times.parse(startText);
        OptionalDouble end = Times.isNone(endText) ? OptionalDouble.empty() : Times.parse(endText);
        boolean endWrong = !Times.isNone(endText) && end.isEmpty();
        if (start.isEmpty() || endWrong) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TimeSpan(start.getAsDouble(), end));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String times(List<String> row) {
        String text = Table.field(row, table.column("start")) + " to " + Table.field(row, table.column("end"));
        return text.length() > 80 ? "" : " (" + text + ")";
    }

    private Labels labels(List<String> row) {
        Labels labels = new Labels(MissingValues.orEmptyButNa(value(row, SPEAKER)), MissingValues.orEmptyButNa(Table.field(row, label)),
                value(row, TEXT), Gender.parse(value(row, GENDER)),
                MissingValues.orEmptyButNa(value(row, SPLIT)), Map.of());
        Set<Integer> used = new HashSet<>(Set.of(file.orElseThrow()));
        label.ifPresent(used::add);
        for (String[] names : List.of(SPEAKER, TEXT, GENDER, SPLIT, new String[] {"start"}, new String[] {"end"})) {
            table.column(names).ifPresent(used::add);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!used.contains(i) && !row.get(i).isEmpty()) {
                attributes.put(table.columns().get(i), row.get(i));
            }
        }
        return new Labels(labels.speaker(), labels.label(), labels.text(), labels.gender(), labels.split(), attributes);
    }

    private String value(List<String> row, String[] names) {
        return Table.field(row, table.column(names));
    }
}
