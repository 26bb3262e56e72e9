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

/** CREMA-D (Cao et al. 2014): {@code 1087_IWL_ANG_XX} is actor, sentence, emotion, level. */
public final class CremaD extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("(1\\d{3})_([A-Z]{3})_(ANG|DIS|FEA|HAP|NEU|SAD)_([A-Z]{2})");
    private static final Map<String, String> EMOTIONS = Map.of("ANG", "anger", "DIS", "disgust", "FEA", "fear", "HAP", "happiness", "NEU",
            "neutral", "SAD", "sadness");

    /** Made by the catalogue. */
    public CremaD() {
        super(1);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of(RecordingLabels.of(EMOTIONS.get(m.group(3))).withSpeaker(m.group(1)).withText(m.group(2))
                .with("level", m.group(4))) : Optional.empty();
    }
}
