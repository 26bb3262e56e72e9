/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.effects.Levels;
import org.sparsha.core.SparshaException;
import org.sparsha.train.protocol.Hyperparameters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AugmentationTest {

    private static float[] tone() {
        float[] samples = new float[16000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 200 * i / 16000));
        }
        return samples;
    }

    @Test
    void readsWhatItWrites() throws TrainingException {
        List<Augmentation> all = Augmentation.parse(
                "speed=0.9,pitch=-2,stretch=1.1,noise=20,gain=-6,room=0.4,band=3400,time-mask=20,frequency-mask=4");
        assertEquals(9, all.size());
        assertEquals(all, Augmentation.parse(String.join(",", all.stream().map(Augmentation::toString).toList())));
        assertTrue(Augmentation.parse("none").isEmpty());
    }

    @Test
    void sameSeedSameCopy() throws TrainingException {
        for (Augmentation augmentation : Augmentation.parse("speed=0.9,pitch=-2,stretch=1.1,noise=20,gain=-6,room=0.4,band=3400")) {
            assertArrayEquals(augmentation.apply(tone(), 16000, 3), augmentation.apply(tone(), 16000, 3), augmentation.toString());
        }
    }

    @Test
    void fasterIsShorter() throws TrainingException {
        assertEquals(8000, Augmentation.parse("speed=2").getFirst().apply(tone(), 16000, 0).length, 2);
        assertEquals(16000, Augmentation.parse("pitch=2").getFirst().apply(tone(), 16000, 0).length);
    }

    @Test
    void aBandHidesWhatLiesAboveIt() throws TrainingException {
        Augmentation band = Augmentation.parse("band=1000").getFirst();
        float[] high = new float[16000];
        for (int i = 0; i < high.length; i++) {
            high[i] = (float) (0.3 * Math.sin(2 * Math.PI * 3000 * i / 16000));
        }
        assertTrue(Levels.rms(band.apply(high, 16000, 0)) < 0.01);
        float[] kept = band.apply(tone(), 16000, 0);
        assertEquals(16000, kept.length);
        assertEquals(Levels.rms(tone()), Levels.rms(kept), 0.01);
        assertArrayEquals(tone(), Augmentation.parse("band=8000").getFirst().apply(tone(), 16000, 0));
    }

    @Test
    void surroundingsDifferByNumberAndSeedAndNothingElse() throws TrainingException {
        List<Augmentation> copies = Augmentation.parse("surroundings=1,surroundings=2,surroundings=3,surroundings=4,surroundings=5");
        assertEquals(Augmentation.surroundings(5), copies);
        float[][] heard = new float[5][];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = copies.get(i).apply(tone(), 16000, 7);
            assertArrayEquals(heard[i], copies.get(i).apply(tone(), 16000, 7), copies.get(i).toString());
            assertFalse(Arrays.equals(heard[i], copies.get(i).apply(tone(), 16000, 8)), copies.get(i).toString());
            double change = 20 * Math.log10(Levels.rms(heard[i]) / Levels.rms(tone()));
            // the telephone's high-pass, up to 400 Hz, takes some of a tone of 200 Hz besides
            assertTrue(change > -45 && change < 7, "tilt and gain within what is promised: " + change);
        }
        assertFalse(Arrays.equals(heard[0], heard[4]), "the fifth copy is noise again, but another");
        assertEquals(16000, heard[2].length);
        assertEquals(16000, heard[3].length, 1800, "speed .9 to 1.1");
        assertTrue(Augmentation.surroundings(0).isEmpty());
    }

    @Test
    void alteredInSeveralWaysOneAfterTheOther() throws TrainingException {
        Augmentation both = Augmentation.parse("speed=0.9+band=1000+noise=20").getFirst();
        float[] slower = Augmentation.parse("speed=0.9").getFirst().apply(tone(), 16000, 5);
        float[] narrow = Augmentation.parse("band=1000").getFirst().apply(slower, 16000, 5);
        assertArrayEquals(Augmentation.parse("noise=20").getFirst().apply(narrow, 16000, 5), both.apply(tone(), 16000, 5));
        assertEquals("speed=0.9+band=1000+noise=20", both.toString());
        assertEquals(List.of(both), Augmentation.parse(both.toString()));
        assertEquals(Augmentation.parse("pitch=1.5,speed=0.9+pitch=2"), Augmentation.parse("pitch=+1.5,speed=0.9+pitch=+2"));
    }

    @Test
    void masksAreSettingsRatherThanCopies() throws SparshaException {
        List<Augmentation> masks = Augmentation.parse("time-mask=12,frequency-mask=3");
        Hyperparameters settings = UsualHyperparameters.withMasks(UsualHyperparameters.of(NetworkKind.FRAMES, 0), masks);
        assertEquals(12, settings.timeMask());
        assertEquals(3, settings.frequencyMask());
        assertTrue(masks.stream().allMatch(mask -> mask.kind().isMask()));
        assertEquals(0, UsualHyperparameters.withMasks(settings, List.of()).timeMask());
    }

    @Test
    void refusesNonsense() {
        for (String text : List.of("speed", "speed=x", "speed=9", "colour=1", "noise=1000", "pitch=NaN", "band=20",
                "surroundings=0", "surroundings=65", "surroundings=1.5", "time-mask=1.5", "speed=0.9+", "+speed=0.9",
                "speed=0.9+time-mask=4", "speed=0.9+colour=1")) {
            assertTrue(assertThrows(TrainingException.class, () -> Augmentation.parse(text)).getMessage().contains(text));
        }
    }
}
