/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.explain.spi.RecordingLabels;

/**
 * The JL corpus (James, Tian, Watson 2018, README): {@code female1_angry_10a_1} is speaker, emotion, sentence and session, repetition.
 */
public final class JlCorpus extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("((fe)?male\\d)_([a-z]+)_(\\d+)([a-z])_(\\d)");

    /** Made by the catalogue. */
    public JlCorpus() {
        super(0.99);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of(RecordingLabels.of(m.group(3)).withSpeaker(m.group(1)).withText(m.group(4))
                .withGender(m.group(2) == null ? MALE : FEMALE).with("session", m.group(5)).with("repetition", m.group(6)))
                : Optional.empty();
    }
}
