/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.model.Model;

/** Cuts a corpus into batches. No figure depends on how: a recording is answered by itself, or with those that its model is fitted to. */
final class RecordingBatches {

    /** Recordings of a batch: enough that the engine's own work on it doesn't count, few enough that a killed process loses little. */
    private static final int ANSWERED = 64;
    /** The same where each is explained, which takes some hundred times as long. */
    private static final int EXPLAINED = 8;

    private RecordingBatches() {
    }

    /**
     * @param recordings the recordings
     * @param model the model
     * @param fitting what it is fitted to
     * @param explained whether each is explained
     * @param store what is known already
     * @return the batches, those with the most recordings first, so that no process waits long for the last one
     */
    static List<RecordingBatch> of(List<Recording> recordings, Model model, Fitting fitting, boolean explained, ResultStore store) {
        int size = explained ? EXPLAINED : ANSWERED;
        Map<String, List<RecordingBatch.Item>> together = new LinkedHashMap<>();
        List<RecordingBatch.Item> alone = new ArrayList<>();
        for (Recording recording : recordings) {
            RecordingBatch.Item item = new RecordingBatch.Item(recording, store.line(recording.key()));
            Optional<String> group = FittedModels.together(model, fitting, recording);
            if (group.isPresent()) {
                together.computeIfAbsent(group.get(), key -> new ArrayList<>()).add(item);
            } else {
                alone.add(item);
            }
        }
        List<RecordingBatch> batches = new ArrayList<>();
        together.values().forEach(items -> batches.add(new RecordingBatch(items)));
        for (int i = 0; i < alone.size(); i += size) {
            batches.add(new RecordingBatch(alone.subList(i, Math.min(alone.size(), i + size))));
        }
        batches.sort(Comparator.comparing(batch -> -batch.items().size()));
        return batches;
    }
}
