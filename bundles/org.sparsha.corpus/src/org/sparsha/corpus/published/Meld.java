/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.table.MissingValues;
import org.sparsha.corpus.table.Table;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.RecordingLabels;

/**
 * MELD (Poria et al. 2019): {@code dia12_utt3.wav}, labelled by dialogue and utterance in {@code train|dev|test_sent_emo.csv}. The three
 * parts number their dialogues anew, so the folder's name decides which table a recording belongs to.
 */
public final class Meld extends TableLabelled {

    private static final Pattern NAME = Pattern.compile("(?:.*_)?dia(\\d{1,9})_utt(\\d{1,9})");
    private static final Pattern TABLE = Pattern.compile("(train|dev|test)_sent_emo.*");
    private static final List<String> SPLITS = List.of("train", "dev", "test");

    /** Made by the catalogue. */
    public Meld() {
        super("table train_sent_emo.csv, dev_sent_emo.csv or test_sent_emo.csv");
    }

    @Override
    boolean isOurs(String table) {
        return TABLE.matcher(AudioListing.stem(table)).matches();
    }

    private static Optional<String> utterance(String path) {
        Matcher m = NAME.matcher(AudioListing.stem(path));
        return m.matches() ? Optional.of("dia" + Integer.parseInt(m.group(1)) + "_utt" + Integer.parseInt(m.group(2))) : Optional.empty();
    }

    @Override
    List<String> keys(String path) {
        Optional<String> utterance = utterance(path);
        if (utterance.isEmpty()) {
            return List.of();
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Optional<String> own = SPLITS.stream()
                .filter(split -> folder.contains(split) || split.equals("test") && folder.contains("output_repeated")).findFirst();
        return own.map(List::of).orElse(SPLITS).stream().map(split -> split + "/" + utterance.get()).toList();
    }

    @Override
    void readLabels(String name, String text, BiConsumer<String, Optional<RecordingLabels>> sink) throws ExplainException {
        Table table = parsed(name, text);
        OptionalInt dialogue = table.column("Dialogue_ID");
        OptionalInt utterance = table.column("Utterance_ID");
        OptionalInt emotion = table.column("Emotion");
        if (dialogue.isEmpty() || utterance.isEmpty() || emotion.isEmpty()) {
            throw new ExplainException("The MELD table " + name + " lacks one of the columns Dialogue_ID, Utterance_ID, Emotion.");
        }
        Matcher part = TABLE.matcher(AudioListing.stem(name));
        String split = part.matches() ? part.group(1) : "";
        OptionalInt speaker = table.column("Speaker");
        OptionalInt words = table.column("Utterance");
        OptionalInt sentiment = table.column("Sentiment");
        for (List<String> row : table.rows()) {
            utterance("dia" + Table.field(row, dialogue) + "_utt" + Table.field(row, utterance)).ifPresent(key -> sink.accept(
                    split + "/" + key, labelled(Table.field(row, emotion)).map(labels -> labels
                            .withSpeaker(MissingValues.orEmpty(Table.field(row, speaker))).withText(Table.field(row, words))
                            .withSplit(split).with("sentiment", Table.field(row, sentiment)))));
        }
    }
}
