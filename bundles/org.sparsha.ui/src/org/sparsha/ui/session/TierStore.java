/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.timeline.tier.TierModel;

/**
 * Where the annotation tiers of recordings are kept: a TextGrid beside the recording, and, while they are edited, a copy in the recovery
 * folder that survives a crash.
 */
public final class TierStore {

    private static final System.Logger LOG = System.getLogger(TierStore.class.getName());

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
     * @param recording a sound file
     * @param rate its samples a second
     * @param length its samples
     * @return its tiers; none where there is no file
     * @throws CorpusException where the file can't be read
     */
    public static List<TierModel> read(Path recording, int rate, long length) throws CorpusException {
        Path file = fileOf(recording);
        return Files.isRegularFile(file) ? TierConversion.toTimeline(AnnotationFiles.read(file), rate, length) : List.of();
    }

    /**
     * Saves the tiers beside the recording, and forgets what was kept for recovery.
     *
     * @param document the recording
     * @return a line for each sort of thing that the file can't hold
     * @throws CorpusException where it can't be written
     */
    public List<String> save(ClipDocument document) throws CorpusException {
        List<String> losses = AnnotationFiles.write(annotations(document), fileOf(document.path()));
        forget(document);
        return losses;
    }

    /**
     * @param document a recording
     * @return its tiers as they go to a file
     */
    public static AnnotationDocument annotations(ClipDocument document) {
        return TierConversion.toFile(document.tiers().tiers(), document.info().sampleRate(), document.info().frames());
    }

    /**
     * Keeps the tiers of a recording in case of a crash. Failures are logged only: nothing is lost by them yet.
     *
     * @param document the recording
     * @param annotations its tiers, as {@link #annotations} gives them
     */
    public void keep(ClipDocument document, AnnotationDocument annotations) {
        try {
            Files.createDirectories(recovery);
            AnnotationFiles.write(annotations, recoveryFile(document.audioSha256()), "json");
        } catch (IOException | CorpusException e) {
            LOG.log(System.Logger.Level.WARNING, "Tiers can't be kept for recovery", e);
        }
    }

    /**
     * @param audioSha256 digest of a recording
     * @param rate its samples a second
     * @param length its samples
     * @return tiers that a crash has left unsaved
     */
    public Optional<List<TierModel>> recovered(String audioSha256, int rate, long length) {
        Path file = recoveryFile(audioSha256);
        try {
            return Files.isRegularFile(file) ? Optional.of(TierConversion.toTimeline(AnnotationFiles.read(file), rate, length))
                    : Optional.empty();
        } catch (CorpusException e) {
            LOG.log(System.Logger.Level.WARNING, "Kept tiers can't be read", e);
            return Optional.empty();
        }
    }

    /** @param document a recording whose unsaved tiers are not wanted any more */
    public void forget(ClipDocument document) {
        try {
            Files.deleteIfExists(recoveryFile(document.audioSha256()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Kept tiers can't be removed", e);
        }
    }

    private Path recoveryFile(String audioSha256) {
        return recovery.resolve(audioSha256.substring(0, Math.min(32, audioSha256.length())) + ".json");
    }
}
