/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Recording;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * Remembers what lies in {@code data.f32}, so that training that goes on need not analyse the recordings again. It is written last: where
 * it is, the matrices are whole.
 */
final class DataIndex {

    private final Path file;
    private final String key;

    /**
     * @param file the index
     * @param recipe the recipe
     * @param plan recordings, their altered copies and the seed
     */
    DataIndex(Path file, InputRecipe recipe, TrainingPlan plan) {
        this.file = file;
        StringBuilder text = new StringBuilder();
        text.append(recipe.network()).append(recipe.parameters()).append(recipe.extractor().names()).append(plan.augmentations())
                .append(plan.hyperparameters().seed());
        for (Recording recording : plan.corpus().recordings()) {
            text.append('\n').append(recording.key()).append(' ').append(stamp(recording.file()));
        }
        key = Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private record Entry(String recording, int[] frames, long[] offsets, float[] pooled) {
    }

    private record Content(String key, int rows, List<Entry> entries, List<String> left) {
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** @return what lies there, where it belongs to the same recordings, recipe and copies */
    Optional<TrainingData> read(List<Recording> recordings) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Content content = new Gson().fromJson(reader, Content.class);
            if (content == null || !key.equals(content.key)) {
                return Optional.empty();
            }
            Map<String, Recording> byKey = new HashMap<>();
            recordings.forEach(recording -> byKey.put(recording.key(), recording));
            return Optional.of(new TrainingData(content.entries.stream().map(entry -> byKey.get(entry.recording)).toList(),
                    content.entries.stream().map(Entry::frames).toList(), content.entries.stream().map(Entry::offsets).toList(),
                    content.rows, content.entries.stream().map(Entry::pooled).toList(), content.left));
        } catch (IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    void write(TrainingData data) throws SparshaException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < data.recordings().size(); i++) {
            entries.add(new Entry(data.recordings().get(i).key(), data.frames().get(i), data.offsets().get(i), data.pooled().get(i)));
        }
        AtomicFiles.writeText(file, new Gson().toJson(new Content(key, data.rows(), entries, data.left())));
    }

    /** Forgets what lay there, before other matrices are written. */
    void forget() throws TrainingException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new TrainingException("The file " + file + " can't be removed: " + e.getMessage(), e);
        }
    }
}
