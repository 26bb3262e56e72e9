/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.Arrays;
import java.util.Random;

import org.sparsha.train.protocol.Hyperparameters;

/**
 * Moves and hides in standardised frames what a speaker, a room or a microphone would: a random part of the clip, gain, noise, and masks
 * over time and over neighbouring rows (SpecAugment: D. S. Park et al., Interspeech 2019). Drawn anew for every step of training.
 */
final class FrameDisturbance {

    private static final int SHORTEST_CROPPED = 20;
    private static final int LEAST_TENTHS = 6;

    private final Hyperparameters settings;
    private final Scaler scaler;
    private final int flags;

    FrameDisturbance(Hyperparameters settings, Scaler scaler, int flags) {
        this.settings = settings;
        this.scaler = scaler;
        this.flags = flags;
    }

    Frames of(Frames clip, Random random) {
        int frames = clip.active().length;
        int start = 0;
        int length = frames;
        if (settings.crop() > 0 && random.nextFloat() < settings.crop() && frames > SHORTEST_CROPPED) {
            int least = frames * LEAST_TENTHS / 10;
            length = least + random.nextInt(frames - least + 1);
            start = random.nextInt(frames - length + 1);
        }
        int maskLength = settings.timeMask() > 0 ? random.nextInt(settings.timeMask() + 1) : 0;
        int maskStart = random.nextInt(Math.max(1, length - maskLength));
        float level = (float) random.nextGaussian() * settings.level();
        int rows = clip.z().length;
        int hiddenRows = settings.frequencyMask() > 0 ? random.nextInt(Math.min(rows, settings.frequencyMask()) + 1) : 0;
        int firstHidden = hiddenRows > 0 ? random.nextInt(rows - hiddenRows + 1) : 0;
        float[][] z = new float[rows][length];
        for (int r = 0; r < rows; r++) {
            Float moves = settings.levelRows().get(r);
            float shift = moves == null ? 0 : level * moves / scaler.scale()[r + flags];
            boolean hiddenRow = r >= firstHidden && r < firstHidden + hiddenRows;
            for (int t = 0; t < length; t++) {
                boolean hidden = hiddenRow || t >= maskStart && t < maskStart + maskLength;
                float noise = settings.noise() > 0 ? (float) random.nextGaussian() * settings.noise() : 0;
                z[r][t] = hidden ? 0 : clip.z()[r][start + t] + shift + noise;
            }
        }
        float[] active = Arrays.copyOfRange(clip.active(), start, start + length);
        float[] voiced = Arrays.copyOfRange(clip.voiced(), start, start + length);
        return new Frames(clip.clip(), clip.variant(), clip.place(), z, active, voiced);
    }
}
