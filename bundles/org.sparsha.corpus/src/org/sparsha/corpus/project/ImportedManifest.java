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
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Manifests;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/** The manifest of an imported corpus: as any manifest, with relative paths and the SHA-256 of each file in the column {@value #DIGEST}. */
public final class ImportedManifest {

    /** Name of the column of digests. */
    public static final String DIGEST = "sha256";

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
        List<String> columns = new ArrayList<>(plain.columns());
        if (known.isEmpty()) {
            columns.add(DIGEST);
        }
        Map<Path, String> digests = new HashMap<>();
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

    private static String digest(Path file) throws CorpusException {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new CorpusException("The recording " + file + " cannot be read (" + AtomicFiles.reason(e)
                    + "): put it right or take it out of the corpus.", e);
        }
    }
}
