/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.ControlledVocabulary;
import org.sparsha.timeline.tier.TierModel;

/**
 * Where the annotation tiers of recordings are kept: a TextGrid beside the recording, and, while they are edited, a copy in the recovery
 * folder that survives a crash.
 */
public final class TierStore {

    private static final System.Logger LOG = System.getLogger(TierStore.class.getName());
    private static final String ENDING = ".json";
    /** Attribute of kept tiers: the recording's file. */
    private static final String RECORDING = "recording";

    private final Path recovery;

    /** @param recovery folder for what isn't saved yet; made at first use */
    public TierStore(Path recovery) {
        this.recovery = recovery;
    }

    /**
     * @param recording a sound file
     * @return the file that its tiers are saved in
     */
    public static Path fileOf(Path recording) {
        String name = recording.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return recording.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".TextGrid");
    }

    /**
     * Reads the saved tiers.
     *
     * @param file the file of the tiers
     * @param rate samples a second of the recording
     * @param length its samples
     * @return its tiers; none where there is no file
     * @throws CorpusException where the file can't be read
     */
    public static List<TierModel> read(Path file, int rate, long length) throws CorpusException {
        return Files.isRegularFile(file) ? TierConversion.toTimeline(AnnotationFiles.read(file), rate, length) : List.of();
    }

    /**
     * Saves the tiers. Those that come from the file beside the recording or were imported keep the exact times, the attributes and, in a
     * file of the same sort, everything else that wasn't touched.
     *
     * @param document the recording
     * @param file where to, mostly that of its tiers
     * @return a line for each sort of thing that the file can't hold
     * @throws CorpusException where it can't be written; an older file is still whole then
     */
    public static List<String> save(ClipDocument document, Path file) throws CorpusException {
        List<AnnotationDocument> originals = new ArrayList<>();
        try {
            Path beside = document.tierFile();
            if (Files.isRegularFile(beside)) {
                originals.add(AnnotationFiles.read(beside));
            }
        } catch (CorpusException e) {
            LOG.log(System.Logger.Level.DEBUG, "What can't be read has nothing to keep", e);
        }
        originals.addAll(document.imported());
        // the first is the one that the new file begins with
        originals.sort(Comparator.comparing(original -> !AnnotationFiles.isSort(original, file)));
        boolean same = !originals.isEmpty() && AnnotationFiles.isSort(originals.get(0), file);
        if (!same) {
            originals.add(0, TierConversion.toFile(List.of(), document.info().sampleRate(), document.info().frames()));
        }
        AnnotationDocument tiers = TierConversion.toFile(document.tiers().tiers(), originals, document.info().sampleRate(),
                document.info().frames());
        return AnnotationFiles.write(isOfElan(file) ? ControlledVocabulary.into(tiers, vocabularies(document)) : tiers, file);
    }

    /** Only ELAN's files say which labels a tier takes. */
    private static boolean isOfElan(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(java.util.Locale.ROOT).endsWith(".eaf");
    }

    private static Map<String, List<String>> vocabularies(ClipDocument document) {
        Map<String, List<String>> vocabularies = new HashMap<>();
        document.tiers().tiers().forEach(tier -> vocabularies.putIfAbsent(tier.name(), tier.vocabulary()));
        return vocabularies;
    }

    /**
     * Puts the file of the tiers under another name, so that saving does not replace it.
     *
     * @param file the file of the tiers
     * @return the file's new name; empty where there is none
     * @throws CorpusException where that fails
     */
    public static Optional<Path> setAside(Path file) throws CorpusException {
        Path free = file.resolveSibling(file.getFileName() + ".bak");
        for (int number = 2; Files.exists(free); number++) {
            free = file.resolveSibling(file.getFileName() + "." + number + ".bak");
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Files.move(file, free);
            return Optional.of(free);
        } catch (IOException e) {
            throw new CorpusException(file + " can't be renamed to " + free.getFileName() + " ("
                    + AtomicFiles.reason(e) + "). Move it elsewhere and save again.", e);
        }
    }

    /**
     * Gives a file that was set aside its name back, where nothing has taken that meanwhile.
     *
     * @param file the file of the tiers
     * @param aside the file set aside
     */
    public static void putBack(Path file, Path aside) {
        try {
            if (!Files.exists(file)) {
                Files.move(aside, file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, aside + " keeps its name", e);
        }
    }

    /**
     * The tiers of a recording with all that its imported files know and a timeline doesn't show: exact times, attributes, what overlaps.
     *
     * @param document a recording
     * @return its tiers as they go to a file
     */
    public static AnnotationDocument annotations(ClipDocument document) {
        List<AnnotationDocument> originals = new ArrayList<>(document.imported());
        originals.add(0, TierConversion.toFile(List.of(), document.info().sampleRate(), document.info().frames()));
        AnnotationDocument all = TierConversion.toFile(document.tiers().tiers(), originals, document.info().sampleRate(),
                document.info().frames());
        Map<String, String> attributes = new LinkedHashMap<>();
        document.imported().forEach(imported -> attributes.putAll(imported.attributes()));
        return new AnnotationDocument(all.start(), all.end(), all.tiers(), attributes);
    }

    /**
     * Keeps the unsaved tiers of a recording in case of a crash.
     *
     * @param recording its file
     * @param audioSha256 digest of that file
     * @param annotations its tiers, as {@link #annotations} gives them
     * @throws CorpusException where they can't be written
     */
    public void keep(Path recording, String audioSha256, AnnotationDocument annotations) throws CorpusException {
        Map<String, String> attributes = new LinkedHashMap<>(annotations.attributes());
        attributes.put(RECORDING, recording.toAbsolutePath().toString());
        AnnotationDocument named = new AnnotationDocument(annotations.start(), annotations.end(), annotations.tiers(), attributes);
        AnnotationFiles.write(named, recoveryFile(recording, audioSha256), "json");
    }

    /**
     * Looks for tiers that a crash has left unsaved: those of this file, or of the same sound under a name that is gone.
     *
     * @param recording a recording's file
     * @param audioSha256 digest of that file
     * @return the tiers, with what their files knew of them
     */
    public Optional<AnnotationDocument> recovered(Path recording, String audioSha256) {
        Path file = recoveryFile(recording, audioSha256);
        return leftovers().stream().filter(left -> left.file().equals(file)).findFirst()
                .or(() -> leftovers().stream().filter(left -> isOf(left, audioSha256) && !Files.exists(left.recording())).findFirst())
                .map(left -> withoutRecording(left.annotations()));
    }

    private static AnnotationDocument withoutRecording(AnnotationDocument kept) {
        Map<String, String> attributes = new LinkedHashMap<>(kept.attributes());
        attributes.remove(RECORDING);
        return new AnnotationDocument(kept.start(), kept.end(), kept.tiers(), attributes);
    }

    /**
     * Unsaved tiers that were kept.
     *
     * @param recording the file that they belong to
     * @param file where they are kept
     * @param annotations the tiers
     */
    public record Leftover(Path recording, Path file, AnnotationDocument annotations) {
    }

    /** @return all tiers that are kept; just after the start, those that a crash has left unsaved */
    public List<Leftover> leftovers() {
        if (!Files.isDirectory(recovery)) {
            return List.of();
        }
        List<Leftover> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(recovery)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
                read(file).ifPresent(found::add);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "Kept tiers can't be listed", e);
        }
        return found;
    }

    private static Optional<Leftover> read(Path file) {
        try {
            AnnotationDocument annotations = AnnotationFiles.read(file);
            return Optional.ofNullable(annotations.attributes().get(RECORDING))
                    .map(recording -> new Leftover(Path.of(recording), file, annotations));
        } catch (CorpusException | InvalidPathException e) {
            LOG.log(System.Logger.Level.WARNING, "Kept tiers can't be read", e);
            return Optional.empty();
        }
    }

    /**
     * Forgets unsaved tiers, once they are saved or not wanted any more.
     *
     * @param recording a recording's file
     * @param audioSha256 digest of that file
     */
    public void forget(Path recording, String audioSha256) {
        forget(recoveryFile(recording, audioSha256));
        leftovers().stream().filter(left -> isOf(left, audioSha256) && !Files.exists(left.recording()))
                .forEach(left -> forget(left.file()));
    }

    /** @param leftover unsaved tiers that are not wanted any more */
    public void forget(Leftover leftover) {
        forget(leftover.file());
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Kept tiers can't be removed", e);
        }
    }

    private static boolean isOf(Leftover leftover, String audioSha256) {
        return leftover.file().getFileName().toString().startsWith(shortened(audioSha256));
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(24, sha256.length()));
    }

    /** A file for each recording, also where two of them sound the same. */
    private Path recoveryFile(Path recording, String audioSha256) {
        String name = Sha256.of(recording.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        return recovery.resolve(shortened(audioSha256) + "-" + shortened(name) + ENDING);
    }
}
