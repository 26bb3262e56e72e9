/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.table.MissingValues;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * MELD (Poria et al. 2019): {@code dia12_utt3.wav}, labelled by dialogue and utterance in {@code train|dev|test_sent_emo.csv}. The three
 * parts number their dialogues anew, so the folder's name decides which table a recording belongs to.
 */
final class MeldScheme extends TableScheme {

    private static final Pattern NAME = Pattern.compile("(?:.*_)?dia(\\d{1,9})_utt(\\d{1,9})");
    private static final List<String> SPLITS = List.of("train", "dev", "test");

    MeldScheme() {
        super("meld", "MELD", "Utterances such as dia12_utt3 with train_sent_emo.csv, dev_sent_emo.csv or test_sent_emo.csv beside them.");
    }

    @Override
    List<String> labelFiles(AudioListing listing) {
        return listing.tables().stream().filter(path -> AudioListing.stem(path).matches("(?:train|dev|test)_sent_emo.*")).toList();
    }

    @Override
    Optional<String> key(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of("dia" + Integer.parseInt(m.group(1)) + "_utt" + Integer.parseInt(m.group(2))) : Optional.empty();
    }

    @Override
    List<String> prefixes(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String split : SPLITS) {
            if (folder.contains(split) || split.equals("test") && folder.contains("output_repeated")) {
                return List.of(split + "/");
            }
        }
        return List.of("train/", "dev/", "test/");
    }

    @Override
    void readLabels(AudioListing listing, String labelFile, BiConsumer<String, Labels> sink) throws CorpusException {
        Table table = TableFiles.read(listing.root().resolve(labelFile));
        String split = SPLITS.stream().filter(s -> AudioListing.stem(labelFile).startsWith(s)).findFirst().orElse("");
        OptionalInt dialogue = table.column("Dialogue_ID");
        OptionalInt utterance = table.column("Utterance_ID");
        OptionalInt emotion = table.column("Emotion");
        if (dialogue.isEmpty() || utterance.isEmpty() || emotion.isEmpty()) {
            throw new CorpusException("The MELD table " + labelFile + " lacks one of the columns Dialogue_ID, Utterance_ID, Emotion.");
        }
        OptionalInt speaker = table.column("Speaker");
        OptionalInt text = table.column("Utterance");
        OptionalInt sentiment = table.column("Sentiment");
        for (List<String> row : table.rows()) {
            Optional<String> key = key("dia" + Table.field(row, dialogue) + "_utt" + Table.field(row, utterance));
            if (key.isPresent()) {
                String name = MissingValues.orEmpty(Table.field(row, speaker));
                sink.accept(split + "/" + key.get(), Labels.of(name, MissingValues.orEmpty(Table.field(row, emotion)))
                        .withText(Table.field(row, text)).withSplit(split).with("sentiment", Table.field(row, sentiment)));
            }
        }
    }
}
