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

/** TESS (Dupuis and Pichora-Fuller 2010): {@code OAF_back_angry} or {@code YAF_back_angry}; {@code ps} is pleasant surprise. */
public final class Tess extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("(OAF|YAF|OA|YA)_(.+)_(angry|disgust|fear|happy|neutral|ps|sad)");

    /** Made by the catalogue. */
    public Tess() {
        super(0.98);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        if (!m.matches()) {
            return Optional.empty();
        }
        String emotion = m.group(3).toLowerCase(Locale.ROOT);
        return Optional.of(RecordingLabels.of(emotion.equals("ps") ? "pleasant surprise" : emotion)
                .withSpeaker(m.group(1).substring(0, 2) + "F").withText(m.group(2)).withGender(FEMALE));
    }
}
