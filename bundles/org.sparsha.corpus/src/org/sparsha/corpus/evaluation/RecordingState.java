/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

/**
 * What a recording was like when a model was asked about it: as long as it is the same, the answer holds.
 *
 * @param sound SHA-256 of its file, in hexadecimal; empty where the file could not be read; other words for it where
 *        results don't outlast the process
 * @param labels digest of what the corpus says of it, and of the recordings that the model was fitted to where it was
 */
record RecordingState(String sound, String labels) {

    /**
     * @param now what the recording is like now
     * @return whether an answer from back then holds; it does where the file can't be read any more, since nothing says otherwise
     */
    boolean holdsFor(RecordingState now) {
        return labels.equals(now.labels) && (now.sound.isEmpty() || sound.equals(now.sound));
    }
}
