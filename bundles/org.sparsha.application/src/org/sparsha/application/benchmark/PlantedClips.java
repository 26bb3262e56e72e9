/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SampleRange;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.Recording;

/**
 * Recordings whose truth is known: a neutral recording with a piece of another emotion of the same speaker in it, as loud as what it
 * replaces and cross-faded, so that neither level nor seam gives it away. What made the model say the other emotion lies in the piece,
 * wherever the model hears it at all.
 */
final class PlantedClips {

    /** Seconds of a piece; at most a third of the recording that it goes into. */
    static final double SECONDS = 0.6;

    private static final double FADE_SECONDS = 0.01;
    private static final double STEP_SECONDS = 0.01;
    /** A stretch is speech where its level is at least this share of the whole recording's. */
    private static final double SPEECH = 0.5;
    private static final List<String> NEUTRAL = List.of("neutral");

    private PlantedClips() {
    }

    /**
     * What goes where.
     *
     * @param host the neutral recording
     * @param donor the recording that the piece is of
     * @param label the model's class of the donor
     * @param seed where in the host
     */
    record Plan(Recording host, Recording donor, String label, long seed) {

        /** A name, the same for the same plan. */
        String name() {
            return donor.key() + " in " + host.key() + " by " + seed;
        }
    }

    /**
     * A made recording.
     *
     * @param clip it, mono
     * @param planted where the piece is, whole, its cross-fades included
     */
    record Made(AudioClip clip, SampleRange planted) {
    }

    /**
     * Chooses recordings, as evenly over hosts and emotions as there are.
     *
     * @param corpus where from: its speakers have to be named
     * @param labels the model's classes
     * @param count how many
     * @param seed which
     * @return at most so many plans; none where no speaker has both a neutral recording and one of another emotion that the model knows
     */
    static List<Plan> choose(Corpus corpus, List<String> labels, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Recording> hosts = corpus.recordings().stream().filter(recording -> !recording.speaker().isEmpty() && isNeutral(recording))
                .toList();
        List<Plan> plans = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            order.add(random.nextInt(i + 1), i);
        }
        int turn = 0;
        for (int tries = 0; plans.size() < count && tries < count + hosts.size() * labels.size(); tries++) {
            if (hosts.isEmpty()) {
                break;
            }
            Recording host = hosts.get(order.get(tries % order.size()));
            Optional<Recording> donor = donor(corpus, host, labels, turn, random);
            if (donor.isPresent()) {
                turn++;
                plans.add(new Plan(host, donor.get(), label(donor.get(), labels).orElseThrow(), random.nextInt(1 << 30)));
            }
        }
        return plans;
    }

    private static Optional<Recording> donor(Corpus corpus, Recording host, List<String> labels, int turn, SplittableRandom random) {
        for (int k = 0; k < labels.size(); k++) {
            String wanted = labels.get((turn + k) % labels.size());
            List<Recording> donors = corpus.recordings().stream().filter(recording -> recording.speaker().equals(host.speaker())
                    && !isNeutral(recording) && label(recording, labels).equals(Optional.of(wanted))).toList();
            if (!donors.isEmpty()) {
                return Optional.of(donors.get(random.nextInt(donors.size())));
            }
        }
        return Optional.empty();
    }

    private static boolean isNeutral(Recording recording) {
        return EmotionWords.match(recording.label(), NEUTRAL).isPresent();
    }

    private static Optional<String> label(Recording recording, List<String> labels) {
        return labels.contains(recording.label()) ? Optional.of(recording.label()) : EmotionWords.match(recording.label(), labels);
    }

    /**
     * Plants the loudest piece of the donor at a random place of the host where somebody speaks.
     *
     * @param host samples of the host, mono
     * @param donor samples of the donor, mono, at the same rate
     * @param sampleRate samples a second
     * @param seed which place
     * @return the made recording
     */
    static Made plant(float[] host, float[] donor, int sampleRate, long seed) {
        int length = (int) Math.min(Math.min(Math.round(SECONDS * sampleRate), host.length / 3), donor.length);
        int step = Math.max(1, (int) Math.round(STEP_SECONDS * sampleRate));
        int from = loudest(donor, length, step);
        int at = place(host, length, step, new SplittableRandom(seed));
        double level = level(host, at, length);
        double own = level(donor, from, length);
        double gain = own > 0 ? level / own : 1;
        float[] made = host.clone();
        int fade = (int) Math.min(Math.round(FADE_SECONDS * sampleRate), length / 2);
        for (int i = 0; i < length; i++) {
            double weight = Math.min(1, (Math.min(i, length - 1 - i) + 0.5) / Math.max(1, fade));
            double mixed = weight * gain * donor[from + i] + (1 - weight) * host[at + i];
            made[at + i] = (float) Math.clamp(mixed, -1, 1);
        }
        return new Made(AudioClip.ofMono(made, sampleRate), SampleRange.ofLength(at, length));
    }

    private static int loudest(float[] signal, int length, int step) {
        int best = 0;
        double loudest = -1;
        for (int start = 0; start + length <= signal.length; start += step) {
            double level = level(signal, start, length);
            if (level > loudest) {
                loudest = level;
                best = start;
            }
        }
        return best;
    }

    private static int place(float[] signal, int length, int step, SplittableRandom random) {
        double whole = level(signal, 0, signal.length);
        List<Integer> speech = new ArrayList<>();
        for (int start = 0; start + length <= signal.length; start += step) {
            if (level(signal, start, length) >= SPEECH * whole) {
                speech.add(start);
            }
        }
        return speech.isEmpty() ? 0 : speech.get(random.nextInt(speech.size()));
    }

    private static double level(float[] signal, int start, int length) {
        double sum = 0;
        for (int i = start; i < start + length; i++) {
            sum += (double) signal[i] * signal[i];
        }
        return Math.sqrt(sum / Math.max(1, length));
    }
}
