/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/** Cutting away high or low frequencies, with linear phase and no delay. */
public final class BandLimit {

    private static final double ATTENUATION = 60;

    private BandLimit() {
    }

    /**
     * Keeps a band, as a telephone does (300 to 3400 Hz).
     *
     * @param signal the signal, not changed
     * @param sampleRate its samples a second
     * @param lowHertz what lies below is cut away; 0 cuts nothing
     * @param highHertz what lies above is cut away; half the sample rate or more cuts nothing
     * @return a new signal of the same length, 60 dB weaker beyond 15 % (at least 50 Hz) outside of the band
     */
    public static float[] keep(float[] signal, int sampleRate, double lowHertz, double highHertz) {
        float[] kept = signal.clone();
        if (highHertz < sampleRate / 2.0) {
            kept = lowPass(kept, sampleRate, highHertz);
        }
        if (lowHertz > 0) {
            float[] below = lowPass(kept, sampleRate, Math.max(0, lowHertz - width(lowHertz)));
            for (int i = 0; i < kept.length; i++) {
                kept[i] -= below[i];
            }
        }
        return kept;
    }

    private static double width(double hertz) {
        return Math.max(50, 0.15 * hertz);
    }

    private static float[] lowPass(float[] signal, int sampleRate, double passHertz) {
        double nyquist = sampleRate / 2.0;
        double pass = Math.min(0.98, passHertz / nyquist);
        double stop = Math.min(1, pass + width(passHertz) / nyquist);
        PolyphaseStage stage = new PolyphaseStage(1, 1, FilterDesign.lowPass(pass, stop, ATTENUATION, 1));
        float[] result = new float[signal.length];
        int[] done = {0};
        PolyphaseStage.Sink sink = (made, count) -> {
            System.arraycopy(made, 0, result, done[0], count);
            done[0] += count;
        };
        stage.push(signal, signal.length, sink);
        stage.finish(signal.length, sink);
        return result;
    }
}
