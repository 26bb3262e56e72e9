/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;

/**
 * Marks as files that Praat and ELAN open: a TextGrid a person and recording, called like the recording, with one tier called like the
 * task.
 */
public final class MarkFiles {

    /** Text of a stretch that was proposed and has no label yet. A TextGrid knows no stretch without a text. */
    public static final String OPEN = "?";

    private static final String ENDING = ".TextGrid";

    private MarkFiles() {
    }

    /**
     * @param folder a person's folder
     * @param recording key of a recording
     * @return the file of what the person marked in it; may not be there yet
     */
    public static Path of(Path folder, String recording) {
        return file(folder, recording, ENDING);
    }

    /**
     * A file for a recording; folders of the recording are folders here, and what a file system doesn't take is left out.
     *
     * @param folder a person's folder
     * @param recording key of the recording
     * @param ending how its name goes on
     * @return a path inside the folder
     */
    static Path file(Path folder, String recording, String ending) {
        Path file = folder;
        String[] parts = recording.replace('\\', '/').split("/");
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].replaceAll("[:*?\"<>|\\p{Cntrl}]", "_");
            String safe = part.isEmpty() || part.matches("\\.+") ? "_" : part;
            file = file.resolve(i == parts.length - 1 ? safe + ending : safe);
        }
        return file;
    }

    /**
     * Writes marks.
     *
     * @param file the TextGrid, whose folders are made
     * @param task the task
     * @param marks what was marked
     * @throws CorpusException where it can't be written; an older file is still whole then
     */
    public static void write(Path file, AnnotationTask task, Marks marks) throws CorpusException {
        List<Annotation> annotations = new ArrayList<>();
        for (Marks.Mark mark : marks.marks()) {
            annotations.add(Annotation.of(BigDecimal.valueOf(mark.start()), BigDecimal.valueOf(mark.end()),
                    mark.label().isEmpty() ? OPEN : mark.label()));
        }
        Tier tier = task.unit() == AnnotationTask.Unit.POINTS ? Tier.points(task.name(), annotations)
                : Tier.intervals(task.name(), annotations);
        AnnotationFiles.write(AnnotationDocument.of(List.of(tier), BigDecimal.valueOf(marks.length())), file);
    }

    /**
     * Reads marks.
     *
     * @param file a TextGrid, an ELAN file, or another one with tiers
     * @param task the task, which says whether stretches or points count
     * @param tier name of the tier; empty for that called like the task, else the only one of its kind
     * @return the marks; those that were proposed and have no label yet, without one
     * @throws CorpusException where the file can't be read, or it isn't clear which tier counts
     */
    public static Marks read(Path file, AnnotationTask task, Optional<String> tier) throws CorpusException {
        AnnotationDocument document = AnnotationFiles.read(file);
        Tier.Kind kind = task.unit() == AnnotationTask.Unit.POINTS ? Tier.Kind.POINT : Tier.Kind.INTERVAL;
        List<Tier> all = document.tiers().stream().filter(one -> one.kind() == kind).toList();
        List<Tier> named = all.stream().filter(one -> one.name().equals(tier.orElse(task.name()))).toList();
        List<Tier> found = named.isEmpty() && tier.isEmpty() ? all : named;
        if (found.size() != 1) {
            throw new CorpusException((tier.isPresent() ? "There is no tier '" + tier.get() + "' of " : "It isn't clear which tier of ")
                    + (kind == Tier.Kind.POINT ? "points" : "stretches") + " in " + file + (tier.isPresent() ? "" : " counts: name one")
                    + ". It has: " + String.join(", ", document.tiers().stream().map(Tier::name).toList()) + ".");
        }
        List<Marks.Mark> marks = new ArrayList<>();
        for (Annotation annotation : found.get(0).annotations()) {
            if (!annotation.label().isBlank() && annotation.start().signum() >= 0) {
                marks.add(new Marks.Mark(annotation.start().doubleValue(), annotation.end().doubleValue(),
                        annotation.label().strip().equals(OPEN) ? "" : annotation.label().strip()));
            }
        }
        return new Marks(Math.max(0, document.lastTime().doubleValue()), marks);
    }

    /**
     * Whether a person's file holds something else than their log, as where another program changed it.
     *
     * @param folder the person's folder
     * @param task the task
     * @param answer the answer that holds
     * @return whether it does; never where the file is gone
     * @throws CorpusException where the file can't be read
     */
    public static boolean isChanged(Path folder, AnnotationTask task, LoggedAnswer answer) throws CorpusException {
        Path file = of(folder, answer.recording());
        if (answer.marks().isEmpty() || !Files.isRegularFile(file)) {
            return false;
        }
        List<Marks.Mark> now = read(file, task, Optional.empty()).marks().stream().filter(mark -> !mark.label().isEmpty()).toList();
        return !now.equals(answer.marks().get().marks());
    }
}
