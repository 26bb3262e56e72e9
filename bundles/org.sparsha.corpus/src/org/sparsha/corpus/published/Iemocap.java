/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.explain.spi.RecordingLabels;

/**
 * IEMOCAP (Busso et al. 2008): turns such as {@code Ses01F_impro04_F000.wav}, labelled in {@code dialog/EmoEvaluation/<dialogue>.txt} by
 * lines {@code [start - end] TAB turn TAB label TAB [valence, activation, dominance]}. {@code xxx} means no agreement.
 */
public final class Iemocap extends TableLabelled {

    private static final Pattern TURN = Pattern.compile("Ses(\\d\\d)[FM]_.+_([FM])\\d+");
    private static final Pattern LINE = Pattern
            .compile("\\[[^\\]]*\\]\\t(Ses\\S+)\\t(\\w+)\\t\\[([-\\d.]+), *([-\\d.]+), *([-\\d.]+)\\].*");
    private static final Pattern TABLE = Pattern.compile("(?:.*/)?EmoEvaluation/Ses\\d\\d[FM]_[^/]*\\.txt");
    private static final Map<String, String> EMOTIONS = Map.ofEntries(Map.entry("ang", "anger"), Map.entry("hap", "happiness"),
            Map.entry("exc", "excitement"), Map.entry("sad", "sadness"), Map.entry("fru", "frustration"), Map.entry("fea", "fear"),
            Map.entry("sur", "surprise"), Map.entry("neu", "neutral"), Map.entry("dis", "disgust"), Map.entry("oth", "other"),
            Map.entry("xxx", ""));

    /** Made by the catalogue. */
    public Iemocap() {
        super("file dialog/EmoEvaluation/Ses….txt");
    }

    @Override
    boolean isOurs(String table) {
        return TABLE.matcher(table).matches();
    }

    @Override
    List<String> keys(String path) {
        String stem = AudioListing.stem(path);
        return TURN.matcher(stem).matches() ? List.of(stem) : List.of();
    }

    @Override
    void readLabels(String name, String text, BiConsumer<String, Optional<RecordingLabels>> sink) {
        for (String line : text.split("\\R")) {
            Matcher m = LINE.matcher(line);
            Matcher turn = TURN.matcher(m.matches() ? m.group(1) : "");
            if (turn.matches()) {
                sink.accept(m.group(1), labelled(EMOTIONS.getOrDefault(m.group(2), m.group(2))).map(labels -> labels
                        .withSpeaker(turn.group(1) + turn.group(2)).withGender(turn.group(2).equals("F") ? "female" : "male")
                        .withSplit("session" + Integer.parseInt(turn.group(1)))
                        .with("valence", m.group(3)).with("activation", m.group(4)).with("dominance", m.group(5))));
            }
        }
    }
}
