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

/**
 * Remembers what lies in {@code data.f32}, so that training that goes on need not analyse the recordings again. It is written last: where
 * it is, the matrices are whole.
 */
final class DataIndex {

    private static final String GONE = "gone";

    private final Path file;
    private final String key;
    private final TrainingPlan plan;

    /**
     * @param file the index
     * @param recipe the recipe
     * @param plan recordings, their altered copies and the seed
     */
    DataIndex(Path file, InputRecipe recipe, TrainingPlan plan) {
        this.file = file;
        this.plan = plan;
        StringBuilder text = new StringBuilder();
        text.append(recipe.network()).append(recipe.parameters()).append(recipe.extractor().names()).append(plan.augmentations())
                .append(plan.hyperparameters().seed());
        for (Recording recording : plan.corpus().recordings()) {
            text.append('\n').append(recording.key());
        }
        key = Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private record Entry(String recording, int[] frames, long[] offsets, float[] pooled) {
    }

    private record Content(String key, int rows, List<Entry> entries, List<String> left, AnalysedCorpus corpus, List<String> stamps) {
    }

    /** @return the corpus whose matrices lie beside an index */
    static Optional<AnalysedCorpus> corpus(Path file) {
        return content(file).map(Content::corpus);
    }

    /** An index of another version has no corpus and isn't of use. */
    private static Optional<Content> content(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return Optional.ofNullable(new Gson().fromJson(reader, Content.class)).filter(one -> one.corpus != null && one.stamps != null);
        } catch (IOException | RuntimeException e) {
            System.getLogger(DataIndex.class.getName()).log(System.Logger.Level.DEBUG, "Analysed anew", e);
            return Optional.empty();
        }
    }

    private List<String> stamps() {
        return plan.corpus().recordings().stream().map(recording -> stamp(recording.file())).toList();
    }

    /** What is gone has not changed; it was read when it was analysed. */
    private boolean isUnchanged(List<String> before) {
        List<String> now = stamps();
        boolean same = now.size() == before.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).equals(before.get(i)) || now.get(i).equals(GONE);
        }
        return same;
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return GONE;
        }
    }

    /** @return what lies there, where it belongs to the same recordings, recipe and copies */
    Optional<TrainingData> read(List<Recording> recordings) {
        Optional<Content> lying = content(file).filter(one -> key.equals(one.key) && isUnchanged(one.stamps));
        if (lying.isEmpty()) {
            return Optional.empty();
        }
        Content content = lying.get();
        Map<String, Recording> byKey = new HashMap<>();
        recordings.forEach(recording -> byKey.put(recording.key(), recording));
        return Optional.of(new TrainingData(content.entries.stream().map(entry -> byKey.get(entry.recording)).toList(),
                content.entries.stream().map(Entry::frames).toList(), content.entries.stream().map(Entry::offsets).toList(),
                content.rows, content.entries.stream().map(Entry::pooled).toList(), content.left));
    }

    void write(TrainingData data) throws SparshaException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < data.recordings().size(); i++) {
            entries.add(new Entry(data.recordings().get(i).key(), data.frames().get(i), data.offsets().get(i), data.pooled().get(i)));
        }
        AtomicFiles.writeText(file, new Gson().toJson(new Content(key, data.rows(), entries, data.left(), AnalysedCorpus.of(plan.corpus()),
                stamps())));
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
