/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.audio.filter.Resampler;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.model.familiarity.ClipStatistics;
import org.sparsha.model.familiarity.FamiliarityFile;
import org.sparsha.model.familiarity.FamiliarityReference;
import org.sparsha.model.json.JsonFormatException;

/**
 * Says of any recording how familiar it is to one model. Immutable and thread-safe.
 *
 * @param reference what the model's package knows
 * @param statistics makes the statistics
 * @param sameFrames whether the model's own input is made of the very frames that the statistics are made of
 */
record FamiliarityMeter(FamiliarityReference reference, ClipStatistics statistics, boolean sameFrames) {

    /** A minute tells where a recording comes from; hours cost more than the model's answer. */
    private static final long LONGEST_SECONDS = 60;

    /** What the package says; empty where it says nothing. */
    static Optional<FamiliarityMeter> read(ModelDescriptor descriptor, ModelFiles files) throws ModelException {
        if (descriptor.input().familiarity().isEmpty()) {
            return Optional.empty();
        }
        try {
            FamiliarityReference reference = FamiliarityFile.read(files.inside(descriptor.input().familiarity().get().path()));
            return Optional.of(new FamiliarityMeter(reference, ClipStatistics.create(), sameFrames(descriptor.input())));
        } catch (JsonFormatException e) {
            throw new ModelException(e.getMessage(), e);
        }
    }

    private static boolean sameFrames(ModelInput input) {
        return input.recipe().equals("frames") && input.length().policy() == ModelInput.LengthPolicy.AS_IS
                && input.parameters().equals(ClipStatistics.PARAMETERS);
    }

    Familiarity of(float[] mono, int sampleRate, List<FeatureMatrix> extracted) {
        if (sameFrames && extracted.size() == 1) {
            return of(statistics.of(extracted.get(0)));
        }
        int most = (int) Math.min(mono.length, LONGEST_SECONDS * sampleRate);
        float[] heard = most == mono.length ? mono : Arrays.copyOf(mono, most);
        return of(statistics.of(Resampler.resample(heard, sampleRate, statistics.sampleRate())));
    }

    private Familiarity of(double[] values) {
        double distance = reference.shape().distance(values);
        Familiarity.Level level = reference.isForeign(distance) ? Familiarity.Level.FOREIGN
                : reference.isUnusual(distance) ? Familiarity.Level.UNUSUAL : Familiarity.Level.FAMILIAR;
        return new Familiarity(distance, reference.score(distance), level,
                reference.temperature().map(one -> OptionalDouble.of(one.at(distance))).orElse(OptionalDouble.empty()));
    }
}
