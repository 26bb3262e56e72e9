/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The mean of all channels, or one of them: as it is asked for, said and taken. */
class ChannelChoiceTest {

    private static final AudioClip TWO = new AudioClip(new float[][] {{1, 0.5f}, {-1, 0.25f}}, 8000,
            List.of(new Warning("damaged", "It is damaged.")));

    @Test
    void oneChannelIsTakenWithWhatMustBeKnown() throws AudioException {
        assertSame(TWO, ChannelChoice.MEAN.of(TWO));
        AudioClip second = ChannelChoice.alone(2).of(TWO);
        assertArrayEquals(new float[] {-1, 0.25f}, second.mono());
        assertEquals(TWO.warnings(), second.warnings());
        assertTrue(ChannelDifference.of(second).isEmpty(), "there is nothing to average any more");
    }

    @Test
    void aChannelThatIsNotThereIsSaid() {
        String said = assertThrows(AudioException.class, () -> ChannelChoice.alone(3).of(TWO)).getMessage();
        assertEquals("There is no channel 3: the recording has 2 channels. Choose one of these, or their mean.", said);
        assertTrue(assertThrows(AudioException.class, () -> ChannelChoice.alone(2).check(1)).getMessage().contains("only one"));
    }

    @Test
    void isReadAsItIsWritten() {
        for (ChannelChoice choice : List.of(ChannelChoice.MEAN, ChannelChoice.alone(1), ChannelChoice.alone(12))) {
            assertEquals(choice, ChannelChoice.parse(choice.text()));
        }
        for (String wrong : List.of("", "0", "-1", "left", "1.5", "70000")) {
            assertThrows(IllegalArgumentException.class, () -> ChannelChoice.parse(wrong), wrong);
        }
    }

    @Test
    void theNameSaysWhatIsHeard() {
        assertEquals("a.wav", ChannelChoice.MEAN.noted("a.wav"));
        assertEquals("a.wav (channel 2 heard)", ChannelChoice.alone(2).noted("a.wav"));
    }
}
