/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * Recordings as a corpus of their own that can be imported anywhere: a manifest, and copies of the sound files where they are wanted. Of a
 * recording that is a part of a file the whole file is copied, once, so that not one sample changes.
 *
 * @param manifest what was written
 * @param recordings its rows
 * @param files how many files were copied
 */
public record RecordingExport(Path manifest, int recordings, int files) {

    /** Name of the manifest in the folder. */
    public static final String MANIFEST = "recordings.csv";

    private static final String AUDIO = "audio";

    /**
     * Writes a manifest that names the recordings where they are.
     *
     * @param corpus the recordings
     * @param file the table
     * @return what was written
     * @throws CorpusException where there is no recording, or it can't be written
     */
    public static RecordingExport manifest(Corpus corpus, Path file) throws CorpusException {
        check(corpus);
        TableFiles.write(file, table(corpus, file.toAbsolutePath().normalize().getParent(), corpus.recordings().stream()
                .map(recording -> recording.file().toAbsolutePath().normalize()).toList()));
        return new RecordingExport(file, corpus.size(), 0);
    }

    /**
     * Copies the recordings into a new folder with a manifest of them. Where that doesn't go to its end, nothing is left of it.
     *
     * @param corpus the recordings
     * @param folder a folder that isn't there or is empty
     * @param progress up to 1; cancels
     * @return what was written
     * @throws CorpusException where there is no recording, the folder has something in it, or something can't be read or written
     */
    public static RecordingExport copies(Corpus corpus, Path folder, Progress progress) throws CorpusException {
        check(corpus);
        Path target = folder.toAbsolutePath().normalize();
        Path made = target.resolveSibling("." + target.getFileName() + ".part");
        boolean done = false;
        try {
            if (!isFree(target)) {
                throw new CorpusException("The folder " + folder + " is not empty: export into a new one.");
            }
            Files.createDirectories(target.getParent());
            Files.createDirectory(made);
            Map<Path, String> places = places(corpus.recordings());
            for (Map.Entry<Path, String> one : places.entrySet()) {
                Path copy = made.resolve(one.getValue());
                Files.createDirectories(copy.getParent());
                Files.copy(one.getKey(), copy, StandardCopyOption.COPY_ATTRIBUTES);
                progress.checkCancelled();
                progress.worked(1.0 / places.size());
            }
            TableFiles.write(made.resolve(MANIFEST), table(corpus, made, corpus.recordings().stream()
                    .map(recording -> made.resolve(places.get(recording.file().toAbsolutePath().normalize()))).toList()));
            Files.deleteIfExists(target);
            AtomicFiles.move(made, target);
            done = true;
            return new RecordingExport(target.resolve(MANIFEST), corpus.size(), places.size());
        } catch (java.nio.file.FileAlreadyExistsException e) {
            done = true; // somebody else's
            throw new CorpusException("There is " + made + " of an export that was broken off or still goes on: delete it, or export "
                    + "into another folder.", e);
        } catch (IOException e) {
            throw new CorpusException("The recordings can't be exported to " + folder + " (" + AtomicFiles.reason(e)
                    + (e instanceof java.nio.file.FileSystemException named ? ", " + named.getFile() : "")
                    + "): choose another place, make room there, or leave out what can't be read.", e);
        } finally {
            if (!done) {
                remove(made);
            }
        }
    }

    /** @return what was written, in a sentence */
    public String sentence() {
        return Counted.of(recordings, "recording") + (files == 0 ? " listed in "
                : " exported with " + Counted.of(files, "sound file") + ", listed in ") + manifest + ".";
    }

    private static void remove(Path made) {
        try {
            if (Files.exists(made)) {
                AtomicFiles.removeFolder(made);
            }
        } catch (IOException e) {
            System.getLogger(RecordingExport.class.getName()).log(System.Logger.Level.WARNING, "Left behind: " + made, e);
        }
    }

    private static void check(Corpus corpus) throws CorpusException {
        if (corpus.size() == 0) {
            throw new CorpusException("No recording is chosen: there is nothing to export.");
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Where each file goes: as the corpus names it, without what leads out of a folder; two files never to one place. */
    private static Map<Path, String> places(List<Recording> recordings) {
        Map<Path, String> places = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Recording recording : recordings) {
            Path file = recording.file().toAbsolutePath().normalize();
            if (places.containsKey(file)) {
                continue;
            }
            String plain = AUDIO + "/" + Arrays.stream(recording.path().split("[/\\\\]+"))
                    .filter(part -> !part.isBlank() && !part.matches("\\.+") && !part.endsWith(":")).collect(Collectors.joining("/"));
            String place = plain;
            while (!taken.add(place.toLowerCase(Locale.ROOT))) {
                int number = numbers.merge(plain, 2, (a, b) -> a + 1);
                int dot = plain.lastIndexOf('.');
                place = dot > plain.lastIndexOf('/') ? plain.substring(0, dot) + "-" + number + plain.substring(dot) : plain + "-" + number;
            }
            places.put(file, place);
        }
        return places;
    }

    private static Table table(Corpus corpus, Path folder, List<Path> files) {
        Table plain = Manifests.table(corpus, folder);
        int column = plain.column("file").orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            List<String> row = new ArrayList<>(plain.rows().get(i));
            Path file = files.get(i);
            row.set(column, (file.getRoot().equals(folder.getRoot()) ? folder.relativize(file) : file).toString()
                    .replace(File.separatorChar, '/'));
            rows.add(row);
        }
        return new Table(plain.columns(), rows);
    }
}
