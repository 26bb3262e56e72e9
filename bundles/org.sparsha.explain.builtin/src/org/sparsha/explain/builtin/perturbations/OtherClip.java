/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.FileParameter;
import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.features.dsp.Level;

/**
 * A stretch of a reference recording (of another class, or neutral) from the same position, repeated where it is shorter, at the own
 * level.
 */
public final class OtherClip implements Perturbation {

    /** The recording. */
    public static final FileParameter FILE = new FileParameter("file", "Recording",
            "The recording to splice from, such as a neutral one of the same speaker.", "wav,flac,mp3,ogg,aiff,au", false);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FILE);
    }

    @Override
    public Replacement prepare(PerturbationContext context) throws ExplainException {
        String file = context.values().get(FILE);
        if (file.isBlank()) {
            throw new ExplainException("The perturbation other-clip needs a recording to splice from: set 'file'.");
        }
        float[] other;
        try {
            other = AudioFiles.read(Path.of(file)).mono(context.sampleRate());
        } catch (AudioException e) {
            throw new ExplainException("The recording to splice from can't be used: " + e.getMessage(), e);
        }
        if (Level.rms(other, 0, other.length) == 0) {
            throw new ExplainException("The recording to splice from, " + file + ", is silent; choose another one.");
        }
        float[] tiled = new float[context.signal().length];
        for (int i = 0; i < tiled.length; i++) {
            tiled[i] = other[i % other.length];
        }
        return Splice.atOwnLevel(tiled);
    }
}
