/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.explain.spi.RecordingLabels;

/**
 * ESD (Zhou et al. 2021): {@code 0011/Angry/0011_000351.wav}, perhaps with a folder of its split. As programs that read it have it, not
 * confirmed at the publisher.
 */
public final class Esd extends NameLabelled {

    private static final Pattern PATH = Pattern.compile(
            "(?:.*/)?(\\d{4})/(Angry|Happy|Neutral|Sad|Surprise)/(?:(train|evaluation|test)/)?(\\d{4})_(\\d{6})\\.[^./]+");

    /** Made by the catalogue. */
    public Esd() {
        super(0.99);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = PATH.matcher(path);
        if (!m.matches() || !m.group(1).equals(m.group(4))) {
            return Optional.empty();
        }
        RecordingLabels labels = RecordingLabels.of(m.group(2).toLowerCase(Locale.ROOT)).withSpeaker(m.group(1))
                .with("utterance", m.group(5));
        return Optional.of(m.group(3) == null ? labels : labels.withSplit(m.group(3)));
    }
}
