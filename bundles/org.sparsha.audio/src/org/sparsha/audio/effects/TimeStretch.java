/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

import java.util.Arrays;

/**
 * Makes a signal longer or shorter and leaves its pitch alone. {@link Wsola} is the built-in way; others may be offered by plug-ins. An
 * implementation has no state of its own and serves any thread; each {@link Voice} belongs to one thread.
 */
public interface TimeStretch {

    /** The slowest speed that must work. */
    double SLOWEST = 0.25;
    /** The fastest speed that must work. */
    double FASTEST = 4;

    /** A signal that is read where it is needed. */
    @FunctionalInterface
    interface Signal {

        /**
         * Gives samples; outside of the signal they are 0.
         *
         * @param start first frame, may be negative or beyond the end
         * @param into one array a channel
         * @param offset where in the arrays to begin
         * @param count how many frames; all are written
         */
        void read(long start, float[][] into, int offset, int count);
    }

    /** A signal being played at another speed. */
    @FunctionalInterface
    interface Voice {

        /**
         * Makes the next frames: after n of them in all, the sound is where the signal is at {@code start + n * speed}, to within 30 ms.
         *
         * @param into one array a channel
         * @param offset where in the arrays to begin
         * @param count how many frames; all are written
         */
        void next(float[][] into, int offset, int count);
    }

    /** @return what it is called, such as "WSOLA" */
    String name();

    /**
     * Begins to play a signal at another speed.
     *
     * @param signal the signal
     * @param channelCount its channels
     * @param sampleRate its samples a second
     * @param speed 2 for twice as fast, 0.5 for half, within {@link #SLOWEST} and {@link #FASTEST}
     * @param start frame of the signal to begin at
     * @return the voice
     */
    Voice open(Signal signal, int channelCount, int sampleRate, double speed, long start);

    /**
     * Stretches a whole signal.
     *
     * @param mono the signal, not changed
     * @param sampleRate its samples a second
     * @param speed as for {@link #open}
     * @return {@code round(mono.length / speed)} samples
     */
    default float[] stretch(float[] mono, int sampleRate, double speed) {
        float[][] result = new float[1][(int) Math.round(mono.length / speed)];
        open(signalOf(mono), 1, sampleRate, speed, 0).next(result, 0, result[0].length);
        return result[0];
    }

    /**
     * Refuses a speed that need not work.
     *
     * @param speed 1 as it is, 2 for twice as fast
     * @throws IllegalArgumentException unless it is within {@link #SLOWEST} and {@link #FASTEST}
     */
    static void requireSpeed(double speed) {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("Speed " + speed + " is not between " + SLOWEST + " and " + FASTEST);
        }
    }

    /**
     * A signal in memory.
     *
     * @param channels one array a channel, of one length
     * @return it as a signal with silence around
     */
    static Signal signalOf(float[]... channels) {
        return (start, into, offset, count) -> {
            long length = channels[0].length;
            int before = Math.clamp(-start, 0, count);
            int inside = Math.clamp(length - start - before, 0, count - before);
            for (int c = 0; c < into.length; c++) {
                Arrays.fill(into[c], offset, offset + before, 0);
                if (inside > 0) {
                    System.arraycopy(channels[c], (int) (start + before), into[c], offset + before, inside);
                }
                Arrays.fill(into[c], offset + before + inside, offset + count, 0);
            }
        };
    }
}
