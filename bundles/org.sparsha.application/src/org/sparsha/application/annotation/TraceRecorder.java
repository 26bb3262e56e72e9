/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.Arrays;
import java.util.Optional;

import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.TraceScale;

/**
 * A trace while it is rated: whoever listens moves the value, and what is played takes the value of that moment. Playing a part again goes
 * over
 * it; the rest stays. For one thread at a time.
 */
public final class TraceRecorder {

    /** Steps of a key from the least to the greatest value. */
    private static final int STEPS = 20;

    /** A jump of more seconds is another place, not a step of the same playing. */
    private static final double JUMP = 0.5;

    /** Playing that was told of last within so many seconds of the end went to the end. */
    private static final double END = 0.2;

    private final TraceScale scale;
    private final double[] values;
    private double value;
    private double last = Double.NaN;
    private boolean changed;

    /**
     * @param scale what is rated
     * @param seconds length of the recording
     * @param before what was rated of it before
     */
    public TraceRecorder(TraceScale scale, double seconds, Optional<Trace> before) {
        this.scale = scale;
        values = new double[Math.max(1, (int) Math.ceil(seconds * scale.rate()))];
        for (int k = 0; k < values.length; k++) {
            values[k] = before.isPresent() ? before.get().value(k) : Double.NaN;
        }
        value = (scale.low() + scale.high()) / 2;
    }

    /** @return what is rated */
    public TraceScale scale() {
        return scale;
    }

    /** @return the value now */
    public double value() {
        return value;
    }

    /** @param share where between the least value, 0, and the greatest, 1 */
    public void move(double share) {
        value = scale.low() + Math.clamp(share, 0, 1) * (scale.high() - scale.low());
    }

    /** @param direction 1 for a step up, -1 for one down */
    public void step(int direction) {
        value = Math.clamp(value + direction * (scale.high() - scale.low()) / STEPS, scale.low(), scale.high());
    }

    /** @param seconds where in the recording playing is now; all since the last call gets the value */
    public void playing(double seconds) {
        double from = seconds >= last && seconds - last <= JUMP ? last : seconds;
        for (int k = (int) Math.ceil(from * scale.rate() - 1e-9); k <= seconds * scale.rate() && k < values.length; k++) {
            set(k, value);
        }
        last = seconds;
    }

    /** Says that playing has ended; where it went to the end, the last step gets the value, too. */
    public void stopped() {
        if (!Double.isNaN(last) && values.length - last * scale.rate() <= END * scale.rate()) {
            for (int k = (int) Math.ceil(last * scale.rate()); k < values.length; k++) {
                set(k, value);
            }
        }
        last = Double.NaN;
    }

    /**
     * Changes a value by hand.
     *
     * @param seconds where in the recording
     * @param share where between the least value, 0, and the greatest, 1
     */
    public void draw(double seconds, double share) {
        set((int) Math.floor(seconds * scale.rate()), scale.low() + Math.clamp(share, 0, 1) * (scale.high() - scale.low()));
    }

    private void set(int k, double now) {
        if (k >= 0 && k < values.length && values[k] != now) {
            values[k] = now;
            changed = true;
        }
    }

    /** @return the trace so far */
    public Trace trace() {
        return new Trace(scale.rate(), Arrays.stream(values).boxed().toList());
    }

    /** @return whether it has changed since this was last asked for */
    public boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }
}
