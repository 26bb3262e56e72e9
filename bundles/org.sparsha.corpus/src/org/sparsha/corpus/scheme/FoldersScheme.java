/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.Labels;

/** The label is the folder: fits nearly every tree, so how sure it is depends on how much the folders' names look like labels. */
final class FoldersScheme implements LabelScheme {

    private static final NameScheme NAMES = new NameScheme("folders", "Folders", "The folder that holds the file is the label.", 1,
            FoldersScheme::label);

    @Override
    public String id() {
        return NAMES.id();
    }

    @Override
    public String title() {
        return NAMES.title();
    }

    @Override
    public String description() {
        return NAMES.description();
    }

    @Override
    public SchemeGuess guess(AudioListing listing) {
        SchemeGuess names = NAMES.guess(listing);
        Set<String> labels = new HashSet<>();
        for (String path : listing.audio()) {
            label(path).ifPresent(l -> labels.add(l.label()));
        }
        long known = labels.stream().filter(EmotionWords::isKnown).count();
        boolean oneOrTooMany = labels.size() < 2 || labels.size() > 2 + listing.audio().size() / 2;
        double sure = oneOrTooMany ? 0.1 : known > 0 ? 0.5 + 0.4 * known / labels.size() : looksLikeNumbers(labels) ? 0.1 : 0.3;
        return new SchemeGuess(id(), sure * names.confidence(), names.parsed(), names.looked(), names.misfits());
    }

    /** Whether folders are named as speakers and sessions are: with a number, or in three letters at most. */
    private static boolean looksLikeNumbers(Set<String> labels) {
        return labels.stream().allMatch(label -> label.chars().anyMatch(Character::isDigit) || label.length() <= 3);
    }

    @Override
    public Corpus read(AudioListing listing, Progress progress) {
        return NAMES.read(listing, progress);
    }

    /** The folder named after an emotion that is nearest to the file, past what lies between (takes, splits); else the nearest at all. */
    static Optional<Labels> label(String path) {
        List<String> folders = List.of(path.split("/")).reversed();
        if (folders.size() < 2) {
            return Optional.empty();
        }
        List<String> above = folders.subList(1, folders.size());
        return Optional.of(Labels.of("", above.stream().filter(EmotionWords::isKnown).findFirst().orElse(above.getFirst())));
    }
}
