/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.theme.Palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every view follows a change of theme, whether it was in sight then or behind another tab: what is on the screen tells, once GTK has faded
 * the headers of tables over, which takes it a moment after they are shown.
 */
class ThemeSwitchTest extends WorkbenchTest {

    private static final List<String> FRONT = List.of("Corpus", "Segments", "Importance", "Explanation");
    private static final List<String> BEHIND = List.of("Models", "Compare", "Annotations", "Faithfulness", "Spectrogram");
    private static final int FADING_MILLISECONDS = 600;

    @AfterEach
    void asTheSystem() {
        Preferences.store().setToDefault(Preferences.THEME);
    }

    private void show(List<String> views) {
        views.forEach(view -> workbench.hands.menu("View", view));
        Pump.settle();
    }

    private void check(String theme, String view, List<String> wrong) {
        workbench.hands.menu("View", view);
        boolean[] faded = new boolean[1];
        workbench.display.timerExec(FADING_MILLISECONDS, () -> faded[0] = true);
        Pump.until("the toolkit has faded colours over", () -> faded[0]);
        Hands.all(workbench.window.getShell()).filter(Control::isVisible).forEach(control -> {
            int header = control instanceof Table table ? table.getHeaderHeight() : control instanceof Tree tree ? tree.getHeaderHeight()
                    : 0;
            Point size = control.getSize();
            if (header > 4 && size.x > 40) {
                judge(theme, view + ": header", control, new Rectangle(0, 0, size.x, header), wrong);
            }
            if ((control instanceof Table || control instanceof Tree) && size.y > header + 40) {
                judge(theme, view + ": rows", control, new Rectangle(0, size.y - 50, size.x - 20, 24), wrong);
            }
        });
    }

    private void judge(String theme, String what, Control control, Rectangle part, List<String> wrong) {
        Point corner = control.getLocation(); // a table's own coordinates begin below its header
        Point at = control.getParent().toDisplay(corner.x + part.x, corner.y + part.y);
        Screenshots.wrongly(control, new Rectangle(at.x, at.y, part.width, part.height), theme.equals("Dark"))
                .ifPresent(light -> wrong.add(what + " is " + Math.round(100 * light) + " % light in theme " + theme));
    }

    private void rowsMeanTheSame(String theme, Table table, Tree tree) {
        workbench.hands.menu("View", "Theme", theme);
        Pump.until("the theme is on", () -> Palette.of(workbench.display).dark() == theme.equals("Dark"));
        Palette palette = Palette.of(workbench.display);
        assertEquals(palette.good(), table.getItem(0).getForeground(1));
        assertEquals(palette.supporting(), tree.getItem(0).getItem(0).getForeground(0));
        assertEquals(table.getItem(1).getForeground(0), table.getItem(0).getForeground(0), "what has no meaning is text");
    }

    /** A colour that a row was given has a meaning, which a switch leaves. */
    @Test
    void rowsKeepWhatTheirColoursMean() {
        workbench.hands.menu("View", "Theme", "Light");
        Pump.until("the theme is light", () -> !Palette.of(workbench.display).dark());
        Shell shell = new Shell(workbench.display);
        try {
            Table table = new Table(shell, SWT.NONE);
            new TableColumn(table, SWT.LEFT).setWidth(60);
            new TableColumn(table, SWT.LEFT).setWidth(60);
            new TableItem(table, SWT.NONE).setForeground(1, Palette.LIGHT.good());
            new TableItem(table, SWT.NONE).setText("text");
            Tree tree = new Tree(shell, SWT.NONE);
            new TreeItem(new TreeItem(tree, SWT.NONE), SWT.NONE).setForeground(0, Palette.LIGHT.supporting());
            rowsMeanTheSame("Dark", table, tree);
            rowsMeanTheSame("Light", table, tree);
        } finally {
            shell.dispose();
        }
    }

    @Test
    void viewsBehindOthersAreRecoloured() throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        show(BEHIND);
        show(FRONT);
        List<String> wrong = new ArrayList<>();
        for (String theme : List.of("Dark", "Light")) {
            workbench.hands.menu("View", "Theme", theme);
            if (document.explanations().chosen().orElseThrow().metrics().isEmpty()) { // its table appears after the first change
                workbench.analysis.again().measure(document, document.explanations().chosen().orElseThrow(), List.of("deletion"));
                Pump.until("it is checked", () -> !document.explanations().chosen().orElseThrow().metrics().isEmpty()
                        && document.run() instanceof RunState.Idle);
            }
            BEHIND.forEach(view -> check(theme, view, wrong));
            Screenshots.take("theme-behind-" + theme.toLowerCase(Locale.ROOT));
            FRONT.forEach(view -> check(theme, view, wrong));
            Screenshots.take("theme-front-" + theme.toLowerCase(Locale.ROOT));
        }
        assertEquals(List.of(), wrong);
    }
}
