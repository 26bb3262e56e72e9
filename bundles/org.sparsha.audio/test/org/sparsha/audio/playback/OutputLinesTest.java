/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.filter.Resampler;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class OutputLinesTest {

    @Test
    void positionIsSmoothBetweenTheDevicesSteps() {
        long[] clock = {0};
        SmoothPosition position = new SmoothPosition(1000, () -> clock[0]);
        assertEquals(0, position.at(0, 500, true));
        clock[0] = 10_000_000;
        assertEquals(0, position.at(0, 500, true)); // not begun yet
        assertEquals(20, position.at(20, 500, true));
        clock[0] = 25_000_000;
        assertEquals(35, position.at(20, 500, true));
        assertEquals(35, position.at(30, 500, true)); // never back
        clock[0] = 900_000_000;
        assertEquals(80, position.at(30, 500, true)); // a stuck device is not run away from
        assertEquals(80, position.at(30, 500, false));
        assertEquals(500, position.at(490, 500, true) + 10);
        clock[0] = 950_000_000;
        assertEquals(500, position.at(490, 500, true)); // nothing is heard that was not written
        assertEquals(500, position.last());
    }

    @Test
    void positionsFollowLoopsAndSpeeds() {
        PlayedPositions positions = new PlayedPositions();
        positions.add(0, 100, 1);
        positions.add(50, 100, 1);
        positions.add(80, 130, 0.5);
        assertEquals(149, positions.at(49));
        assertEquals(100, positions.at(50));
        assertEquals(129, positions.at(79));
        assertEquals(130, positions.at(80));
        assertEquals(140, positions.at(100));
        positions.add(200, 7, 1);
        assertEquals(189, positions.ahead(198));
        assertEquals(12, positions.ahead(205));
        assertEquals(145, positions.at(110)); // nothing was forgotten
    }

    @Test
    void devicesOfAnotherRateGetTheSignalAtTheirs() throws Exception {
        MadeOutput device = new MadeOutput();
        float[] signal = Signals.speechLike(20000, 7350, 2);
        try (OutputLine line = new ResamplingOutputLine(device.open(48000, 1), 7350, 48000)) {
            for (int at = 0; at < signal.length; at += 100) {
                line.write(new float[][] {signal}, at, 100);
            }
            line.drain();
            assertEquals(20000, line.framesPlayed());
        }
        float[] expected = Resampler.resample(signal, 7350, 48000);
        assertArrayEquals(expected, Arrays.copyOf(device.heard[0], device.count));
    }

    @Test
    void codesSamplesForDevices() {
        float[][] stereo = {{0, 0.5f, -1, 2}, {0.25f, 0, 0, 0}};
        byte[] bytes = PcmFormats.encode(stereo, 1, 3, 2);
        float[][] back = new float[2][3];
        PcmFormats.decode(bytes, 3, 2, back, 0);
        assertArrayEquals(new float[] {0.5f, -1, 32767 / 32768f}, back[0]);
        float[][] mono = new float[1][4];
        PcmFormats.decode(PcmFormats.encode(new float[][] {stereo[0]}, 0, 4, 2), 4, 2, mono, 0);
        assertArrayEquals(new float[] {0, 0.5f, -1, 32767 / 32768f}, mono[0]);
    }

    @Test
    void thereIsAlwaysADefaultDevice() {
        assertEquals(SoundDevices.DEFAULT_ID, SoundDevices.outputs().get(0).id());
        assertEquals(SoundDevices.DEFAULT_ID, SoundDevices.inputs().get(0).id());
        assertEquals(SoundDevices.DEFAULT_ID, SoundDevices.output("").id());
        assertEquals("a device that was pulled out", SoundDevices.input("a device that was pulled out").id());
        assertFalse(SoundDevices.outputs().get(0).name().isEmpty());
    }
}
