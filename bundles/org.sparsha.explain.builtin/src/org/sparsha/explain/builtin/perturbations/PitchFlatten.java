/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.explain.builtin.signal.PitchSynchronous;
import org.sparsha.explain.builtin.signal.PitchTrack;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

/** The stretch at one constant pitch, timbre and timing kept; unvoiced sounds stay as they are. */
public final class PitchFlatten implements Perturbation {

    /** The pitch. */
    public static final DecimalParameter PITCH = Parameter.decimal("pitch", "Pitch", "The constant pitch; 0 means the clip's median.", "Hz",
            0, 600, 0);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PITCH);
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        PitchTrack track = PitchTrack.of(context.signal(), context.sampleRate());
        double wanted = context.values().get(PITCH) > 0 ? context.values().get(PITCH) : track.median();
        if (wanted == 0) {
            return Splice.from(context.signal());
        }
        return Splice.from(new PitchSynchronous(context.signal(), context.sampleRate(), track).resynthesise(hertz -> wanted, 1));
    }
}
