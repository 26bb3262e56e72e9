/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.aggregate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Made explanations of which it is known what decides. */
class ExplanationAggregatorTest {

    private static final List<String> PHONES = List.of("a", "s", "m", "t", "i");
    private static final int MOMENTS = 12;

    /** Ten speakers with eight recordings each; the phone 'a' decides where one is named. */
    private static AggregatedExplanations made(String deciding, boolean shuffled, long seed) {
        Random random = new Random(seed);
        ExplanationAggregator aggregator = new ExplanationAggregator();
        for (int i = 0; i < 80; i++) {
            List<String> phones = new ArrayList<>();
            List<Double> scores = new ArrayList<>();
            double sure = 0.1 + random.nextDouble();
            for (int moment = 0; moment < MOMENTS; moment++) {
                String phone = PHONES.get(random.nextInt(PHONES.size()));
                for (int frame = 0; frame < 10; frame++) {
                    phones.add(phone);
                    scores.add(sure * ((phone.equals(deciding) ? 1 : 0) + 0.5 * random.nextGaussian()));
                }
            }
            if (shuffled) {
                Collections.shuffle(phones, random);
            }
            aggregator.add(new ScoredCourse("r" + i, "r" + i + ".wav", "s" + i % 10, i % 2 == 0 ? "anger" : "joy", 0, 0.01, scores,
                    List.of(new ScoredCourse.Property("phone", phones))));
        }
        return aggregator.aggregate(0);
    }

    @Test
    void saysWhichPhoneDecides() {
        AggregatedExplanations made = made("a", false, 1);
        PropertyEffect first = made.groups().get(0).effects().get(0);
        assertEquals("a", first.value());
        assertTrue(first.isBeyondChance() && first.interval().low() > 0.1, first.toString());
        assertTrue(first.salience() > 1.5 * first.time(), first.toString());
        assertEquals(3, first.strongest().size());
        assertTrue(made.sentences().get(0).startsWith("Over all recordings, phone ‘a’ counts more"), made.sentences().toString());
        assertEquals(List.of("anger", "joy"), made.groups().stream().flatMap(group -> group.heard().stream()).toList());
        assertEquals(10, made.units());
        assertTrue(made.bySpeaker());
    }

    @Test
    void saysNoMoreThanChanceWhereLabelsAreShuffled() {
        AggregatedExplanations made = made("a", true, 2);
        assertEquals(List.of("What the model listens to is no more than chance: no sort of moment counts more or less than the other "
                + "moments of the same recordings, as far as 10 speakers can tell."), made.sentences());
    }

    @Test
    void rarelyFindsWhatIsNotThere() {
        int wrong = 0;
        for (int study = 0; study < 60; study++) {
            wrong += made("", false, 100 + study).groups().get(0).effects().stream().anyMatch(PropertyEffect::isBeyondChance) ? 1 : 0;
        }
        assertTrue(wrong <= 8, wrong + " of 60 studies of nothing found something"); // 5 % are 3, and 8 are three deviations above
    }

    @Test
    void sureAndUnsureAnswersCountAlike() {
        List<PropertyEffect> effects = new ArrayList<>();
        for (double unit : new double[] {1, 1000}) {
            ExplanationAggregator aggregator = new ExplanationAggregator();
            for (int i = 0; i < 6; i++) {
                double factor = i == 0 ? unit : 1;
                aggregator.add(new ScoredCourse("r" + i, "r" + i, "s" + i, "x", 0, 0.01, List.of(factor, 0.5 * factor, 0.0, -0.5 * factor),
                        List.of(new ScoredCourse.Property("voice", List.of("voiced", "voiced", "pause", "pause")))));
            }
            effects.add(aggregator.aggregate(0).groups().get(0).effects().get(0));
        }
        assertEquals(effects.get(0), effects.get(1));
        assertEquals(1.0, Math.abs(effects.get(0).difference()), 1e-12); // (1 + .5) / 2 − (0 − .5) / 2
        assertEquals(2.0 / 64, effects.get(0).p(), 1e-12);
    }

    @Test
    void leavesOutWhatSaysNothingAndSaysWhereTooFewSpeak() {
        ExplanationAggregator aggregator = new ExplanationAggregator();
        List<ScoredCourse.Property> voice = List.of(new ScoredCourse.Property("voice", List.of("voiced", "pause")));
        aggregator.add(new ScoredCourse("flat", "flat", "s0", "x", 0, 0.01, List.of(0.3, 0.3), voice));
        AggregatedExplanations nothing = aggregator.aggregate(0);
        assertEquals(1, nothing.flat());
        assertTrue(nothing.groups().isEmpty() && nothing.sentences().get(0).startsWith("Nothing can be said"));
        for (int i = 0; i < 4; i++) {
            aggregator.add(new ScoredCourse("r" + i, "r" + i, "s" + i, "x", 0, 0.01, List.of(1.0, 0.0), voice));
        }
        AggregatedExplanations few = aggregator.aggregate(0);
        assertFalse(few.groups().get(0).effects().get(0).isBeyondChance());
        assertTrue(few.sentences().get(0).startsWith("With 4 speakers nothing can be told from chance"), few.sentences().toString());
    }
}
