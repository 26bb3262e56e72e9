/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which channel the model hears is chosen at its waveform; all that is said then is of that channel. */
class HeardChannelTest extends WorkbenchTest {

    private float[] other;

    private Path twoSpeakers() throws AudioException {
        float[] one = AudioFiles.read(Speech.write(folder.resolve("one.wav"))).mono();
        other = new float[one.length];
        for (int i = one.length / 3; i < one.length; i++) {
            other[i] = 0.4f * one[i - one.length / 3];
        }
        Path file = folder.resolve("two.wav");
        WavWriter.write(file, new AudioClip(new float[][] {one, other}, Speech.RATE, List.of()), WavFormat.FLOAT_32);
        return file;
    }

    private static boolean isReady(ClipDocument document) {
        return document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle;
    }

    private Timeline timeline() {
        return workbench.hands.find("timeline", Timeline.class, found -> true);
    }

    /** Chooses from the menu of the right button on a channel's waveform. */
    private void choose(int channel, String words) {
        Timeline timeline = timeline();
        int track = IntStream.range(0, timeline.tracks().size())
                .filter(index -> timeline.tracks().get(index).name().startsWith("ch " + channel)).findFirst().orElseThrow();
        Rectangle area = timeline.trackBounds(track);
        Point at = timeline.toDisplay(timeline.gutter() + 40, area.y + area.height / 2);
        Event click = new Event();
        click.x = at.x;
        click.y = at.y;
        timeline.notifyListeners(SWT.MenuDetect, click);
        item(timeline.getMenu(), words).notifyListeners(SWT.Selection, new Event());
        Pump.settle();
    }

    private static MenuItem item(Menu menu, String words) {
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems()).filter(item -> item.getText().equals(words)).findFirst().orElseThrow();
    }

    private String answer() {
        return workbench.hands.find("what is heard", Label.class, label -> label.getText().contains(" in the whole")).getText();
    }

    @Test
    void whatIsSaidIsOfTheChannelChosen() throws Exception {
        workbench.page.showView(ViewIds.PREDICTION);
        ClipDocument document = workbench.open(twoSpeakers());
        Pump.until("it is explained", () -> isReady(document));
        Explanation ofBoth = document.explanations().chosen().orElseThrow();
        assertEquals(OptionalInt.empty(), ofBoth.audio().channel());
        assertTrue(document.warnings().stream().map(Warning::code).toList().contains("channels-differ"));

        choose(2, "Let the Model Hear Channel 2 Alone");
        Pump.until("the second channel is explained", () -> isReady(document)
                && document.explanations().chosen().orElseThrow().audio().channel().isPresent());
        Explanation ofSecond = document.explanations().chosen().orElseThrow();
        assertEquals(List.of(ofSecond), document.explanations().all(), "what was said of both is gone");
        assertEquals(2, ofSecond.audio().channel().getAsInt());
        assertTrue(ofSecond.rerun().contains(" --channel 2 "), ofSecond.rerun());
        assertArrayEquals(AudioClip.ofMono(other, Speech.RATE).mono(document.session().orElseThrow().sampleRate()),
                document.session().orElseThrow().signal());
        assertFalse(document.warnings().stream().map(Warning::code).toList().contains("channels-differ"));
        assertTrue(answer().contains("in the whole of channel 2."), answer());
        document.timeline().setCursor(Speech.RATE);
        Pump.settle();
        assertTrue(Naming.described(timeline()).contains("the model does not hear channel 1"), Naming.described(timeline()));
        for (String theme : List.of("Light", "Dark")) {
            workbench.hands.menu("View", "Theme", theme);
            Screenshots.take("heard-channel-" + theme.toLowerCase(Locale.ROOT));
        }

        choose(2, "Let the Model Hear Channel 2 Alone");
        Pump.until("both are heard again", () -> isReady(document)
                && document.explanations().chosen().orElseThrow().audio().channel().isEmpty());
        assertArrayEquals(ofBoth.prediction().probabilities(), document.session().orElseThrow().prediction().probabilities());
        assertFalse(Naming.described(timeline()).contains("does not hear"), Naming.described(timeline()));
    }

    @Test
    void theChoiceIsThereAgainWhenTheRecordingIs() throws Exception {
        Path file = twoSpeakers();
        ClipDocument document = workbench.open(file);
        Pump.until("it is explained", () -> isReady(document));
        choose(2, "Let the Model Hear Channel 2 Alone");
        Pump.until("the second channel is explained", () -> isReady(document)
                && document.explanations().chosen().orElseThrow().audio().channel().isPresent());
        Explanation made = document.explanations().chosen().orElseThrow();
        Pump.until("it is kept", () -> workbench.isKept("\"channel\":2"));
        workbench.page.closeAllEditors(false);
        Recordings.open(workbench.window, List.of(file));
        Pump.until("it is open again", () -> workbench.document().filter(HeardChannelTest::isReady).isPresent());
        ClipDocument again = workbench.document().orElseThrow();
        assertEquals(ChannelChoice.alone(2), again.heard().channel());
        Explanation restored = again.explanations().chosen().orElseThrow();
        assertEquals(made.audio(), restored.audio());
        assertEquals(made.timeScores(), restored.timeScores());
        assertEquals(made.rerun(), restored.rerun());
    }

    /** Without a mouse: the timeline's menu has the channels one below the other. */
    @Test
    void theMenuOfTheKeyboardHasTheChannels() throws Exception {
        ClipDocument document = workbench.open(twoSpeakers());
        Pump.until("it is explained", () -> isReady(document));
        Event key = new Event();
        key.detail = SWT.MENU_KEYBOARD;
        timeline().notifyListeners(SWT.MenuDetect, key);
        Menu channels = item(timeline().getMenu(), "Channels").getMenu();
        item(channels, "Let the Model Hear Channel 1 Alone").notifyListeners(SWT.Selection, new Event());
        Pump.until("the first channel is explained", () -> isReady(document)
                && document.explanations().chosen().orElseThrow().audio().channel().equals(OptionalInt.of(1)));
    }
}
