/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/** Asks a network about clips as they are, without chance. */
final class Inference {

    private static final int BATCH = 64;

    private final Network network;
    private final BatchMaker batches;
    private final NDManager manager;
    private final int classes;

    Inference(Network network, BatchMaker batches, NDManager manager, int classes) {
        this.network = network;
        this.batches = batches;
        this.manager = manager;
        this.classes = classes;
    }

    /**
     * @param clips the clips
     * @param byGroup whether each clip's group is standardised on its own, where the job groups clips
     * @return for the network and then for each of its heads the logits of the clips
     */
    List<float[]> logits(int[] clips, boolean byGroup) throws IOException {
        List<float[]> result = new ArrayList<>();
        for (int start = 0; start < clips.length; start += BATCH) {
            int end = Math.min(clips.length, start + BATCH);
            try (NDManager sub = manager.newSubManager()) {
                NDList heads = network.forward(batches.plain(sub, Arrays.copyOfRange(clips, start, end), byGroup), false);
                for (int i = 0; i < heads.size(); i++) {
                    if (result.size() <= i) {
                        result.add(new float[clips.length * classes]);
                    }
                    float[] values = heads.get(i).toFloatArray();
                    System.arraycopy(values, 0, result.get(i), start * classes, values.length);
                }
            }
        }
        return result;
    }

    /** Puts the logits of clips under a name, those of the heads under the name and a number from 1. */
    void put(SafeTensors target, String name, int[] clips, boolean byGroup) throws IOException {
        List<float[]> heads = logits(clips, byGroup);
        for (int i = 0; i < heads.size(); i++) {
            target.put(i == 0 ? name : name + "." + i, heads.get(i), clips.length, classes);
        }
    }
}
