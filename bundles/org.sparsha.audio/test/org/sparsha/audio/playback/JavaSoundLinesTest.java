/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.core.SampleRange;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sound cards that vanish while they play or record: the user is told, and the next time the device is tried again. */
class JavaSoundLinesTest {

    private static final int RATE = FakeSoundCard.RATE;
    private static final float[][] SIGNAL = {Signals.speechLike(RATE, RATE, 4)};

    private final FakeSoundCard card = new FakeSoundCard();

    private JavaSoundOutputLine output() {
        return new JavaSoundOutputLine(card.output(), "Card", card::nanoTime);
    }

    @Test
    void playsAllAndDrains() throws AudioException {
        try (JavaSoundOutputLine line = output()) {
            line.write(SIGNAL, 0, 1000);
            line.write(SIGNAL, 1000, 600);
            line.drain();
            assertEquals(1600, line.framesPlayed());
        }
        assertEquals(3200, card.heard.size());
        assertEquals(List.of("stop", "flush", "close"), card.calls.subList(card.calls.size() - 3, card.calls.size()));
    }

    /** How devices go: they throw, take nothing though they have room, or never have room again. */
    @ParameterizedTest
    @ValueSource(strings = {"throws", "stuck", "full"})
    void vanishingWhilePlayingIsTold(String way) throws AudioException {
        try (JavaSoundOutputLine line = output()) {
            line.write(SIGNAL, 0, 100);
            assertEquals(100, line.framesPlayed());
            vanish(way);
            AudioException told = assertThrows(AudioException.class, () -> line.write(SIGNAL, 100, 1000));
            assertTrue(told.getMessage().contains("\"Card\" stopped working while playing"), told.getMessage());
            assertEquals(100, line.framesPlayed());
            line.pause();
            line.resume();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "stuck", "full"})
    void vanishingWhileRecordingIsTold(String way) throws AudioException {
        try (JavaSoundInputLine line = new JavaSoundInputLine(card.input(), "Card", card::nanoTime)) {
            assertEquals(320, line.read(new float[1][320], 320));
            vanish(way);
            AudioException told = assertThrows(AudioException.class, () -> line.read(new float[1][320], 320));
            assertTrue(told.getMessage().contains("stopped working while recording"), told.getMessage());
        }
    }

    private void vanish(String way) {
        switch (way) {
            case "throws" -> card.throwing = true;
            case "stuck" -> card.stuck = true;
            default -> card.room = 1; // less than a frame
        }
    }

    @Test
    void drainingADeadDeviceEnds() throws AudioException {
        try (JavaSoundOutputLine line = output()) {
            line.write(SIGNAL, 0, 1000);
            card.heard.reset();
            line.drain();
            assertFalse(card.calls.contains("drain"));
        }
    }

    @Test
    void closingFromAnotherThreadDoesNotTouchTheDevice() throws Exception {
        JavaSoundOutputLine line = output();
        line.write(SIGNAL, 0, 1000);
        Thread other = new Thread(line::close);
        other.start();
        other.join();
        assertFalse(card.calls.contains("close"));
        int before = card.heard.size();
        line.write(SIGNAL, 0, 1000);
        assertEquals(before, card.heard.size());
        line.close();
        line.close();
        assertEquals(1, card.calls.stream().filter("close"::equals).count());
    }

    @Test
    void theNextPlayTriesTheDeviceAgain() {
        List<String> told = new ArrayList<>();
        Consumer<String> tell = told::add;
        OutputDevice device = new OutputDevice() {

            @Override
            public String id() {
                return "card";
            }

            @Override
            public String name() {
                return "Card";
            }

            @Override
            public OutputLine open(int sampleRate, int channelCount) {
                return output();
            }
        };
        PlayerListener listener = new PlayerListener() {

            @Override
            public void finished() {
                tell.accept("finished");
            }

            @Override
            public void failed(AudioException problem) {
                tell.accept(problem.getMessage());
            }
        };
        try (Player player = new Player(device, PlaybackSource.of(AudioClip.ofMono(SIGNAL[0], RATE)), new Wsola(), Runnable::run,
                listener)) {
            card.throwing = true;
            player.play(new SampleRange(0, 4000));
            assertFalse(player.isPlaying());
            assertTrue(told.get(0).contains("stopped working"), told.toString());
            card.throwing = false;
            player.play(new SampleRange(0, 4000));
            assertEquals(List.of("finished"), told.subList(1, told.size()));
            assertEquals(8000, card.heard.size());
        }
    }
}
