/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.explain.spi.RecordingLabels;

/** The Acted Emotional Speech Dynamic Database: {@code s05 (3).wav} is sadness, utterance 5, speaker 3. */
public final class Aesdd extends NameLabelled {

    private static final Pattern PATH = Pattern.compile("(?:.*/)?([adfhs])(\\d\\d) \\((\\d)\\)b?\\.[^./]+");
    private static final Map<String, String> EMOTIONS = Map.of("a", "anger", "d", "disgust", "f", "fear", "h", "happiness", "s", "sadness");

    /** Made by the catalogue. */
    public Aesdd() {
        super(0.99);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = PATH.matcher(path);
        return m.matches() ? Optional.of(RecordingLabels.of(EMOTIONS.get(m.group(1))).withSpeaker(m.group(3)).withText(m.group(2)))
                : Optional.empty();
    }
}
