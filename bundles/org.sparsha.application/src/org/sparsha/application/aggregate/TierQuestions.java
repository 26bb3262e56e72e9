/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.aggregate.ScoredCourse;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;

/** What annotation files say of each moment of recordings. Thread-safe. */
final class TierQuestions {

    private final AggregateChoice choice;
    /** Folder to the files in it by their names in small letters, since endings are written either way. */
    private final Map<Path, Map<String, Path>> listed = new ConcurrentHashMap<>();

    TierQuestions(AggregateChoice choice) {
        this.choice = choice;
    }

    /** The annotation file of a recording. */
    private Optional<Path> file(Path recording) {
        String name = String.valueOf(recording.getFileName());
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        Map<String, Path> there = listed.computeIfAbsent(choice.tiers().orElse(recording.toAbsolutePath().getParent()),
                TierQuestions::list);
        return AnnotationFiles.formats().stream().flatMap(format -> format.endings().stream()).distinct()
                .filter(ending -> choice.tiers().isPresent() || !isCommon(ending))
                .flatMap(ending -> Optional.ofNullable(there.get((stem + "." + ending).toLowerCase(Locale.ROOT))).stream()).findFirst();
    }

    private static Map<String, Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT), file -> file,
                    (first, second) -> first.compareTo(second) < 0 ? first : second));
        } catch (IOException e) {
            System.getLogger(TierQuestions.class.getName()).log(System.Logger.Level.DEBUG, "No annotations", e);
            return Map.of();
        }
    }

    /** Files of these endings beside a recording may be anything. */
    private static boolean isCommon(String ending) {
        return List.of("csv", "json", "txt").contains(ending);
    }

    /**
     * Its tiers of stretches.
     *
     * @param recording the sound file
     * @param start seconds of the file at which the first moment lies
     * @param hop seconds from moment to moment
     * @param moments how many moments
     * @return one property a tier
     * @throws CorpusException where the annotation file can't be read
     */
    List<ScoredCourse.Property> of(Path recording, double start, double hop, int moments) throws CorpusException {
        Optional<Path> file = file(recording);
        List<ScoredCourse.Property> properties = new ArrayList<>();
        if (file.isPresent()) {
            for (Tier tier : AnnotationFiles.read(file.get()).tiers()) {
                if (tier.kind() == Tier.Kind.INTERVAL && choice.tier().map(tier.name()::equals).orElse(true)) {
                    properties.add(new ScoredCourse.Property(tier.name().isBlank() ? "tier" : tier.name(),
                            labels(tier, start, hop, moments)));
                }
            }
        }
        return properties;
    }

    private static List<String> labels(Tier tier, double start, double hop, int moments) {
        String[] labels = new String[moments];
        Arrays.fill(labels, "");
        for (Annotation annotation : tier.annotations()) {
            int from = (int) Math.clamp(Math.ceil((annotation.start().doubleValue() - start) / hop), 0, moments);
            int to = (int) Math.clamp(Math.ceil((annotation.end().doubleValue() - start) / hop), from, moments);
            Arrays.fill(labels, from, to, annotation.label().strip());
        }
        return Arrays.asList(labels);
    }
}
