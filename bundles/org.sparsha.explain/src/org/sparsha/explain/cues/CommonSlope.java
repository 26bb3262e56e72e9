/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.cues;

import org.sparsha.features.voice.VoiceContours;

/** Least squares of parallel lines, one a stretch of frames: what is common to stretches that lie at different heights. */
final class CommonSlope {

    private double covariance;
    private double variance;
    private int frames;
    private double seconds;
    private double values;
    private double squares;
    private double products;
    private int count;
    private int first;

    void add(int frame, double value) {
        first = count == 0 ? frame : first;
        double second = (frame - first) * VoiceContours.HOP_SECONDS;
        seconds += second;
        values += value;
        squares += second * second;
        products += second * value;
        count++;
    }

    void endStretch() {
        if (count > 0) {
            covariance += products - seconds * values / count;
            variance += squares - seconds * seconds / count;
            frames += count;
        }
        seconds = 0;
        values = 0;
        squares = 0;
        products = 0;
        count = 0;
    }

    /** Change a second; 0 where no stretch has two frames. */
    double slope() {
        return variance > 0 ? covariance / variance : 0;
    }

    int frames() {
        return frames;
    }
}
