/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.manifest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Dimensions;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * Manifests: tables (CSV, TSV, audformat) with one recording a row, at least a column for the file and one for the label, or for
 * {@linkplain Dimensions dimensions} in its place. Columns for
 * start, end, speaker, text, gender and split are used when there; any other becomes an attribute. What people have set by hand stands in
 * a table beside the manifest ({@link SetValues}) and is read with it.
 */
public final class Manifests {

    /** The id under which corpora read from a manifest name their scheme. */
    public static final String SCHEME = "manifest";

    private static final String[] FILE = {"file", "filename", "file_name", "path", "audio", "wav", "recording", "audio_path", "filepath"};
    private static final String[] LABEL = {"label", "emotion", "class", "category", "target", "emotion_label", "emo", "emotion.label"};

    private Manifests() {
    }

    /**
     * Whether a table's columns make it a manifest.
     *
     * @param columns names of its columns
     * @return whether it has a file and a label column, or columns of dimensions
     */
    public static boolean isManifest(List<String> columns) {
        if (new HashSet<>(columns).size() != columns.size()) {
            return false;
        }
        Table empty = new Table(columns, List.of());
        return empty.column(FILE).isPresent() && (empty.column(LABEL).isPresent() || columns.stream().anyMatch(Dimensions::isKnown));
    }

    /**
     * Reads a manifest. Files are looked for relative to the manifest's folder, unless absolute. A row without a label or whose file
     * isn't there becomes a problem.
     *
     * @param manifest the table
     * @return the corpus
     * @throws CorpusException where the table can't be read or lacks a column
     */
    public static Corpus read(Path manifest) throws CorpusException {
        return read(manifest, Optional.empty());
    }

    /**
     * Reads a manifest whose label is in a column of one's choice.
     *
     * @param manifest the table
     * @param labelColumn name of the label's column; empty for the usual names
     * @return the corpus
     * @throws CorpusException where the table can't be read or lacks a column
     */
    public static Corpus read(Path manifest, Optional<String> labelColumn) throws CorpusException {
        return read(manifest, labelColumn, new Wanted(true, true));
    }

    /**
     * Reads a manifest of recordings that may have no label yet: its column may be missing or empty.
     *
     * @param manifest the table
     * @return the corpus; the label of a recording without one is empty
     * @throws CorpusException where the table can't be read or has no column of files
     */
    public static Corpus readAll(Path manifest) throws CorpusException {
        return read(manifest, Optional.empty(), new Wanted(true, false));
    }

    /**
     * Reads a manifest whose recordings are elsewhere, such as in an object store: nobody looks whether they are there.
     *
     * @param manifest the table
     * @return the corpus, its files beside the manifest
     * @throws CorpusException where the table can't be read or lacks a column
     */
    public static Corpus readUnseen(Path manifest) throws CorpusException {
        return read(manifest, Optional.empty(), new Wanted(false, true));
    }

    /**
     * What a row must have to be a recording.
     *
     * @param present its file must be there
     * @param labelled it must have a label or a value of a dimension
     */
    record Wanted(boolean present, boolean labelled) {
    }

    private static Corpus read(Path manifest, Optional<String> labelColumn, Wanted wanted) throws CorpusException {
        Table imported = TableFiles.readWithMissing(manifest);
        OptionalInt file = imported.column(FILE);
        Table table = file.isPresent() ? SetValues.of(manifest).applied(imported, file.getAsInt()) : imported;
        OptionalInt label = labelColumn.isPresent() ? table.column(labelColumn.get()) : table.column(LABEL);
        boolean rated = labelColumn.isEmpty() && table.columns().stream().anyMatch(Dimensions::isKnown);
        if (file.isEmpty() || label.isEmpty() && !rated && wanted.labelled()) {
            throw new CorpusException("The manifest " + manifest + " has no column for the " + (file.isEmpty() ? "file ('file')"
                    : "label ('" + labelColumn.orElse("label") + "')") + "; its columns are: " + table.named() + ".");
        }
        Path root = manifest.toAbsolutePath().getParent();
        ManifestRows rows = new ManifestRows(table, file, label, root, wanted);
        List<Recording> recordings = new ArrayList<>(table.rows().size());
        List<ScanProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.read(i, seen, recordings, problems);
        }
        return new Corpus(AudioListing.stem(String.valueOf(manifest.getFileName())), root, SCHEME, recordings, problems);
    }

    /**
     * Writes a corpus as a manifest with the columns file, start, end, speaker, label, text, gender, split and all attributes. Files
     * below the manifest's folder are named relative to it, others by their full path.
     *
     * @param corpus what to write
     * @param manifest the table; {@code .tsv} for tabs, {@code .audformat.csv} for a segmented table of audformat, with times as deltas
     * @throws CorpusException where it can't be written
     */
    public static void write(Corpus corpus, Path manifest) throws CorpusException {
        Table table = table(corpus, manifest.toAbsolutePath().getParent());
        boolean audformat = String.valueOf(manifest.getFileName()).toLowerCase(java.util.Locale.ROOT).endsWith(".audformat.csv");
        TableFiles.write(manifest, audformat ? withTimeDeltas(table) : table);
    }

    /**
     * A corpus as the table of a manifest.
     *
     * @param corpus what to write
     * @param folder the folder that the manifest will lie in
     * @return the table
     */
    public static Table table(Corpus corpus, Path folder) {
        Set<String> names = new LinkedHashSet<>();
        corpus.recordings().forEach(recording -> names.addAll(recording.labels().attributes().keySet()));
        List<String> columns = new ArrayList<>(List.of("file", "start", "end", "speaker", "label", "text", "gender", "split"));
        names.removeAll(columns);
        columns.addAll(names);
        List<List<String>> rows = new ArrayList<>(corpus.size());
        for (Recording r : corpus.recordings()) {
            TimeSpan span = r.span();
            List<String> row = new ArrayList<>(List.of(pathFrom(folder, r.file()), span.isWhole() ? "" : Times.text(span.start()),
                    span.end().isPresent() ? Times.text(span.end().getAsDouble()) : "", r.speaker(), r.label(), r.text(), r.gender().text(),
                    r.split()));
            names.forEach(name -> row.add(r.labels().attributes().getOrDefault(name, "")));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** Times as audformat has them: deltas; {@code NaT} for the end of the file. */
    private static Table withTimeDeltas(Table table) {
        List<List<String>> rows = new ArrayList<>(table.rows().size());
        for (List<String> row : table.rows()) {
            List<String> changed = new ArrayList<>(row);
            changed.set(1, Times.timedelta(Times.parse(row.get(1)).orElse(0)));
            changed.set(2, row.get(2).isEmpty() ? "NaT" : Times.timedelta(Times.parse(row.get(2)).orElse(0)));
            rows.add(changed);
        }
        return new Table(table.columns(), rows);
    }

    private static String pathFrom(Path folder, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path from = folder.toAbsolutePath().normalize();
        return absolute.startsWith(from) ? from.relativize(absolute).toString().replace(File.separatorChar, '/')
                : absolute.toString();
    }
}
