/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.explain.spi.RecordingLabels;

/**
 * MESD: {@code Anger_C_A_abajo} is emotion, voice (F, M, child), word corpus, word; the names tell the sort of voice, not who speaks. As
 * programs that read it have it, not confirmed at the publisher.
 */
public final class Mesd extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("(Anger|Disgust|Fear|Happiness|Neutral|Sadness)_([FMC])_([AB])_(.+)");

    /** Made by the catalogue. */
    public Mesd() {
        super(0.99);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        if (!m.matches()) {
            return Optional.empty();
        }
        RecordingLabels labels = RecordingLabels.of(m.group(1).toLowerCase(Locale.ROOT)).withText(m.group(4)).with("corpus", m.group(3));
        return Optional.of(switch (m.group(2)) {
            case "F" -> labels.withGender(FEMALE).with("voice", "adult");
            case "M" -> labels.withGender(MALE).with("voice", "adult");
            default -> labels.with("voice", "child");
        });
    }
}
