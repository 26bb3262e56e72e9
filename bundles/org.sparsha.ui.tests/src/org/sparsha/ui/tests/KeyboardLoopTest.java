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

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Label, explain, listen: by the keys that the window system sends, without a mouse. */
class KeyboardLoopTest extends WorkbenchTest {

    private ExplainChoice before;

    @BeforeEach
    void toTheFront() {
        before = workbench.analysis.choices().method();
        Shell shell = workbench.window.getShell();
        shell.forceActive();
        Pump.until("the window has the keyboard", () -> Display.getCurrent().getActiveShell() == shell);
    }

    @AfterEach
    void putBack() {
        workbench.analysis.choices().setMethod(before);
    }

    private ClipDocument explained() throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        return document;
    }

    private Timeline timeline() {
        return workbench.hands.find("timeline", Timeline.class, found -> true);
    }

    private ClipCommands commands() {
        return workbench.page.getActiveEditor().getAdapter(ClipCommands.class);
    }

    @Test
    void labelExplainAndListen() throws Exception {
        ClipDocument document = explained();
        Pump.until("the timeline of a recording just opened has the keyboard", () -> timeline().isFocusControl());
        assertTrue(Naming.name(timeline()).startsWith("Timeline of speech.wav"), Naming.name(timeline()));

        for (int i = 0; i < 5; i++) {
            Keys.pressCode(SWT.ARROW_RIGHT, SWT.SHIFT);
        }
        Pump.until("something is selected", () -> document.timeline().selection().isPresent());
        SampleRange selected = document.timeline().selection().orElseThrow();
        Keys.press('2');
        Pump.until("it is labelled", () -> !document.tiers().tiers().isEmpty());
        TierModel tier = document.tiers().tiers().get(0);
        assertEquals(selected, tier.segments().get(0).range());
        assertEquals(document.session().orElseThrow().prediction().labels().get(1), tier.segments().get(0).label());

        workbench.analysis.choices().setMethod(before.explainedBy("leave-one-out"));
        int explanations = document.explanations().all().size();
        Keys.press('e');
        Pump.until("it is explained anew", () -> document.explanations().all().size() > explanations
                && document.run() instanceof RunState.Idle);

        Keys.press(SWT.ESC);
        Pump.until("nothing is selected", () -> document.timeline().selection().isEmpty());
        Keys.press('p');
        Pump.until("what matters plays", () -> commands().isOn("play-salient"));
        Pump.until("it was heard", () -> !commands().isOn("play"));
        Pump.until("the file device is closed", () -> Files.exists(folder.resolve("heard.wav")));

        Keys.pressWith(SWT.MOD1, 's');
        Pump.until("the label is saved", () -> !workbench.page.getActiveEditor().isDirty());
    }

    /** What a screen reader says where the caret is comes from the explanation. */
    @Test
    void theCaretSaysWhatThePartUnderItCountsFor() throws Exception {
        ClipDocument document = explained();
        long middle = document.explanations().salient().get(0).start() + 1;
        document.timeline().setCursor(middle);
        Pump.settle();
        String said = Naming.described(timeline());
        assertTrue(said.matches("(?s).*\\d+\\.\\d\\d to \\d+\\.\\d\\d s, the .*most important part for .*"), said);
    }

    /** Letters work in a table as on the timeline; where text is typed they are text. */
    @Test
    void keysWorkWhereverNoTextIsTyped() throws Exception {
        ClipDocument document = explained();
        workbench.page.showView("org.sparsha.ui.segments");
        Table table = workbench.hands.find("segments", Table.class, found -> found.getColumnCount() == 7);
        table.forceFocus();
        Pump.settle();
        assertTrue(timeline().axis().isWhole());
        Keys.press('w');
        Pump.until("it is zoomed from the table", () -> !timeline().axis().isWhole());
        Keys.press('0');
        Pump.until("all is in sight", () -> timeline().axis().isWhole());

        workbench.page.showView("org.sparsha.ui.explanation");
        Text text = workbench.hands.find("a field", Text.class, found -> found.isEnabled() && (found.getStyle() & SWT.READ_ONLY) == 0
                && found.getParent().getClass().getSimpleName().equals("ParameterForm"));
        String was = text.getText();
        text.forceFocus();
        text.setSelection(was.length());
        Pump.settle();
        Keys.press('0');
        Pump.until("it is typed", () -> text.getText().equals(was + "0"));
        assertTrue(timeline().axis().isWhole());
        text.setText(was);
        assertFalse(document.explanations().all().isEmpty());
    }

    @Test
    void menusNameTheKeys() throws Exception {
        explained();
        assertEquals("Space", keyOf("Play", "Play or Pause"));
        assertEquals("P", keyOf("Play", "Play What Matters"));
        assertEquals("E", keyOf("Explain", "Explain"));
        assertEquals("Ctrl+F", keyOf("Edit", "Find in Labels…"));
        assertEquals("Ctrl+Page Down", keyOf("Corpus", "Next Recording").replace("PageDown", "Page Down"));
    }

    private String keyOf(String menu, String name) {
        Menu bar = workbench.window.getShell().getMenuBar();
        Menu opened = Arrays.stream(bar.getItems()).filter(item -> item.getText().replace("&", "").equals(menu)).findFirst().orElseThrow()
                .getMenu();
        opened.notifyListeners(SWT.Show, new Event());
        String[] texts = Arrays.stream(opened.getItems()).map(item -> item.getText().replace("&", ""))
                .filter(text -> text.equals(name) || text.startsWith(name + "\t")).findFirst().orElseThrow().split("\t");
        opened.notifyListeners(SWT.Hide, new Event());
        return texts.length > 1 ? texts[1] : "";
    }

    /** As in a browser, and without the platform's list of "editors". */
    @Test
    void theNextRecordingComesToTheFrontByItsKey() throws Exception {
        Path first = Speech.write(folder.resolve("first.wav"));
        Path second = Speech.write(folder.resolve("second.wav"));
        workbench.open(first);
        workbench.open(second);
        int shells = Display.getCurrent().getShells().length;
        for (Path expected : List.of(first, second, first)) {
            Pump.until("the recording has the keyboard", () -> timeline().isFocusControl());
            Keys.pressCode(SWT.F6, SWT.CTRL);
            Pump.until(expected.getFileName() + " is in front", () -> workbench.document().filter(shown -> shown.path().equals(expected))
                    .isPresent());
            assertEquals(shells, Display.getCurrent().getShells().length, "no list comes up");
        }
    }

    /** The tabs of views are no part of the recording: what is selected stays. */
    @Test
    void choosingATabLeavesTheSelection() throws Exception {
        ClipDocument document = explained();
        SampleRange selected = new SampleRange(4000, 8000);
        document.timeline().setSelection(Optional.of(selected));
        for (String view : List.of("compare", "annotations", "segments", "importance", "faithfulness", "why", "spectrogram", "explanation",
                "models", "corpus")) {
            workbench.page.showView("org.sparsha.ui." + view);
            Pump.settle();
            Control focus = Display.getCurrent().getFocusControl();
            assertTrue(focus != null, "something has the keyboard in " + view);
            assertEquals(Optional.of(selected), document.timeline().selection(), view);
        }
    }
}
