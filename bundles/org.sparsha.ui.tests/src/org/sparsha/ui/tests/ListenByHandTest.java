/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.settings.Preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is heard by the hand: what is in sight, and what lies under the mouse that is dragged along the ruler. */
class ListenByHandTest extends WorkbenchTest {

    private ClipDocument document;
    private Timeline timeline;

    @BeforeEach
    void open() throws Exception {
        Shell shell = workbench.window.getShell();
        shell.forceActive();
        Pump.until("the window has the keyboard", () -> Display.getCurrent().getActiveShell() == shell);
        Preferences.store().setValue(Preferences.EXPLAIN_AT_ONCE, false);
        try {
            document = workbench.open(Speech.write(folder.resolve("speech.wav")));
            Pump.until("it is heard by the model", () -> document.session().isPresent());
        } finally {
            Preferences.store().setToDefault(Preferences.EXPLAIN_AT_ONCE);
        }
        timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
        timeline.forceFocus();
        Pump.settle();
    }

    private void untilHeard() {
        Pump.until("the file device is closed", () -> !workbench.shown().player().isPlaying() && isWhole());
    }

    /** Bytes of what is being written, which has its own name once it is whole. */
    private long written() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".part")).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWhole() {
        try {
            return Files.exists(folder.resolve("heard.wav")) && AudioFiles.info(folder.resolve("heard.wav")).frames() > 0;
        } catch (AudioException e) {
            return false;
        }
    }

    @Test
    void theKeyForWhatIsInSightPlaysThatAlone() throws Exception {
        document.timeline().setRange(new SampleRange(Speech.RATE / 2, Speech.RATE));
        Pump.settle();
        SampleRange sight = document.timeline().range();
        assertTrue(sight.length() < Speech.RATE, () -> "zoomed in: " + sight);
        Keys.press('v');
        untilHeard();
        assertEquals(sight.length(), AudioFiles.info(folder.resolve("heard.wav")).frames(), Speech.RATE * 0.01);
    }

    /** The sound follows the hand, and the cursor stays where that lets go. */
    @Test
    void draggingAlongTheRulerIsHeard() throws Exception {
        int left = timeline.gutter() + (int) Math.round(timeline.axis().xOf(Speech.RATE / 10));
        Mouse.down(timeline, left, 4);
        for (int x = left; x < left + 60; x += 6) {
            Mouse.drag(timeline, x, 4);
        }
        Pump.until("some of it was heard", () -> workbench.shown().player().isPlaying()
                && written() > Speech.RATE / 10 * Float.BYTES);
        long under = timeline.axis().sampleAt(left + 54 - timeline.gutter());
        assertEquals(under, document.timeline().cursor(), 2 * timeline.axis().samplesPerPoint());
        Mouse.up(timeline, left + 54, 4);
        untilHeard();
        assertFalse(workbench.shown().player().isPlaying(), "nothing is heard any more once the hand has let go");
        float loudest = 0;
        for (float sample : AudioFiles.read(folder.resolve("heard.wav")).mono()) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        assertTrue(loudest > 0.01, "heard: " + loudest);
        assertEquals(under, document.timeline().cursor(), 2 * timeline.axis().samplesPerPoint());
        assertTrue(document.timeline().selection().isEmpty());
    }
}
