/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a model's graph takes.
 *
 * @param name name of the graph's input
 * @param kind what kind of thing it is
 * @param recipe id of the feature recipe that makes it
 * @param parameters the recipe's parameters, name to text; defaults for those not named
 * @param scaler path of the scaler inside the package ({@code mean} and {@code scale}, one number a row), applied before the graph
 * @param sampleRate samples a second of the signal that the recipe takes
 * @param length what is done with a clip's length before the recipe
 * @param layout order of the axes
 * @param normalisation how it is fitted to a speaker or a corpus, where it can be
 * @param familiarity the file of the package that says which recordings it knows, where it has one
 */
public record ModelInput(String name, Kind kind, String recipe, Map<String, String> parameters, Optional<String> scaler, int sampleRate,
        Length length, Layout layout, Optional<Normalisation> normalisation, Optional<ModelDescriptor.PackagedFile> familiarity) {

    /** What the input is made of. */
    public enum Kind {
        /** One vector a clip. */
        FEATURES,
        /** One column a frame. */
        FRAMES,
        /** The samples themselves. */
        WAVEFORM,
        /** A log-mel spectrogram. */
        LOG_MEL
    }

    /** Order of the axes: N clips, C rows (features), T frames or samples, F mel bands. */
    public enum Layout {
        /** [clip, feature]. */
        NC,
        /** [clip, sample]. */
        NT,
        /** [clip, feature, frame]. */
        NCT,
        /** [clip, frame, feature]. */
        NTC,
        /** [clip, 1, band, frame]. */
        N1FT
    }

    /** What is done with a clip's length. */
    public enum LengthPolicy {
        /** Zeros are appended or the end is cut off. */
        PAD_OR_CUT,
        /** Nothing. */
        AS_IS,
        /** Longer clips are cut into windows whose answers are averaged; shorter ones are padded. */
        WINDOW
    }

    /**
     * A length policy with its length.
     *
     * @param policy what is done
     * @param seconds the length it needs; 0 for {@code AS_IS}
     */
    public record Length(LengthPolicy policy, double seconds) {
    }

    /**
     * @param fitted a normalisation
     * @return the same with that normalisation
     */
    ModelInput with(Normalisation fitted) {
        return new ModelInput(name, kind, recipe, parameters, scaler, sampleRate, length, layout, Optional.of(fitted), familiarity);
    }

    /** Copies the map. */
    public ModelInput {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
