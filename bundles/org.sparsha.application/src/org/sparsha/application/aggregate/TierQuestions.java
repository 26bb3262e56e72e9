/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.aggregate.ScoredCourse;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.BesideFiles;
import org.sparsha.corpus.annotation.Tier;

/** What annotation files say of each moment of recordings. Thread-safe. */
final class TierQuestions {

    private final AggregateChoice choice;
    private final BesideFiles files;

    TierQuestions(AggregateChoice choice) {
        this.choice = choice;
        this.files = new BesideFiles(choice.tiers());
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
        Optional<Path> file = files.of(recording);
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
