/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.explain.spi.RecordingLabels;

/** EMO-DB (Burkhardt et al. 2005): {@code 03a01Fa} is speaker 03, text a01, happiness, take a. */
public final class EmoDb extends NameLabelled {

    private static final Pattern NAME = Pattern.compile("(\\d\\d)([ab]\\d\\d)([WLEAFTN])([a-z])");
    private static final Map<String, String> EMOTIONS = Map.of("W", "anger", "L", "boredom", "E", "disgust", "A", "fear", "F", "happiness",
            "T", "sadness", "N", "neutral");
    private static final Set<String> MEN = Set.of("03", "10", "11", "12", "15");
    private static final Set<String> WOMEN = Set.of("08", "09", "13", "14", "16");

    /** Made by the catalogue. */
    public EmoDb() {
        super(0.98);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        if (!m.matches()) {
            return Optional.empty();
        }
        String speaker = m.group(1);
        return Optional.of(RecordingLabels.of(EMOTIONS.get(m.group(3))).withSpeaker(speaker).withText(m.group(2))
                .withGender(MEN.contains(speaker) ? MALE : WOMEN.contains(speaker) ? FEMALE : "").with("take", m.group(4)));
    }
}
