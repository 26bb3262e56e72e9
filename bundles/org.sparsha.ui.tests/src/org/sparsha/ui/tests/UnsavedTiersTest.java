/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.editor.UnsavedRecordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.TierStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Annotations that are not saved yet: undo without limit, what marks them, what a crash leaves, disks that take nothing. */
class UnsavedTiersTest extends WorkbenchTest {

    private TierStore store;

    @BeforeEach
    void start() {
        store = workbench.window.getService(TierStore.class);
    }

    private ClipDocument annotated(String name) throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve(name)));
        annotate(document, "by hand");
        return document;
    }

    private static void annotate(ClipDocument document, String tier) {
        document.tiers().apply(TierListEdits.add(document.tiers().tiers(), TierModel.empty(tier, TierModel.Kind.INTERVALS)));
    }

    private boolean isKept(ClipDocument document) {
        return store.leftovers().stream().anyMatch(left -> left.recording().equals(document.path()));
    }

    private IEditorPart editor() {
        return workbench.page.getActiveEditor();
    }

    @Test
    void keptWhileUnsavedAndForgottenOnceSavedTakenBackOrThrownAway() throws Exception {
        ClipDocument document = annotated("one.wav");
        assertTrue(editor().isDirty());
        Pump.until("they are kept", () -> isKept(document));
        assertTrue(workbench.page.saveEditor(editor(), false));
        assertFalse(editor().isDirty() || isKept(document));
        annotate(document, "second");
        Pump.until("they are kept again", () -> isKept(document));
        document.tiers().undo();
        assertFalse(editor().isDirty() || isKept(document));
        annotate(document, "third");
        Pump.until("they are kept once more", () -> isKept(document));
        workbench.page.closeEditor(editor(), false);
        assertFalse(isKept(document));
    }

    /** Closing names the recording and the file, and takes Cancel, Don't Save and Save at their word. */
    @Test
    void closingAsksAboutAnnotationsInOurWords() throws Exception {
        annotated("one.wav");
        StringBuilder said = workbench.answer("Annotations Not Saved", "Cancel");
        assertFalse(workbench.page.closeEditor(editor(), true));
        assertTrue(said.toString().contains("one.wav") && said.toString().contains("one.TextGrid"), said.toString());
        workbench.answer("Annotations Not Saved", "Don't Save");
        assertTrue(workbench.page.closeEditor(editor(), true));
        assertFalse(Files.exists(folder.resolve("one.TextGrid")));
        annotated("two.wav");
        workbench.answer("Annotations Not Saved", "Save");
        assertTrue(workbench.page.closeEditor(editor(), true));
        assertTrue(Files.exists(folder.resolve("two.TextGrid")));
    }

    /** Quitting asks once about all, names each and its file; Cancel stays, what is marked is saved, the rest given up. */
    @Test
    void quittingAsksAboutAllAtOnce() throws Exception {
        annotated("one.wav");
        annotated("two.wav");
        StringBuilder said = workbench.answer("Annotations Not Saved", "Cancel");
        assertFalse(PlatformUI.getWorkbench().close());
        assertTrue(said.toString().contains("The annotations of 2 recordings are not saved."), said.toString());
        assertFalse(workbench.window.getShell().isDisposed());
        assertFalse(Files.exists(folder.resolve("one.TextGrid")) || Files.exists(folder.resolve("two.TextGrid")));
        boolean[] settled = new boolean[1];
        Dialogs.during(() -> settled[0] = UnsavedRecordings.settle(PlatformUI.getWorkbench()), shell -> {
            Table table = (Table) Hands.all(shell).filter(Table.class::isInstance).findFirst().orElseThrow();
            assertEquals(2, table.getItemCount());
            TableItem second = Arrays.stream(table.getItems()).filter(item -> item.getText().contains("two")).findFirst().orElseThrow();
            second.setChecked(false);
            table.notifyListeners(SWT.Selection, new Event());
            Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast)
                    .filter(button -> button.getText().replace("&", "").equals("Save Marked")).findFirst().orElseThrow()
                    .notifyListeners(SWT.Selection, new Event());
        });
        assertTrue(settled[0], "it may end now");
        assertTrue(Files.exists(folder.resolve("one.TextGrid")));
        assertFalse(Files.exists(folder.resolve("two.TextGrid")));
    }

    @Test
    void undoGoesBackToTheBeginOfALongSession() throws Exception {
        ClipDocument document = annotated("one.wav");
        for (int i = 0; i < 1000; i++) {
            annotate(document, "tier " + i);
            document.tiers().apply(TierListEdits.remove(document.tiers().tiers(), 0));
        }
        while (document.tiers().undoName().isPresent()) {
            document.tiers().undo();
        }
        assertEquals(List.of(), document.tiers().tiers());
        assertFalse(editor().isDirty());
    }

    @Test
    void whatACrashLeftIsShownAndCanBeDiscardedOrSaved() throws Exception {
        Path file = Speech.write(folder.resolve("one.wav"));
        for (String answer : List.of("Discard", "Save")) {
            ClipDocument before = workbench.open(file);
            annotate(before, "from before the crash");
            Pump.until("they are kept", () -> isKept(before));
            Path kept = store.leftovers().stream().filter(left -> left.recording().equals(file)).findFirst().orElseThrow().file();
            byte[] bytes = Files.readAllBytes(kept);
            workbench.page.closeEditor(editor(), false);
            Files.write(kept, bytes); // as after a crash
            ClipDocument after = workbench.open(file);
            assertEquals("from before the crash", after.tiers().tiers().get(0).name());
            assertTrue(editor().isDirty());
            assertTrue(workbench.shown().notice().text().contains("not saved") || workbench.shown().notice().text().contains("before"));
            workbench.press(answer);
            assertFalse(editor().isDirty() || isKept(after));
            assertEquals(answer.equals("Save"), Files.exists(folder.resolve("one.TextGrid")));
            assertEquals(answer.equals("Save") ? 1 : 0, after.tiers().tiers().size());
            workbench.page.closeEditor(editor(), false);
        }
    }

    @Test
    void saveThatFailsIsToldAndKeepsEverything() throws Exception {
        ClipDocument document = annotated("one.wav");
        Path target = Files.createDirectory(folder.resolve("one.TextGrid"));
        Files.writeString(target.resolve("in the way"), "");
        Pump.until("they are kept", () -> isKept(document));
        StringBuilder said = workbench.answer("Save Annotations", "OK");
        assertFalse(workbench.page.saveEditor(editor(), false) && !editor().isDirty());
        assertTrue(said.toString().contains("one.TextGrid"), said.toString());
        assertTrue(editor().isDirty() && isKept(document));
        StringBuilder again = workbench.answer("Save Annotations", "OK");
        assertFalse(workbench.page.saveAllEditors(false));
        assertFalse(again.isEmpty());
        try (var left = Files.list(folder)) {
            assertTrue(left.noneMatch(path -> path.toString().endsWith(".tmp") || path.toString().endsWith(".part")));
        }
        Files.delete(target.resolve("in the way"));
        Files.delete(target);
        assertTrue(workbench.page.saveEditor(editor(), false));
        assertFalse(editor().isDirty());
    }

    @Test
    void tiersThatCannotBeReadAreNotOverwritten() throws Exception {
        Path file = Speech.write(folder.resolve("one.wav"));
        Files.writeString(folder.resolve("one.TextGrid"), "File type = \"ooTextFile\"\nbroken");
        ClipDocument document = workbench.open(file);
        assertTrue(workbench.shown().notice().text().contains("one.TextGrid"));
        annotate(document, "new");
        assertTrue(workbench.page.saveEditor(editor(), false));
        assertTrue(Files.readString(folder.resolve("one.TextGrid.bak")).endsWith("broken"));
        assertTrue(Files.readString(folder.resolve("one.TextGrid")).contains("new"));
    }

    @Test
    void recordingsThatSoundTheSameAreKeptApart() throws Exception {
        ClipDocument one = annotated("one.wav");
        Path copy = Files.copy(one.path(), folder.resolve("two.wav"));
        ClipDocument two = workbench.open(copy);
        annotate(two, "other");
        Pump.until("both are kept", () -> isKept(one) && isKept(two));
        assertEquals(2, store.leftovers().size());
    }

    /** A right click deletes the interval under the mouse, whichever is chosen. */
    @Test
    void aRightClickDeletesWhatIsUnderTheMouse() throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("clicked.wav")));
        long end = document.info().frames();
        List<Segment> words = List.of(new Segment(new SampleRange(0, end / 2), "one"),
                new Segment(new SampleRange(end / 2, end), "two"));
        document.tiers().apply(TierListEdits.add(document.tiers().tiers(), TierModel.empty("words", TierModel.Kind.INTERVALS)
                .with(words)));
        document.timeline().setChosenSegment(Optional.of(words.get(1)));
        Timeline timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
        Pump.until("the tier is a track", () -> track(timeline).isPresent());
        Rectangle bounds = timeline.trackBounds(track(timeline).orElseThrow());
        Event click = new Event();
        Point at = timeline.toDisplay(timeline.gutter() + (int) Math.round(timeline.axis().xOf(end / 4)), bounds.y + bounds.height / 2);
        click.x = at.x;
        click.y = at.y;
        timeline.notifyListeners(SWT.MenuDetect, click);
        timeline.getMenu().notifyListeners(SWT.Show, new Event());
        Arrays.stream(timeline.getMenu().getItems()).filter(item -> item.getText().contains("Delete") && item.getText().contains("one"))
                .findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of("two"), document.tiers().tiers().get(0).segments().stream().map(Segment::label).toList());
    }

    private static Optional<Integer> track(Timeline timeline) {
        return IntStream.range(0, timeline.tracks().size()).filter(index -> timeline.tracks().get(index).name().contains("words")).boxed()
                .findFirst();
    }
}
