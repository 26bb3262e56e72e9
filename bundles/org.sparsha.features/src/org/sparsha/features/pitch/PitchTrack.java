/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.Arrays;

/**
 * Fundamental frequency along time. Immutable.
 */
public final class PitchTrack {

    private final double hopSeconds;
    private final double[] hertz;
    private final double[] periodicity;

    /**
     * @param hopSeconds seconds from frame to frame, above 0
     * @param hertz fundamental frequency of every frame in Hz, 0 where unvoiced; copied
     * @param periodicity how periodic every frame is, 0 to 1; copied
     */
    public PitchTrack(double hopSeconds, double[] hertz, double[] periodicity) {
        if (hertz.length != periodicity.length || !(hopSeconds > 0)) {
            throw new IllegalArgumentException(hertz.length + " frequencies and " + periodicity.length + " periodicities");
        }
        this.hopSeconds = hopSeconds;
        this.hertz = hertz.clone();
        this.periodicity = periodicity.clone();
    }

    /** @return number of frames */
    public int frames() {
        return hertz.length;
    }

    /** @return seconds from frame to frame */
    public double hopSeconds() {
        return hopSeconds;
    }

    /**
     * @param frame a frame from 0
     * @return its time in seconds
     */
    public double seconds(int frame) {
        return frame * hopSeconds;
    }

    /**
     * @param frame a frame from 0
     * @return its fundamental frequency in Hz, 0 where unvoiced
     */
    public double hertz(int frame) {
        return hertz[frame];
    }

    /**
     * @param frame a frame from 0
     * @return whether there is a voice in it
     */
    public boolean isVoiced(int frame) {
        return hertz[frame] > 0;
    }

    /**
     * @param frame a frame from 0
     * @return how periodic it is, 0 (noise, silence) to 1
     */
    public double periodicity(int frame) {
        return periodicity[frame];
    }

    /** @return number of voiced frames */
    public int voicedFrames() {
        return (int) Arrays.stream(hertz).filter(value -> value > 0).count();
    }

    /** @return median frequency of the voiced frames in Hz, 0 where there is none */
    public double medianHertz() {
        double[] voiced = Arrays.stream(hertz).filter(value -> value > 0).sorted().toArray();
        return voiced.length == 0 ? 0 : (voiced[voiced.length / 2] + voiced[(voiced.length - 1) / 2]) / 2;
    }
}
