/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.corpora;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.RecordingLabels;

/** The Acted Emotional Speech Dynamic Database: {@code s05 (3).wav} is sadness, utterance 5, speaker 3. */
public final class Aesdd implements LabelScheme {

    private static final Pattern NAME = Pattern.compile("(?:.*/)?([adfhs])(\\d\\d) \\((\\d)\\)b?\\.[^./]+");
    private static final Map<String, String> EMOTIONS = Map.of("a", "anger", "d", "disgust", "f", "fear", "h", "happiness", "s", "sadness");

    @Override
    public double certainty() {
        return 0.99;
    }

    @Override
    public LabelRule prepare(CorpusFolder folder) {
        return path -> {
            Matcher name = NAME.matcher(path);
            return name.matches() ? Optional.of(RecordingLabels.of(EMOTIONS.get(name.group(1))).withSpeaker(name.group(3))
                    .withText(name.group(2))) : Optional.empty();
        };
    }
}
