/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sparsha.corpus.CombinedCorpus;
import org.sparsha.corpus.Recording;
import org.sparsha.model.Normalisation;

/** Recordings that are standardised together: those of a speaker, or all of the corpus. Labels are never looked at. */
final class ClipGroups {

    /** For so many clips the mean over training counts beside a speaker's own: one clip alone tells little of a mean. */
    static final double MEAN_WEIGHT = 1;
    /** The same of the scale, of which few clips tell still less. */
    static final double SCALE_WEIGHT = 20;

    private final int[] groups;

    private ClipGroups(int[] groups) {
        this.groups = groups;
    }

    /** @throws TrainingException where a recording has no speaker, if that is what is asked for */
    static ClipGroups of(Optional<Normalisation.By> by, List<Recording> recordings) throws TrainingException {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        boolean named = recordings.stream().noneMatch(recording -> recording.speaker().isEmpty());
        if (by.isEmpty() || by.get() == Normalisation.By.CORPUS || by.get() == Normalisation.By.ANY && !named) {
            recordings.forEach(recording -> numbers.putIfAbsent(CombinedCorpus.of(recording), numbers.size()));
            return new ClipGroups(recordings.stream().mapToInt(recording -> numbers.get(CombinedCorpus.of(recording))).toArray());
        }
        int[] groups = new int[recordings.size()];
        for (int i = 0; i < groups.length; i++) {
            String speaker = recordings.get(i).speaker();
            if (speaker.isEmpty()) {
                throw new TrainingException("The recording " + recordings.get(i).key() + " has no speaker, so it can't be normalised by "
                        + "speaker. Give the corpus speakers, or leave normalisation out (--normalisation).");
            }
            numbers.putIfAbsent(speaker, numbers.size());
            groups[i] = numbers.get(speaker);
        }
        return new ClipGroups(groups);
    }

    /** @return number of a recording's group */
    int of(int recording) {
        return groups[recording];
    }

    /** @return the vectors, each standardised over its group */
    List<float[]> standardised(List<float[]> vectors) {
        List<float[]> result = new ArrayList<>(vectors);
        IntStream.of(groups).distinct().forEach(group -> {
            int[] own = IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray();
            Standardisation standardisation = Standardisation.of(vectors, own);
            for (int i : own) {
                double[] values = standardisation.apply(vectors.get(i));
                float[] floats = new float[values.length];
                for (int k = 0; k < floats.length; k++) {
                    floats[k] = (float) values[k];
                }
                result.set(i, floats);
            }
        });
        return result;
    }
}
