/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.spi;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.explain.Explanation;
import org.sparsha.model.Prediction;

/**
 * The recording in front of a window, as it is now. Immutable. Made by the host; tests make it by {@link #of} and the methods that add to
 * it, so that later versions can tell more.
 */
public final class ShownRecording {

    private final Path file;
    private final double seconds;
    private final Optional<Prediction> prediction;
    private final Optional<Explanation> explanation;

    private ShownRecording(Path file, double seconds, Optional<Prediction> prediction, Optional<Explanation> explanation) {
        this.file = file;
        this.seconds = seconds;
        this.prediction = prediction;
        this.explanation = explanation;
    }

    /**
     * A recording that the model hasn't answered to yet.
     *
     * @param file where it lies
     * @param seconds how long it is, in seconds, at least 0
     * @return the recording
     */
    public static ShownRecording of(Path file, double seconds) {
        return new ShownRecording(file, seconds, Optional.empty(), Optional.empty());
    }

    /**
     * @param answer what the model answers
     * @return the same with that answer
     */
    public ShownRecording withPrediction(Prediction answer) {
        return new ShownRecording(file, seconds, Optional.of(answer), explanation);
    }

    /**
     * @param chosen the explanation that is shown
     * @return the same with that explanation
     */
    public ShownRecording withExplanation(Explanation chosen) {
        return new ShownRecording(file, seconds, prediction, Optional.of(chosen));
    }

    /** @return where it lies */
    public Path file() {
        return file;
    }

    /** @return how long it is, in seconds */
    public double seconds() {
        return seconds;
    }

    /** @return what the model answers; empty until it has */
    public Optional<Prediction> prediction() {
        return prediction;
    }

    /** @return the explanation that is chosen; empty where there is none */
    public Optional<Explanation> explanation() {
        return explanation;
    }
}
