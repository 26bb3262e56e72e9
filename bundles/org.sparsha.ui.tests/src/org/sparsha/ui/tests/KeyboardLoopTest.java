/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Label, explain, listen, by key events alone: nothing is reached by mouse, menu or call. */
class KeyboardLoopTest extends WorkbenchTest {

    private ExplainChoice before;

    @BeforeEach
    void remember() {
        before = workbench.analysis.choices().method();
    }

    @AfterEach
    void putBack() {
        workbench.analysis.choices().setMethod(before);
        Preferences.store().setToDefault(Preferences.EXPLAIN_AT_ONCE);
    }

    private ClipDocument heard() throws Exception {
        Preferences.store().setValue(Preferences.EXPLAIN_AT_ONCE, false);
        workbench.analysis.choices().setMethod(ExplainChoice.of("leave-one-out"));
        ClipDocument document = workbench.open(Speech.write(folder.resolve("by-keys.wav")));
        Pump.until("it is heard", () -> document.session().isPresent() && document.run() instanceof RunState.Idle);
        workbench.window.getShell().forceActive();
        workbench.page.activate(workbench.page.getActiveEditor());
        workbench.page.getActiveEditor().setFocus(); // as after a click on its tab
        Pump.until("the keyboard is on the timeline", () -> Display.getCurrent().getFocusControl() instanceof Timeline);
        return document;
    }

    private ClipCommands commands() {
        return workbench.page.getActiveEditor().getAdapter(ClipCommands.class);
    }

    @Test
    void labelsExplainsAndListens() throws Exception {
        ClipDocument document = heard();
        Keys.pressWith(SWT.MOD1, 'a');
        Pump.until("all is selected", () -> document.timeline().selection().isPresent());
        Keys.press(SWT.CR);
        Pump.until("there is an interval", () -> !document.tiers().tiers().isEmpty()
                && !document.tiers().tiers().getFirst().segments().isEmpty());
        Keys.press('2');
        String wanted = document.session().orElseThrow().prediction().labels().get(1);
        Pump.until("it is labelled", () -> document.tiers().tiers().getFirst().segments().getFirst().label().equals(wanted));
        Keys.pressWith(SWT.MOD1, 's');
        Pump.until("it is saved", () -> Files.exists(document.tierFile()) && !document.tiers().isDirty());
        Keys.press('e');
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Keys.press('p');
        Pump.until("what matters is heard", () -> commands().isOn("play-salient"));
        Pump.until("it ends", () -> !commands().isOn("play"));
        assertTrue(Files.size(folder.resolve("heard.wav")) > 0);
        Keys.pressWith(SWT.MOD1, 'z');
        Pump.until("the label is taken back", () -> !document.tiers().tiers().getFirst().segments().getFirst().label().equals(wanted));
        assertEquals(TierModel.Kind.INTERVALS, document.tiers().tiers().getFirst().kind());
        Keys.pressWith(SWT.MOD1, 's');
        Pump.until("it is saved again", () -> !document.tiers().isDirty());
    }

    @Test
    void spaceHoldsAndGoesOnWhereItWas() throws Exception {
        ClipDocument document = heard();
        Keys.press('l');
        Keys.pressWith(SWT.MOD1, 'a');
        Keys.press(' ');
        Pump.until("it plays", () -> document.timeline().playPosition().orElse(0) > 4000);
        Keys.press(' ');
        Pump.until("it is held", () -> !commands().isOn("play"));
        Pump.settle();
        long at = document.timeline().playPosition().orElseThrow();
        assertTrue(at >= 4000, "held at " + at);
        Keys.press(' ');
        Pump.until("it goes on", () -> commands().isOn("play"));
        Keys.press(' ');
        Pump.until("it is held again", () -> !commands().isOn("play") && document.timeline().playPosition().isPresent());
        assertTrue(commands().can("play-back"));
        commands().run("clear-selection");
        Pump.until("pointing elsewhere forgets the place", () -> document.timeline().playPosition().isEmpty());
        assertFalse(commands().can("play-back"));
        commands().run("loop");
    }

    @Test
    void whatIsCutHasATip() throws Exception {
        heard();
        Tree tree = workbench.hands.find("explorer", Tree.class, found -> found.getColumnCount() == 2);
        TreeItem open = Arrays.stream(tree.getItems())
                .filter(item -> item.getText().equals("Open")).findFirst().orElseThrow();
        Pump.until("the recording is listed", () -> open.getItemCount() > 0 && open.getItem(0).getText().equals("by-keys.wav"));
        tree.getColumn(0).setWidth(50);
        Pump.settle();
        Rectangle cell = open.getItem(0).getBounds(0);
        Event move = new Event();
        move.x = cell.x + cell.width / 2;
        move.y = cell.y + cell.height / 2;
        tree.notifyListeners(SWT.MouseMove, move);
        assertEquals(Optional.of("by-keys.wav"), Optional.ofNullable(tree.getToolTipText()));
    }
}
