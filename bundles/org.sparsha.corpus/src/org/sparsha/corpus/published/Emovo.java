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
 * EMOVO (Costantini et al. 2014): {@code dis-f1-b1} is emotion, speaker, sentence. As programs that read it have it, not confirmed at
 * the publisher.
 */
public final class Emovo extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("(dis|gio|pau|rab|sor|tri|neu)-([fm]\\d)-([a-z]\\d)");
    private static final Map<String, String> EMOTIONS = Map.of("dis", "disgust", "gio", "joy", "pau", "fear", "rab", "anger", "sor",
            "surprise", "tri", "sadness", "neu", "neutral");

    /** Made by the catalogue. */
    public Emovo() {
        super(0.99);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of(RecordingLabels.of(EMOTIONS.get(m.group(1))).withSpeaker(m.group(2)).withText(m.group(3))
                .withGender(m.group(2).startsWith("f") ? FEMALE : MALE)) : Optional.empty();
    }
}
