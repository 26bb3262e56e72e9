/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.core.SampleRange;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.layer.FormantLayer;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.editor.ContourChoice;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What else the window does with recordings. */
class WindowTest extends WorkbenchTest {

    private ClipDocument open() throws AudioException {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        return document;
    }

    @Test
    void brokenFileKeepsItsEditor() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "this is no sound");
        Recordings.open(workbench.window, List.of(broken));
        Pump.settle();
        assertEquals(1, workbench.page.getEditorReferences().length - welcomePages());
        assertFalse(workbench.hands.canChoose("Explain", "Explain"));
        assertFalse(workbench.hands.canChoose("File", "Export Explanation…"));
    }

    private long welcomePages() {
        return Arrays.stream(workbench.page.getEditorReferences()).filter(reference -> reference.getId().endsWith(".welcome")).count();
    }

    @Test
    void everyContributionIsListed() {
        SparshaRuntime runtime = workbench.analysis.runtime();
        assertTrue(runtime.catalog().check().isEmpty(), () -> runtime.catalog().broken().toString());
    }

    /** The time stretching of TarsosDSP is used where its bundle is installed. */
    @Test
    void timeStretchOfTheOptionalBundleIsUsed() {
        String expected = Platform.getBundle("org.sparsha.tarsos") == null ? "org.sparsha.audio" : "org.sparsha.tarsos";
        String used = workbench.window.getService(TimeStretch.class).getClass().getName();
        assertTrue(used.startsWith(expected), used);
    }

    /** A digit labels the selection, making tier and interval where there are none; undone from the menu. */
    @Test
    void digitLabelsTheSelection() throws AudioException {
        ClipDocument document = open();
        document.timeline().setSelection(Optional.of(new SampleRange(4000, 8000)));
        workbench.hands.find("timeline", Timeline.class, found -> true).forceFocus();
        Pump.settle();
        workbench.hands.key('2');
        List<TierModel> tiers = document.tiers().tiers();
        assertEquals(1, tiers.size());
        assertEquals(1, tiers.get(0).segments().size());
        assertEquals(document.session().orElseThrow().prediction().labels().get(1), tiers.get(0).segments().get(0).label());
        assertEquals(new SampleRange(4000, 8000), tiers.get(0).segments().get(0).range());
        workbench.hands.menu("Edit", "Undo");
        assertTrue(document.tiers().tiers().stream().allMatch(tier -> tier.segments().isEmpty()));
        workbench.hands.menu("Edit", "Redo");
        assertEquals(1, document.tiers().tiers().get(0).segments().size());
    }

    @Test
    void waveformGrowsByKey() throws AudioException {
        open();
        ClipCommands commands = workbench.page.getActiveEditor().getAdapter(ClipCommands.class);
        assertTrue(commands.can("amplitude-up"));
        Timeline timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
        byte[] before = timeline.snapshot().data;
        commands.run("amplitude-up");
        assertFalse(Arrays.equals(before, timeline.snapshot().data));
    }

    @Test
    void contoursAreShownAsPreferred() throws AudioException {
        Preferences.store().setValue(Preferences.PITCH, false);
        Preferences.store().setValue(Preferences.INTENSITY, true);
        try {
            open();
            Pump.until("intensity is shown", () -> workbench.shown().contours().intensity());
            assertFalse(workbench.shown().contours().pitch());
        } finally {
            Preferences.store().setToDefault(Preferences.PITCH);
            Preferences.store().setToDefault(Preferences.INTENSITY);
        }
    }

    @Test
    void formantsLieOverTheSpectrogramAndAreLookedForAsSet() throws AudioException {
        open();
        Timeline timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
        FormantSettings four = new FormantSettings(5000, 4, 0.03, FormantSettings.DEFAULT.preEmphasisFrom());
        try {
            workbench.shown().showContours(new ContourChoice(false, false, true, four));
            Pump.until("formants are shown", () -> formants(timeline).isPresent());
            FormantLayer layer = formants(timeline).orElseThrow();
            assertTrue(LongStream.range(0, 100).anyMatch(i -> layer.readout(160 * i, 0).matches("F1 \\d+, F2 \\d+.* Hz")));
            assertEquals(four, Preferences.settings().formantSettings());
            workbench.shown().showContours(new ContourChoice(false, false, false, four));
            Pump.until("they are gone", () -> formants(timeline).isEmpty());
        } finally {
            Preferences.settings().setFormantSettings(FormantSettings.DEFAULT);
        }
    }

    private static Optional<FormantLayer> formants(Timeline timeline) {
        return timeline.tracks().stream().flatMap(track -> track.layers().stream()).filter(FormantLayer.class::isInstance)
                .map(FormantLayer.class::cast).findFirst();
    }
}
