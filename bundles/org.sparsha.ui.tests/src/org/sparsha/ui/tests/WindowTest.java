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

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioException;
import org.sparsha.core.SampleRange;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.testsupport.RandomModel;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.session.Analysis;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.shell.Recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What else the window does with recordings. */
class WindowTest {

    @TempDir
    Path folder;

    private IWorkbenchWindow window;
    private IWorkbenchPage page;
    private Analysis analysis;
    private Hands hands;

    @BeforeEach
    void start() throws IOException {
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        page = window.getActivePage();
        hands = new Hands(window.getShell());
        analysis = window.getService(Analysis.class);
        analysis.choices().setModel(RandomModel.copyTo(Files.createDirectory(folder.resolve("model"))).toString());
    }

    @AfterEach
    void end() {
        page.closeAllEditors(false);
        analysis.choices().setModel("");
    }

    private ClipDocument open() throws AudioException {
        Recordings.open(window, List.of(Speech.write(folder.resolve("speech.wav"))));
        Pump.until("the recording is open", () -> page.getActiveEditor() != null
                && page.getActiveEditor().getAdapter(ClipDocument.class) != null);
        ClipDocument document = page.getActiveEditor().getAdapter(ClipDocument.class);
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        return document;
    }

    @Test
    void brokenFileKeepsItsEditor() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "this is no sound");
        Recordings.open(window, List.of(broken));
        Pump.settle();
        assertEquals(1, page.getEditorReferences().length - welcomePages());
        assertFalse(hands.canChoose("Explain", "Explain"));
        assertFalse(hands.canChoose("File", "Export Explanation…"));
    }

    private long welcomePages() {
        return Arrays.stream(page.getEditorReferences()).filter(reference -> reference.getId().endsWith(".welcome")).count();
    }

    @Test
    void everyContributionIsListed() {
        SparshaRuntime runtime = analysis.runtime();
        assertTrue(runtime.catalog().check().isEmpty(), () -> runtime.catalog().broken().toString());
    }

    /** The time stretching of TarsosDSP is used where its bundle is installed. */
    @Test
    void timeStretchOfTheOptionalBundleIsUsed() {
        String expected = Platform.getBundle("org.sparsha.tarsos") == null ? "org.sparsha.audio" : "org.sparsha.tarsos";
        assertTrue(analysis.stretch().getClass().getName().startsWith(expected), analysis.stretch().getClass().getName());
    }

    /** A digit labels the selection, making tier and interval where there are none; undone from the menu. */
    @Test
    void digitLabelsTheSelection() throws AudioException {
        ClipDocument document = open();
        document.timeline().setSelection(Optional.of(new SampleRange(4000, 8000)));
        hands.find("timeline", Timeline.class, found -> true).forceFocus();
        Pump.settle();
        hands.key('2');
        List<TierModel> tiers = document.tiers().tiers();
        assertEquals(1, tiers.size());
        assertEquals(1, tiers.get(0).segments().size());
        assertEquals(document.session().orElseThrow().prediction().labels().get(1), tiers.get(0).segments().get(0).label());
        assertEquals(new SampleRange(4000, 8000), tiers.get(0).segments().get(0).range());
        hands.menu("Edit", "Undo");
        assertTrue(document.tiers().tiers().stream().allMatch(tier -> tier.segments().isEmpty()));
        hands.menu("Edit", "Redo");
        assertEquals(1, document.tiers().tiers().get(0).segments().size());
    }

    @Test
    void waveformGrowsByKey() throws AudioException {
        open();
        ClipCommands commands = page.getActiveEditor().getAdapter(ClipCommands.class);
        assertTrue(commands.can("amplitude-up"));
        Timeline timeline = hands.find("timeline", Timeline.class, found -> true);
        byte[] before = timeline.snapshot().data;
        commands.run("amplitude-up");
        assertFalse(Arrays.equals(before, timeline.snapshot().data));
    }
}
