/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.explain.spi.RecordingLabels;

/** RAVDESS (Livingstone and Russo 2018): of {@code 03-01-05-01-02-01-12} the third number is the emotion, the last the actor. */
public final class Ravdess extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("0([123])-0([12])-0([1-8])-0([12])-0([12])-0([12])-(\\d\\d)");
    private static final List<String> EMOTIONS = List.of("neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised");

    /** Made by the catalogue. */
    public Ravdess() {
        super(1);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(RecordingLabels.of(EMOTIONS.get(Integer.parseInt(m.group(3)) - 1)).withSpeaker(m.group(7))
                .withText("0" + m.group(5)).withGender(Integer.parseInt(m.group(7)) % 2 == 1 ? MALE : FEMALE)
                .with("channel", m.group(2).equals("1") ? "speech" : "song")
                .with("intensity", m.group(4).equals("1") ? "normal" : "strong").with("repetition", m.group(6)));
    }
}
