/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.explain.spi.RecordingLabels;

/**
 * CaFE (Gournay, Lahaie, Lefebvre 2018): {@code 01-C-1-1} is actor, emotion, intensity, sentence. Letters as programs that read it have
 * them, not confirmed at the publisher.
 */
public final class Cafe extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("(\\d\\d)-([CDJNPST])-([12])-(\\d)");
    private static final Map<String, String> EMOTIONS = Map.of("C", "anger", "D", "disgust", "J", "happiness", "N", "neutral", "P", "fear",
            "S", "surprise", "T", "sadness");

    /** Made by the catalogue. */
    public Cafe() {
        super(0.99);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of(RecordingLabels.of(EMOTIONS.get(m.group(2))).withSpeaker(m.group(1)).withText(m.group(4))
                .with("intensity", m.group(3).equals("1") ? "weak" : "strong")) : Optional.empty();
    }
}
