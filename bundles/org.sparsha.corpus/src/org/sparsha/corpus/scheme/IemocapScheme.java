/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;

/**
 * IEMOCAP (Busso et al. 2008): turns such as {@code Ses01F_impro04_F000.wav}, labelled in {@code dialog/EmoEvaluation/<dialogue>.txt} by
 * lines {@code [start - end] TAB turn TAB label TAB [valence, activation, dominance]}. {@code xxx} means no agreement.
 */
final class IemocapScheme extends TableScheme {

    private static final Pattern TURN = Pattern.compile("Ses(\\d\\d)[FM]_.+_([FM])\\d+");
    private static final Pattern LINE = Pattern
            .compile("\\[[^\\]]*\\]\\t(Ses\\S+)\\t(\\w+)\\t\\[([-\\d.]+), *([-\\d.]+), *([-\\d.]+)\\].*");
    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("ang", "anger"), Map.entry("hap", "happiness"),
            Map.entry("exc", "excitement"), Map.entry("sad", "sadness"), Map.entry("fru", "frustration"), Map.entry("fea", "fear"),
            Map.entry("sur", "surprise"), Map.entry("neu", "neutral"), Map.entry("dis", "disgust"), Map.entry("oth", "other"),
            Map.entry("xxx", ""));

    IemocapScheme() {
        super("iemocap", "IEMOCAP", "Turns such as Ses01F_impro04_F000 with dialog/EmoEvaluation/*.txt beside them.");
    }

    @Override
    List<String> labelFiles(AudioListing listing) {
        return listing.tables().stream()
                .filter(path -> path.matches("(?:.*/)?EmoEvaluation/Ses\\d\\d[FM]_[^/]*\\.txt"))
                .toList();
    }

    @Override
    Optional<String> key(String path) {
        String stem = AudioListing.stem(path);
        return TURN.matcher(stem).matches() ? Optional.of(stem) : Optional.empty();
    }

    @Override
    void readLabels(AudioListing listing, String labelFile, BiConsumer<String, Labels> sink) throws CorpusException {
        Path file = listing.root().resolve(labelFile);
        try {
            for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\\R")) {
                Matcher m = LINE.matcher(line);
                Matcher turn = TURN.matcher(m.matches() ? m.group(1) : "");
                if (turn.matches()) {
                    Labels labels = Labels.of(turn.group(1) + turn.group(2), LABELS.getOrDefault(m.group(2), m.group(2)))
                            .withGender(Gender.parse(turn.group(2))).withSplit("session" + Integer.parseInt(turn.group(1)))
                            .with("valence", m.group(3)).with("activation", m.group(4)).with("dominance", m.group(5));
                    sink.accept(m.group(1), labels);
                }
            }
        } catch (IOException e) {
            throw new CorpusException("Cannot read the label file " + file + ": " + AtomicFiles.reason(e) + ".", e);
        }
    }
}
