/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * The manifest of an imported corpus: as any manifest, with relative paths, the length of each recording in seconds in the column
 * {@value #LENGTH}, where the corpus hasn't one of that name, and the SHA-256 of each file in the column {@value #DIGEST}.
 */
public final class ImportedManifest {

    /** Name of the column of digests. */
    public static final String DIGEST = "sha256";

    /** Name of the column of lengths, in seconds. */
    static final String LENGTH = "length";

    private static final String FILE = "file";

    private ImportedManifest() {
    }

    /**
     * What was found of recordings that had moved.
     *
     * @param found how many are found again
     * @param missing paths of those that are not, as the manifest names them
     */
    public record Moved(int found, List<String> missing) {

        /** Copies the list. */
        public Moved {
            missing = List.copyOf(missing);
        }
    }

    static Table table(Corpus corpus, Path folder, Progress progress) throws CorpusException {
        Table plain = Manifests.table(corpus, folder);
        int file = plain.column(FILE).orElseThrow();
        OptionalInt known = plain.column(DIGEST);
        OptionalInt told = plain.column(LENGTH);
        List<String> columns = new ArrayList<>(plain.columns());
        if (told.isEmpty()) {
            columns.add(LENGTH);
        }
        if (known.isEmpty()) {
            columns.add(DIGEST);
        }
        Map<Path, String> digests = new HashMap<>();
        Map<Path, OptionalDouble> lengths = new HashMap<>();
        List<List<String>> rows = new ArrayList<>(corpus.size());
        for (int i = 0; i < corpus.size(); i++) {
            Recording recording = corpus.recordings().get(i);
            List<String> row = new ArrayList<>(plain.rows().get(i));
            row.set(file, relative(folder, recording.file()));
            String digest = digests.get(recording.file());
            if (digest == null) {
                digest = digest(recording.file());
                digests.put(recording.file(), digest);
            }
            if (told.isEmpty()) {
                row.add(length(recording, lengths));
            } else if (row.get(told.getAsInt()).isEmpty() && recording.span().end().isPresent()) {
                row.set(told.getAsInt(), length(recording, lengths));
            }
            if (known.isPresent()) {
                row.set(known.getAsInt(), digest);
            } else {
                row.add(digest);
            }
            rows.add(row);
            progress.checkCancelled();
            progress.worked(1.0 / corpus.size());
        }
        return new Table(columns, rows);
    }

    /**
     * Looks for recordings of a manifest that are not where it says, by name and digest, and writes the manifest anew where some are found.
     *
     * @param manifest the manifest of an imported corpus
     * @param where the folder to search
     * @param reader knows which files are recordings
     * @param progress cancels
     * @return what was found
     * @throws CorpusException where something can't be read or written, or the manifest has no digests
     */
    public static Moved findMoved(Path manifest, Path where, SoundReader reader, Progress progress) throws CorpusException {
        Table table = TableFiles.readWithMissing(manifest);
        OptionalInt file = table.column(FILE);
        OptionalInt digest = table.column(DIGEST);
        if (file.isEmpty() || digest.isEmpty()) {
            throw new CorpusException("The manifest " + manifest + " has no columns 'file' and '" + DIGEST
                    + "': moved recordings can't be told from others. Import the corpus anew.");
        }
        Path folder = manifest.toAbsolutePath().normalize().getParent();
        Set<String> names = new LinkedHashSet<>();
        for (List<String> row : table.rows()) {
            if (!Files.isRegularFile(folder.resolve(Table.field(row, file)))) {
                names.add(name(Table.field(row, file)));
            }
        }
        Map<String, Path> places = new HashMap<>();
        for (String path : AudioListing.of(where, reader, progress).audio()) {
            if (names.contains(name(path))) {
                Path candidate = where.resolve(path);
                places.put(name(path) + " " + digest(candidate), candidate);
            }
        }
        int found = 0;
        List<String> missing = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>(table.rows().size());
        for (List<String> row : table.rows()) {
            String path = Table.field(row, file);
            List<String> changed = new ArrayList<>(row);
            if (!Files.isRegularFile(folder.resolve(path))) {
                Path place = places.get(name(path) + " " + Table.field(row, digest));
                if (place == null) {
                    missing.add(path);
                } else {
                    changed.set(file.getAsInt(), relative(folder, place));
                    found++;
                }
            }
            rows.add(changed);
        }
        if (found > 0) {
            TableFiles.write(manifest, new Table(table.columns(), rows));
        }
        return new Moved(found, missing);
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Relative even above the folder, so that a project and its corpora can move together; absolute on another drive. */
    private static String relative(Path folder, Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        return (from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to).toString().replace(File.separatorChar, '/');
    }

    /** How long a recording is, by its header; nothing where that can't be read, which is said when a model is asked about it. */
    private static String length(Recording recording, Map<Path, OptionalDouble> lengths) {
        OptionalDouble end = recording.span().end();
        if (end.isEmpty()) {
            OptionalDouble known = lengths.get(recording.file());
            if (known == null) {
                known = seconds(recording);
                lengths.put(recording.file(), known);
            }
            end = known;
        }
        return end.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", Math.max(0, end.getAsDouble() - recording.span().start()));
    }

    private static OptionalDouble seconds(Recording recording) {
        try {
            return OptionalDouble.of(recording.info().seconds());
        } catch (AudioException e) {
            System.getLogger(ImportedManifest.class.getName()).log(System.Logger.Level.DEBUG, "Length not known: " + recording.file(), e);
            return OptionalDouble.empty();
        }
    }

    private static String digest(Path file) throws CorpusException {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new CorpusException("The recording " + file + " cannot be read (" + AtomicFiles.reason(e)
                    + "): put it right or take it out of the corpus.", e);
        }
    }
}
