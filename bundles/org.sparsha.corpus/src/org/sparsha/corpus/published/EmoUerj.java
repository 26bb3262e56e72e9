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

/** emoUERJ (Zenodo record 5427549): {@code w04a11} is m or w and actor, emotion, number. */
public final class EmoUerj extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("([mw])(\\d\\d)([hasn])(\\d\\d)");
    private static final Map<String, String> EMOTIONS = Map.of("h", "happiness", "a", "anger", "s", "sadness", "n", "neutral");

    /** Made by the catalogue. */
    public EmoUerj() {
        super(0.98);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of(RecordingLabels.of(EMOTIONS.get(m.group(3))).withSpeaker(m.group(1) + m.group(2))
                .withGender(m.group(1).equals("w") ? FEMALE : MALE).with("take", m.group(4))) : Optional.empty();
    }
}
