/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.Segment;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;

/**
 * A person's marks, which explanations are compared with: intervals of one tier of a file that is named like the recording.
 *
 * @param folder where the annotation files are
 * @param tier name of the tier; empty for the first one
 * @param marked which intervals count: a regular expression found in the label or in one of the interval's further fields
 */
public record Marks(Path folder, Optional<String> tier, Optional<Pattern> marked) {

    private static final String NAME = "marked";

    /**
     * @param recording a recording
     * @param clip what is heard of it
     * @return the marks as a tier; empty where there are none
     * @throws CorpusException where the file can't be read
     */
    Map<String, List<Segment>> of(Recording recording, AudioClip clip) throws CorpusException {
        Optional<Path> file = file(recording);
        if (file.isEmpty() || !recording.span().isWhole()) {
            return Map.of();
        }
        for (Tier one : AnnotationFiles.read(file.get(), BigDecimal.valueOf((double) clip.frames() / clip.sampleRate())).tiers()) {
            if (tier.isEmpty() || one.name().equals(tier.get())) {
                List<Segment> chosen = one.annotations().stream().filter(this::counts)
                        .map(annotation -> new Segment(annotation.range(clip.sampleRate()), NAME))
                        .filter(segment -> !segment.range().isEmpty()).toList();
                return chosen.isEmpty() ? Map.of() : Map.of(NAME, chosen);
            }
        }
        return Map.of();
    }

    private boolean counts(Annotation annotation) {
        return marked.isEmpty() ? !annotation.label().isBlank()
                : marked.get().matcher(annotation.label()).find()
                        || annotation.attributes().values().stream().anyMatch(field -> marked.get().matcher(field).find());
    }

    /** EMO-DB ends the names of some label files with further letters, so names need only begin alike; the shortest is taken. */
    private Optional<Path> file(Recording recording) throws CorpusException {
        String name = recording.file().getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.getFileName().toString().startsWith(stem) && !one.getFileName().toString().equals(name))
                    .min((a, b) -> {
                        int byLength = Integer.compare(a.toString().length(), b.toString().length());
                        return byLength != 0 ? byLength : a.compareTo(b);
                    });
        } catch (IOException e) {
            throw new CorpusException("The folder of tiers " + folder + " can't be read (" + AtomicFiles.reason(e) + ").", e);
        } catch (UncheckedIOException e) {
            throw new CorpusException("The folder of tiers " + folder + " can't be read.", e);
        }
    }
}
