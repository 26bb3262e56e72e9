/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.model.familiarity.DistanceTemperature;

/**
 * What was found while a model was made familiar with recordings; all figures are of held-out recordings.
 *
 * @param recordings number of recordings
 * @param speakers number of speakers that are named
 * @param groups number of groups that were held out in turn
 * @param copies altered copy to the area under the ROC curve of its distances against those of the recordings themselves
 * @param temperature the temperature, where right answers were known
 * @param standIn whether another classifier answered in the model's place, since it learned from these recordings
 * @param right share of right answers to the recordings themselves; 0 without a temperature
 * @param before expected calibration error on the recordings, then on their copies, as the answers come; empty without a temperature
 * @param after the same with the temperature that was fitted without the group judged
 * @param recalls how right the answers to recordings and copies are; empty without a temperature
 * @param strangers kind of surroundings to the expected calibration error on copies of it that are answered by a model which hasn't learned
 *        that kind, with the temperature fitted without group and kind; empty where kinds aren't learned apart
 * @param unlearned how many recordings are of a class that the model asked about them hasn't learned: they count neither for the
 *        temperature nor for the calibration error
 * @param left recordings that had to be left out, and why
 */
public record FamiliarityFigures(int recordings, int speakers, int groups, Map<String, Double> copies,
        Optional<DistanceTemperature> temperature, boolean standIn, double right, List<Double> before, List<Double> after,
        CopyRecalls recalls, Map<String, Double> strangers, int unlearned, List<String> left) {

    /** Copies the lists. */
    public FamiliarityFigures {
        copies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(copies));
        strangers = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(strangers));
        before = List.copyOf(before);
        after = List.copyOf(after);
        left = List.copyOf(left);
    }
}
