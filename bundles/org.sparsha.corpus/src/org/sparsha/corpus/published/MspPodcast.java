/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.table.MissingValues;
import org.sparsha.corpus.table.Table;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.RecordingLabels;

/** MSP-Podcast (Lotfian and Busso 2019): {@code labels_consensus.csv} names each file with class, dimensions, speaker and split. */
public final class MspPodcast extends TableLabelled {

    private static final Map<String, String> EMOTIONS = Map.of("A", "anger", "S", "sadness", "H", "happiness", "U", "surprise", "F", "fear",
            "D", "disgust", "C", "contempt", "N", "neutral", "O", "other", "X", "");

    /** Made by the catalogue. */
    public MspPodcast() {
        super("table labels_consensus.csv");
    }

    @Override
    boolean isOurs(String table) {
        return AudioListing.stem(table).equals("labels_consensus");
    }

    @Override
    List<String> keys(String path) {
        String stem = AudioListing.stem(path);
        return stem.startsWith("MSP-") ? List.of(stem) : List.of();
    }

    private static String gender(String text) {
        return switch (Gender.parse(text)) {
            case FEMALE -> "female";
            case MALE -> "male";
            default -> "";
        };
    }

    @Override
    void readLabels(String name, String text, BiConsumer<String, Optional<RecordingLabels>> sink) throws ExplainException {
        Table table = parsed(name, text);
        OptionalInt file = table.column("FileName");
        OptionalInt emotion = table.column("EmoClass");
        if (file.isEmpty() || emotion.isEmpty()) {
            throw new ExplainException("The MSP-Podcast table " + name + " lacks one of the columns FileName, EmoClass.");
        }
        for (List<String> row : table.rows()) {
            String code = MissingValues.orEmpty(Table.field(row, emotion));
            sink.accept(AudioListing.stem(Table.field(row, file)), labelled(EMOTIONS.getOrDefault(code, code)).map(labels -> labels
                    .withSpeaker(MissingValues.orEmpty(Table.field(row, table.column("SpkrID"))))
                    .withGender(gender(Table.field(row, table.column("Gender"))))
                    .withSplit(MissingValues.orEmpty(Table.field(row, table.column("Split_Set"))))
                    .with("arousal", Table.field(row, table.column("EmoAct"))).with("valence", Table.field(row, table.column("EmoVal")))
                    .with("dominance", Table.field(row, table.column("EmoDom")))));
        }
    }
}
