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
 * SUBESCO (Sultana et al. 2021, PLoS ONE, data card): {@code F_02_MONIKA_S_1_NEUTRAL_5} is gender, number, name, sentence, emotion,
 * take.
 */
public final class Subesco extends NameLabelled {

    private static final Pattern NAME = Pattern
            .compile("([FM])_(\\d\\d)_([^_]+)_S_(\\d+)_(ANGRY|DISGUST|FEAR|HAPPY|NEUTRAL|SAD|SURPRISE)_(\\d+)");

    /** Made by the catalogue. */
    public Subesco() {
        super(1);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of(RecordingLabels.of(m.group(5).toLowerCase(Locale.ROOT)).withSpeaker(m.group(1) + m.group(2))
                .withText("S_" + m.group(4)).withGender(m.group(1).equals("F") ? FEMALE : MALE).with("name", m.group(3))
                .with("take", m.group(6))) : Optional.empty();
    }
}
