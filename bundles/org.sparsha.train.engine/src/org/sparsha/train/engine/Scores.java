/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.TrainingJob;

/** The one figure that chooses an epoch. */
final class Scores {

    private Scores() {
    }

    /** @return mean over the classes that occur of the share of their clips that are recognised */
    static double uar(float[] logits, int[] clips, TrainingJob job) {
        int classes = job.classes();
        int[] right = new int[classes];
        int[] count = new int[classes];
        for (int n = 0; n < clips.length; n++) {
            int best = 0;
            for (int c = 1; c < classes; c++) {
                if (logits[n * classes + c] > logits[n * classes + best]) {
                    best = c;
                }
            }
            int label = job.clips().get(clips[n]).label();
            count[label]++;
            if (best == label) {
                right[label]++;
            }
        }
        double sum = 0;
        int present = 0;
        for (int c = 0; c < classes; c++) {
            if (count[c] > 0) {
                sum += (double) right[c] / count[c];
                present++;
            }
        }
        return present == 0 ? 0 : sum / present;
    }
}
