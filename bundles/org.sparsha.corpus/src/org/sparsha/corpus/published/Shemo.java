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

/** ShEMO (Mohamad Nezami et al. 2019, README of its repository): {@code F03S02} is gender and speaker, emotion, number. */
public final class Shemo extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("([FM])(\\d\\d)([AFHNSW])(\\d\\d)");
    private static final Map<String, String> EMOTIONS = Map.of("A", "anger", "F", "fear", "H", "happiness", "N", "neutral", "S", "sadness",
            "W", "surprise");

    /** Made by the catalogue. */
    public Shemo() {
        super(0.98);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of(RecordingLabels.of(EMOTIONS.get(m.group(3))).withSpeaker(m.group(1) + m.group(2))
                .withGender(m.group(1).equals("F") ? FEMALE : MALE).with("utterance", m.group(4))) : Optional.empty();
    }
}
