/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipSound;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files and devices that go away under an open editor: it says so, keeps what is unsaved, and goes on. */
class VanishingFileTest extends WorkbenchTest {

    private static final int RATE = 8000;
    private static final int HEADER = 44;

    /** A recording too long for memory; most of it is a hole in the file. */
    private Path longRecording() throws IOException {
        Path file = folder.resolve("long.wav");
        long frames = ClipSound.MOST_IN_MEMORY + 60 * RATE;
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (36 + 2 * frames));
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE)
                .putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) (2 * frames));
        Files.write(file, header.array());
        cut(file, HEADER + 2 * frames);
        return file;
    }

    private static void cut(Path file, long bytes) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.setLength(bytes);
        }
    }

    private ClipCommands commands() {
        return workbench.page.getActiveEditor().getAdapter(ClipCommands.class);
    }

    private static void annotate(ClipDocument document) {
        document.tiers().apply(TierListEdits.add(document.tiers().tiers(), TierModel.empty("unsaved", TierModel.Kind.INTERVALS)));
    }

    @Test
    void shortRecordingPlaysAndIsExplainedAfterItsFileWasDeleted() throws Exception {
        Path file = Speech.write(folder.resolve("speech.wav"));
        ClipDocument document = workbench.open(file);
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        annotate(document);
        Files.delete(file);
        workbench.analysis.explain(document, workbench.analysis.choices().method().explainedBy("sliding-window"));
        Pump.until("it is explained again", () -> document.explanations().all().size() == 2);
        commands().run("play");
        Pump.until("it plays", () -> commands().isOn("play"));
        Pump.until("it was heard", () -> !commands().isOn("play"));
        assertTrue(workbench.page.getActiveEditor().isDirty());
        assertTrue(workbench.page.saveEditor(workbench.page.getActiveEditor(), false));
        assertTrue(Files.isRegularFile(folder.resolve("speech.TextGrid")));
    }

    @Test
    void longRecordingCutShortWhilePlayingStopsAndSaysSo() throws Exception {
        Path file = longRecording();
        ClipDocument document = workbench.open(file);
        annotate(document);
        document.timeline().setSelection(Optional.of(SampleRange.ofLength(RATE, 60L * RATE)));
        commands().run("play");
        Pump.until("it plays", () -> document.timeline().playPosition().isPresent());
        cut(file, HEADER + 4 * RATE);
        Pump.until("it has stopped, and says so", () -> !commands().isOn("play")
                && workbench.shown().notice().text().contains("shorter"));
        document.timeline().setRange(SampleRange.ofLength(30L * RATE, RATE / 10));
        Pump.until("the line above it says so", () -> workbench.shown().notice().text().matches(".*(shorter|was changed).*"));
        assertEquals(1, document.tiers().tiers().size());
        assertTrue(workbench.page.getActiveEditor().isDirty());
    }

    @Test
    void fileThatIsGoneOrBrokenKeepsItsEditorAndOpensOnceItIsBack() throws Exception {
        Path file = folder.resolve("late.wav");
        Recordings.open(workbench.window, List.of(file));
        Pump.until("it was tried", () -> OpenWorkbench.controls(workbench.window.getShell())
                .anyMatch(control -> control instanceof FlatButton button && button.getText().equals("Try again")
                        && button.isVisible()));
        assertFalse(workbench.document().isPresent());
        Speech.write(file);
        OpenWorkbench.controls(workbench.window.getShell()).filter(FlatButton.class::isInstance)
                .map(FlatButton.class::cast)
                .filter(button -> button.getText().equals("Try again") && button.isVisible()).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
        Pump.until("it is open", () -> workbench.document().isPresent());
    }

    @Test
    void soundDeviceThatIsGoneIsToldAndTriedAgain() throws Exception {
        workbench.open(Speech.write(folder.resolve("speech.wav")));
        OpenWorkbench.hearIn(folder.resolve("no such folder").resolve("heard.wav"));
        commands().run("play");
        Pump.until("it was told", () -> workbench.shown().notice().text().contains("does not exist"));
        assertFalse(commands().isOn("play"));
        Files.createDirectory(folder.resolve("no such folder"));
        commands().run("play");
        Pump.until("it plays", () -> commands().isOn("play"));
        Pump.until("it was heard", () -> !commands().isOn("play"));
        Pump.until("the file is there", () -> Files.exists(folder.resolve("no such folder").resolve("heard.wav")));
    }
}
