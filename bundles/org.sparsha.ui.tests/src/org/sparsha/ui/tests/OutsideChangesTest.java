/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.FileState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Other programs change a recording or its annotations while they are open: the user is asked, and no version is lost. */
class OutsideChangesTest extends WorkbenchTest {

    private Path recording;
    private Path grid;
    private ClipDocument document;

    @BeforeEach
    void open() throws Exception {
        recording = Speech.write(folder.resolve("one.wav"));
        grid = folder.resolve("one.TextGrid");
        document = workbench.open(recording);
        annotate("mine");
        assertTrue(workbench.page.saveEditor(editor(), false));
    }

    private IEditorPart editor() {
        return workbench.page.getActiveEditor();
    }

    private void annotate(String tier) {
        document.tiers().apply(TierListEdits.add(document.tiers().tiers(), TierModel.empty(tier, TierModel.Kind.INTERVALS)));
    }

    private List<String> names() {
        return document.tiers().tiers().stream().map(TierModel::name).toList();
    }

    /** As another program would: the same file with the tier named otherwise, of the same size and time. */
    private void changeOutside() throws IOException {
        FileTime time = Files.getLastModifiedTime(grid);
        Files.writeString(grid, Files.readString(grid).replace("mine", "them"));
        Files.setLastModifiedTime(grid, time);
    }

    private void comeBack(String expected) {
        workbench.window.getShell().notifyListeners(SWT.Activate, new Event());
        Pump.until("it is said", () -> workbench.shown().notice().text().contains(expected));
    }

    @Test
    void theirsAreTakenOverAndOursComeBackByUndo() throws Exception {
        changeOutside();
        comeBack("one.TextGrid was changed");
        workbench.press("Take Theirs");
        assertEquals(List.of("them"), names());
        assertFalse(editor().isDirty());
        document.tiers().undo();
        assertEquals(List.of("mine"), names());
        assertTrue(editor().isDirty());
        assertTrue(workbench.page.saveEditor(editor(), false), "what was taken over may be written over");
        assertTrue(Files.readString(grid).contains("mine"));
    }

    @Test
    void oursAreKeptAndTheirsGetAnotherName() throws Exception {
        annotate("second");
        changeOutside();
        comeBack("not saved");
        workbench.press("Keep Mine");
        assertFalse(editor().isDirty());
        assertTrue(Files.readString(grid).contains("mine") && Files.readString(grid).contains("second"));
        assertTrue(Files.readString(folder.resolve("one.TextGrid.bak")).contains("them"));
    }

    @Test
    void oursAreSavedBesideAndTheirsShown() throws Exception {
        annotate("second");
        changeOutside();
        comeBack("not saved");
        workbench.press("Save Mine Beside");
        assertTrue(workbench.told().contains("one-2.TextGrid"), workbench.told());
        assertTrue(workbench.offers("Open Folder"));
        assertEquals(List.of("them"), names());
        assertTrue(Files.readString(folder.resolve("one-2.TextGrid")).contains("second"));
        assertTrue(Files.readString(grid).contains("them"));
    }

    @Test
    void savingAsksBeforeItWritesOver() throws Exception {
        annotate("second");
        changeOutside();
        StringBuilder said = workbench.answer("Save Annotations", "Cancel");
        workbench.page.saveEditor(editor(), false);
        assertTrue(said.toString().contains("another program"), said.toString());
        assertTrue(editor().isDirty());
        assertTrue(Files.readString(grid).contains("them"));
        workbench.answer("Save Annotations", "Keep Mine");
        assertTrue(workbench.page.saveEditor(editor(), false));
        assertFalse(editor().isDirty());
        assertTrue(Files.readString(folder.resolve("one.TextGrid.bak")).contains("them"));
        assertTrue(Files.readString(grid).contains("second"));
    }

    @Test
    void removedAnnotationsAreSavedAgain() throws Exception {
        Files.delete(grid);
        comeBack("removed or renamed");
        workbench.press("Save Again");
        assertTrue(Files.readString(grid).contains("mine"));
    }

    @Test
    void brokenOnesAreToldAndOursStay() throws Exception {
        Files.writeString(grid, "File type = \"ooTextFile\"\nbroken");
        comeBack("one.TextGrid was changed");
        StringBuilder said = workbench.answer("Save Annotations", "OK");
        workbench.press("Take Theirs");
        assertTrue(said.toString().contains("one.TextGrid"), said.toString());
        assertEquals(List.of("mine"), names());
    }

    @Test
    void recordingIsOpenedAnewWithTheUnsavedAnnotations() throws Exception {
        annotate("second");
        Path longer = Speech.write(folder.resolve("longer.wav"));
        byte[] bytes = Files.readAllBytes(longer);
        bytes[bytes.length - 1] ^= 0x20;
        Files.write(recording, bytes);
        comeBack("one.wav was changed");
        workbench.press("Open Anew");
        Pump.until("it is open anew", () -> workbench.document().filter(now -> now != document).isPresent());
        assertNotSame(document, workbench.document().orElseThrow());
        assertEquals(FileState.of(recording).digest(), workbench.document().orElseThrow().identity());
        document = workbench.document().orElseThrow();
        assertEquals(List.of("mine", "second"), names());
        assertTrue(editor().isDirty());
        document.tiers().undo();
        assertEquals(List.of("mine"), names());
    }

    @Test
    void recordingThatCannotBeReadAnyMoreStaysOpenAsItWas() throws Exception {
        annotate("second");
        Files.writeString(recording, "no sound any more");
        comeBack("one.wav was changed");
        workbench.press("Open Anew");
        Pump.until("it was tried", () -> !workbench.shown().notice().text().isEmpty()
                && !workbench.shown().notice().text().contains("was changed"));
        assertSame(document, workbench.document().orElseThrow());
        assertEquals(List.of("mine", "second"), names());
        assertTrue(editor().isDirty());
    }

    @Test
    void whatIsOnlyTouchedIsNoChange() throws IOException {
        FileState before = FileState.of(grid);
        Files.setLastModifiedTime(grid, FileTime.fromMillis(0));
        assertTrue(before.isSame(FileState.of(grid)));
        assertFalse(before.withDigest("").isSame(FileState.glance(grid)), "without its digest only its time tells");
        Files.writeString(grid, "other");
        assertFalse(before.isSame(FileState.of(grid)));
        Files.delete(grid);
        assertFalse(FileState.of(grid).isThere());
        assertFalse(before.isSame(FileState.of(grid)));
        assertTrue(FileState.of(grid).isSame(FileState.glance(grid)));
    }
}
