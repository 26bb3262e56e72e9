/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.cues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.features.voice.VoiceContours;
import org.sparsha.features.voice.VoiceProperty;

/**
 * Compares the voice in the salient part with the voice in the rest of the same recording. Neighbouring frames are alike, so they are not
 * counted as if independent: chance is what the same pattern of salience finds when it is shifted around the recording. Immutable.
 *
 * @param cues one a property that both parts have in enough frames, the most outstanding first
 * @param usual one a property that the salient part and enough other recordings of the speaker have, the most unusual first; none where
 *        no others are known
 */
public record VoiceCues(List<Cue> cues, List<UsualCue> usual) {

    private static final int MOST_SHIFTS = 999;
    /** Frames; a part shifted by less is much the same part. */
    private static final int LEAST_SHIFT = 10;
    /** Fewer shifted copies don't say how much they vary. */
    private static final int LEAST_COPIES = 20;
    private static final double LEVEL = 0.05;

    /** Copies the lists. */
    public VoiceCues {
        cues = List.copyOf(cues);
        usual = List.copyOf(usual);
    }

    /**
     * @param voice the recording's contours
     * @param salient the salient part, in samples at {@code sampleRate}
     * @param sampleRate samples a second of the ranges
     * @param others the speaker's voice in other recordings, where it is known
     * @return the cues; none against the rest where everything or nothing is salient
     */
    public static VoiceCues of(VoiceContours voice, List<SampleRange> salient, int sampleRate, Optional<UsualVoice> others) {
        boolean[] mask = new boolean[voice.frames()];
        for (int t = 0; t < mask.length; t++) {
            long sample = Math.round(t * VoiceContours.HOP_SECONDS * sampleRate);
            mask[t] = salient.stream().anyMatch(range -> range.contains(sample));
        }
        List<Cue> found = new ArrayList<>();
        for (VoiceProperty property : VoiceProperty.values()) {
            compare(property, voice.values(property), mask).ifPresent(found::add);
        }
        return new VoiceCues(corrected(found), others.map(usual -> against(usual, voice, mask)).orElse(List.of()));
    }

    private static List<UsualCue> against(UsualVoice usual, VoiceContours voice, boolean[] mask) {
        List<UsualCue> found = new ArrayList<>();
        for (VoiceProperty property : VoiceProperty.values()) {
            PartValues split = PartValues.of(property, voice.values(property), mask, 0);
            if (split.hasSalient()) {
                UsualCue.of(property, split.salient(), usual).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(cue -> -Math.abs(cue.z())));
        return found;
    }

    private static Optional<Cue> compare(VoiceProperty property, double[] values, boolean[] mask) {
        PartValues split = PartValues.of(property, values, mask, 0);
        double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (!split.isEnough() || !(deviation(present, present.length) > 1e-9)) {
            return Optional.empty();
        }
        int shifts = Math.min(MOST_SHIFTS, values.length - 1);
        double[] differences = new double[shifts + 1];
        differences[0] = split.difference();
        int counted = 1;
        int asFar = 1;
        for (int k = 1; k <= shifts; k++) {
            int shift = (int) ((long) k * values.length / (shifts + 1));
            PartValues shifted = PartValues.of(property, values, mask, shift);
            if (Math.min(shift, values.length - shift) >= LEAST_SHIFT && shifted.isEnough()) {
                differences[counted++] = shifted.difference();
                asFar += Math.abs(shifted.difference()) >= Math.abs(split.difference()) - 1e-12 ? 1 : 0;
            }
        }
        boolean single = property.summary() == VoiceProperty.Summary.MEAN;
        double unit = single ? deviation(present, present.length) : deviation(differences, counted);
        return single || counted >= LEAST_COPIES && unit > 1e-9
                ? Optional.of(new Cue(property, split.salient(), split.rest(), split.difference() / unit, asFar / (double) counted, false))
                : Optional.empty();
    }

    /** Standard deviation of the first values. */
    private static double deviation(double[] values, int count) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
            squares += values[i] * values[i];
        }
        return count < 2 ? 0 : Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
    }

    /** Sorted by chance, then size; those beyond it, by Holm's step-down rule, are marked. */
    private static List<Cue> corrected(List<Cue> found) {
        List<Cue> sorted = found.stream().sorted(Comparator.comparingDouble(Cue::chance).thenComparing(cue -> -Math.abs(cue.z()))).toList();
        List<Cue> marked = new ArrayList<>();
        boolean beyond = true;
        for (int i = 0; i < sorted.size(); i++) {
            Cue cue = sorted.get(i);
            beyond &= cue.chance() * (sorted.size() - i) <= LEVEL;
            marked.add(new Cue(cue.property(), cue.salient(), cue.rest(), cue.z(), cue.chance(), beyond));
        }
        return marked;
    }

    /** @return one or two sentences, never more certain than the figures */
    public String sentence() {
        return usual.isEmpty() ? againstTheRest() : againstTheRest() + " " + againstTheUsual();
    }

    /** Levels are left out: they tell how near the microphone was. So are rates and slopes, which vary more in a part than as a whole. */
    private String againstTheUsual() {
        int recordings = usual.stream().mapToInt(UsualCue::recordings).max().orElse(0);
        List<String> said = usual.stream().filter(cue -> cue.isBeyondAll() && cue.property() != VoiceProperty.LEVEL
                && cue.property().summary() == VoiceProperty.Summary.MEAN).map(cue -> words(cue.property(), cue.difference())).toList();
        return said.isEmpty() ? "In no property measured does it lie beyond all of the speaker's " + recordings + " other recordings."
                : "Than each of the speaker's " + recordings + " other recordings it is " + joined(said) + ", against their mean.";
    }

    private String againstTheRest() {
        List<String> said = cues.stream().filter(Cue::isBeyondChance).sorted(Comparator.comparingDouble(cue -> -Math.abs(cue.z())))
                .map(cue -> words(cue.property(), cue.difference())).toList();
        if (cues.isEmpty()) {
            return "There is nothing to compare: no part is salient, or it or the rest holds too little voice.";
        }
        if (said.isEmpty()) {
            return "In none of the " + cues.size() + " properties of the voice measured does the salient part differ from the rest of the "
                    + "recording by more than chance.";
        }
        return "Against the rest of the recording the salient part is " + joined(said) + ".";
    }

    private static String words(VoiceProperty property, double difference) {
        String unit = property == VoiceProperty.PITCH ? "semitones" : property.unit();
        return String.format(Locale.ROOT, "%s (%s %+.1f %s)", property.comparative(difference > 0), property.title(), difference, unit);
    }

    private static String joined(List<String> parts) {
        return parts.size() == 1 ? parts.get(0)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
