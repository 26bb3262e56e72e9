/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.effects.Levels;
import org.sparsha.core.SparshaException;
import org.sparsha.train.protocol.Hyperparameters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
        for (String text : List.of("speed", "speed=x", "speed=9", "colour=1", "noise=1000", "pitch=NaN", "band=20", "time-mask=1.5")) {
            assertTrue(assertThrows(TrainingException.class, () -> Augmentation.parse(text)).getMessage().contains(text));
        }
    }
}
