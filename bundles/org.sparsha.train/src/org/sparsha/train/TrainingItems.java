/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the training process learns from, by number: first every recording, under its number in {@link TrainingData}; then, for a network
 * over one vector, each altered copy as an item of its own. A network over frames has no such items: it draws among a recording's copies.
 */
final class TrainingItems {

    private final TrainingData data;
    private final boolean separate;
    private final List<int[]> copies = new ArrayList<>();

    /**
     * @param data the recordings
     * @param network decides whether copies are items
     */
    TrainingItems(TrainingData data, NetworkKind network) {
        this.data = data;
        separate = network == NetworkKind.SPARSHA374;
        for (int i = 0; separate && i < data.recordings().size(); i++) {
            for (int variant = 1; variant < data.frames().get(i).length; variant++) {
                copies.add(new int[] {i, variant});
            }
        }
    }

    int size() {
        return data.recordings().size() + copies.size();
    }

    /** @return number of the recording that an item is, or is a copy of */
    int recording(int item) {
        return item < data.recordings().size() ? item : copies.get(item - data.recordings().size())[0];
    }

    /** @return which copy an item is, 0 for the recording itself */
    int variant(int item) {
        return item < data.recordings().size() ? 0 : copies.get(item - data.recordings().size())[1];
    }

    /** @return frames of each variant that training draws from */
    int[] frames(int item) {
        int[] all = data.frames().get(recording(item));
        return separate ? new int[] {all[variant(item)]} : all;
    }

    /** @return where each of them starts, in floats */
    long[] offsets(int item) {
        long[] all = data.offsets().get(recording(item));
        return separate ? new long[] {all[variant(item)]} : all;
    }

    /** @return the recordings and those copies of them that are items */
    int[] withCopies(int[] recordings) {
        boolean[] chosen = new boolean[data.recordings().size()];
        for (int recording : recordings) {
            chosen[recording] = true;
        }
        return IntStream.concat(IntStream.of(recordings),
                IntStream.range(data.recordings().size(), size()).filter(item -> chosen[recording(item)])).toArray();
    }
}
