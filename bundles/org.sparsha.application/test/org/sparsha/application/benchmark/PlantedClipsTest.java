/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is planted is as loud as what it replaces, has no seam, and comes from the same speaker. */
class PlantedClipsTest {

    private static final int RATE = 16000;

    @Test
    void thePieceIsAsLoudAsWhatItReplacesAndNothingElseChanges() {
        float[] host = Signals.noise(0.05, 2 * RATE, 1);
        float[] donor = Signals.sine(440, 0.5, RATE, RATE);
        PlantedClips.Made made = PlantedClips.plant(host, donor, RATE, 3);
        float[] sound = made.clip().mono();
        int from = (int) made.planted().start();
        int to = (int) made.planted().end();
        assertEquals(Math.round(PlantedClips.SECONDS * RATE), to - from);
        assertEquals(Signals.rms(host, from, to), Signals.rms(sound, from, to), 0.03 * Signals.rms(host, from, to));
        for (int i = 0; i < host.length; i++) {
            if (i < from || i >= to) {
                assertEquals(host[i], sound[i]);
            }
        }
        assertEquals(host[from], sound[from], 0.02);
        assertEquals(host[to - 1], sound[to - 1], 0.02);
    }

    @Test
    void theSeedSaysWhere() {
        float[] host = Signals.noise(0.05, 2 * RATE, 1);
        float[] donor = Signals.sine(440, 0.5, RATE, RATE);
        assertEquals(PlantedClips.plant(host, donor, RATE, 3).planted(), PlantedClips.plant(host, donor, RATE, 3).planted());
        assertNotEquals(PlantedClips.plant(host, donor, RATE, 3).planted(), PlantedClips.plant(host, donor, RATE, 4).planted());
    }

    @Test
    void theLoudestPieceGoesWhereSomebodySpeaks() {
        float[] host = new float[2 * RATE];
        System.arraycopy(Signals.noise(0.1, RATE, 1), 0, host, 0, RATE);
        float[] donor = new float[2 * RATE];
        System.arraycopy(Signals.sine(440, 0.5, RATE, RATE), 0, donor, RATE, RATE);
        for (int seed = 0; seed < 10; seed++) {
            PlantedClips.Made made = PlantedClips.plant(host, donor, RATE, seed);
            assertTrue(made.planted().start() < RATE, made.planted().toString());
            assertTrue(Signals.rms(made.clip().mono(), (int) made.planted().start(), (int) made.planted().end()) > 0.03);
        }
    }

    private static Recording recording(String speaker, String label, int take) {
        return Recording.of(Path.of("corpus"), speaker + label + take + ".wav",
                new Labels(speaker, label, "", Gender.UNKNOWN, "", Map.of()));
    }

    @Test
    void hostAndDonorAreOfOneSpeaker() {
        List<Recording> recordings = new ArrayList<>();
        for (String speaker : List.of("a", "b", "c")) {
            for (int take = 0; take < 3; take++) {
                recordings.add(recording(speaker, "neutral", take));
                recordings.add(recording(speaker, "anger", take));
                recordings.add(recording(speaker, "happiness", take));
                recordings.add(recording(speaker, "surprise", take));
            }
        }
        recordings.add(recording("alone", "neutral", 0));
        Corpus corpus = new Corpus("made", Path.of("corpus"), "pattern", recordings, List.of());
        List<String> labels = List.of("angry", "happy", "neutral", "sad");
        List<PlantedClips.Plan> plans = PlantedClips.choose(corpus, labels, 8, 1);
        assertEquals(8, plans.size());
        assertEquals(plans, PlantedClips.choose(corpus, labels, 8, 1));
        assertEquals(8, plans.stream().map(PlantedClips.Plan::name).distinct().count());
        assertEquals(List.of("angry", "happy"), plans.stream().map(PlantedClips.Plan::label).distinct().sorted().toList());
        assertTrue(plans.stream().allMatch(plan -> plan.host().label().equals("neutral")
                && plan.host().speaker().equals(plan.donor().speaker()) && !plan.donor().label().equals("neutral")));
        assertEquals(List.of(), PlantedClips.choose(corpus, List.of("calm", "excited"), 8, 1));
    }
}
