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

/** SAVEE (Haq and Jackson 2009): {@code DC_a01} or {@code DC/a01} is speaker, a d f h n sa su, number. */
public final class Savee extends NameLabelled {

    private static final Pattern PATH = Pattern.compile("(?:.*/)?([A-Z]{2})[_/](sa|su|[adfhn])(\\d\\d)\\.[^./]+");
    private static final Map<String, String> EMOTIONS = Map.of("a", "anger", "d", "disgust", "f", "fear", "h", "happiness", "n", "neutral",
            "sa", "sadness", "su", "surprise");

    /** Made by the catalogue. */
    public Savee() {
        super(0.95);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = PATH.matcher(path);
        return m.matches() ? Optional.of(RecordingLabels.of(EMOTIONS.get(m.group(2))).withSpeaker(m.group(1)).withText(m.group(3))
                .withGender(MALE)) : Optional.empty();
    }
}
