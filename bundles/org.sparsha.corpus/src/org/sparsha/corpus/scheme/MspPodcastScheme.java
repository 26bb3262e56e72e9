/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.table.MissingValues;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/** MSP-Podcast (Lotfian and Busso 2019): {@code labels_consensus.csv} names each file with class, dimensions, speaker and split. */
final class MspPodcastScheme extends TableScheme {

    private static final Map<String, String> LABELS = Map.of("A", "anger", "S", "sadness", "H", "happiness", "U", "surprise", "F", "fear",
            "D", "disgust", "C", "contempt", "N", "neutral", "O", "other", "X", "");

    MspPodcastScheme() {
        super("msp-podcast", "MSP-Podcast", "Recordings such as MSP-PODCAST_0001_0008.wav with labels_consensus.csv beside them.");
    }

    @Override
    List<String> labelFiles(AudioListing listing) {
        return listing.tables().stream().filter(path -> AudioListing.stem(path).equals("labels_consensus")).toList();
    }

    @Override
    Optional<String> key(String path) {
        String stem = AudioListing.stem(path);
        return stem.startsWith("MSP-") ? Optional.of(stem) : Optional.empty();
    }

    @Override
    void readLabels(AudioListing listing, String labelFile, BiConsumer<String, Labels> sink) throws CorpusException {
        Table table = TableFiles.read(listing.root().resolve(labelFile));
        OptionalInt file = table.column("FileName");
        OptionalInt emotion = table.column("EmoClass");
        if (file.isEmpty() || emotion.isEmpty()) {
            throw new CorpusException("The MSP-Podcast table " + labelFile + " lacks one of the columns FileName, EmoClass.");
        }
        for (List<String> row : table.rows()) {
            String code = MissingValues.orEmpty(Table.field(row, emotion));
            Labels labels = Labels.of(MissingValues.orEmpty(Table.field(row, table.column("SpkrID"))), LABELS.getOrDefault(code, code))
                    .withGender(Gender.parse(Table.field(row, table.column("Gender"))))
                    .withSplit(MissingValues.orEmpty(Table.field(row, table.column("Split_Set"))))
                    .with("arousal", Table.field(row, table.column("EmoAct"))).with("valence", Table.field(row, table.column("EmoVal")))
                    .with("dominance", Table.field(row, table.column("EmoDom")));
            sink.accept(AudioListing.stem(Table.field(row, file)), labels);
        }
    }
}
