/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.CutText;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing is cut without a tip that says the whole: trees, tables and their headings, labels, buttons, choices. */
class CutTextTest extends WorkbenchTest {

    private static final String LONG = "a text that is a good deal longer than what there is room for & more";

    private final List<String> faults = new ArrayList<>();
    /** Names of recordings that were seen cut. */
    private int names;

    private static void enter(Control control) {
        control.notifyListeners(SWT.MouseEnter, new Event());
    }

    private static void move(Control control, Rectangle over) {
        Event event = new Event();
        event.x = over.x + Math.max(1, Math.min(over.width / 2, 20));
        event.y = over.y + over.height / 2;
        control.notifyListeners(SWT.MouseMove, event);
    }

    private static String tip(Control control) {
        return String.valueOf(control.getToolTipText()).replace("&&", "&");
    }

    @Test
    void whatIsCutHasATipAndLosesItAgain() {
        Shell shell = new Shell(workbench.window.getShell());
        try {
            Label label = new Label(shell, SWT.NONE);
            label.setText(LONG.replace("&", "&&"));
            Combo combo = new Combo(shell, SWT.READ_ONLY);
            combo.setItems(LONG);
            combo.select(0);
            combo.setToolTipText("what it is for");
            Button button = new Button(shell, SWT.PUSH);
            button.setText(LONG.replace("&", "&&"));
            FlatButton flat = new FlatButton(shell, false, LONG, "");
            Table table = new Table(shell, SWT.NONE);
            TableColumn heading = new TableColumn(table, SWT.LEFT);
            heading.setText(LONG);
            new TableItem(table, SWT.NONE).setText(LONG);
            Tree tree = new Tree(shell, SWT.NONE);
            new TreeColumn(tree, SWT.LEFT).setWidth(80);
            new TreeItem(tree, SWT.NONE).setText(LONG);
            shell.setSize(900, 400);
            shell.open();
            for (int width : new int[] {80, 800, 80}) {
                int y = 0;
                for (Control control : shell.getChildren()) {
                    control.setBounds(0, y, width, 50);
                    y += 55;
                }
                heading.setWidth(width);
                tree.getColumn(0).setWidth(width);
                Pump.settle();
                boolean cut = width < 100;
                for (Control control : List.of(label, button, flat)) {
                    enter(control);
                    assertEquals(cut ? LONG : "null", tip(control), control.getClass().getSimpleName() + " of " + width);
                }
                enter(combo);
                assertEquals(cut ? LONG + "\nwhat it is for" : "what it is for", tip(combo));
                enter(table);
                if (cut) {
                    assertEquals(LONG.replace("&", "&&"), heading.getToolTipText());
                } else {
                    assertNull(heading.getToolTipText());
                }
                move(table, table.getItem(0).getBounds(0));
                assertEquals(cut ? LONG : "null", tip(table), "cell of a table of " + width);
                move(tree, tree.getItem(0).getBounds(0));
                assertEquals(cut ? LONG : "null", tip(tree), "line of a tree of " + width);
            }
            inked(table);
        } finally {
            shell.dispose();
        }
    }

    /** What is cut in a choice ends in three dots at the foot of the line, not in the middle of a letter. */
    @Test
    void choicesEndInAnEllipsis() {
        Shell shell = new Shell(workbench.window.getShell());
        try {
            Combo combo = new Combo(shell, SWT.READ_ONLY);
            combo.setItems("|".repeat(80), " ");
            combo.setBounds(10, 10, 120, 30);
            shell.setSize(300, 100);
            shell.open();
            Pump.until("the shell is in front", () -> shell.getDisplay().getActiveShell() == shell);
            combo.select(0);
            ImageData words = picture(shell);
            combo.select(1);
            ImageData none = picture(shell);
            int last = 0;
            for (int x = 0; x < words.width; x++) {
                last = differing(words, none, x) > 0 ? x : last;
            }
            assertTrue(last > 20, "words are seen");
            assertTrue(differing(words, none, last) <= 4, "a column of " + differing(words, none, last) + " is no dot");
        } finally {
            shell.dispose();
        }
    }

    private static int differing(ImageData one, ImageData other, int x) {
        int count = 0;
        for (int y = 0; y < one.height; y++) {
            count += one.getPixel(x, y) == other.getPixel(x, y) ? 0 : 1;
        }
        return count;
    }

    private static ImageData picture(Shell shell) {
        Pump.during(400); // GTK fades
        Image image = new Image(shell.getDisplay(), 200, 60);
        GC gc = new GC(shell);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    /** What is cut in a cell ends in an ellipsis: there is a little air at the cell's end. */
    private static void inked(Table table) {
        Pump.until("the column is as narrow as it was told", () -> table.getItem(0).getBounds(0).width < 100);
        Pump.settle();
        Rectangle cell = table.getItem(0).getBounds(0);
        Image image = new Image(table.getDisplay(), 200, 50);
        GC gc = new GC(table);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        var data = image.getImageData();
        image.dispose();
        double scale = data.width / 200.0;
        int ground = data.getPixel((int) (190 * scale), (int) ((cell.y + 3) * scale));
        int least = Integer.MAX_VALUE;
        for (int y = cell.y + 2; y < cell.y + cell.height - 2; y++) {
            for (int x = cell.x + 4; x < cell.x + cell.width; x++) {
                if (data.getPixel((int) (x * scale), (int) (y * scale)) != ground) {
                    least = Math.min(least, cell.x + cell.width - x);
                }
            }
        }
        assertTrue(least < 30 && least >= 1, "words end " + least + " before the cell's end");
    }

    /** Where room is short some tabs are in the list at the end, and those that are seen can be read. */
    @Test
    void tabsThatAreSeenCanBeRead() {
        Shell window = workbench.window.getShell();
        Rectangle before = window.getBounds();
        window.setSize(1280, 800);
        try {
            Pump.settle();
            int hidden = 0;
            for (CTabFolder stack : Hands.all(window).filter(CTabFolder.class::isInstance).map(CTabFolder.class::cast)
                    .filter(Control::isVisible).toList()) {
                GC gc = new GC(stack);
                for (CTabItem tab : stack.getItems()) {
                    String start = tab.getText().substring(0, Math.min(8, tab.getText().length()));
                    if (!tab.isShowing()) {
                        hidden++;
                    } else if (tab.getBounds().width < gc.textExtent(start).x && stack.getItemCount() > 1) {
                        faults.add(tab.getText() + " has " + tab.getBounds().width + " points");
                    }
                }
                gc.dispose();
            }
            assertEquals(List.of(), faults);
            Screenshots.takeQuietly("tabs-1280");
            assertTrue(hidden > 0, "some tabs find no room in a window so small, or this test sees nothing");
        } finally {
            window.setBounds(before);
            Pump.settle();
        }
    }

    @Test
    void nothingInTheWindowIsCutWithoutATip() throws Exception {
        Shell window = workbench.window.getShell();
        Rectangle before = window.getBounds();
        ClipDocument document = workbench.open(Speech.write(folder.resolve("a recording with a name that is longer than most.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        window.setSize(820, 620);
        try {
            Pump.settle();
            int cut = 0;
            for (IViewDescriptor view : workbench.window.getWorkbench().getViewRegistry().getViews()) {
                if (view.getId().startsWith("org.sparsha.ui.")) {
                    workbench.page.showView(view.getId());
                    Pump.settle();
                    for (Control control : Hands.all(window).filter(Control::isVisible).toList()) {
                        cut += look(view.getLabel(), control);
                    }
                }
            }
            assertEquals(List.of(), faults.stream().distinct().toList());
            assertTrue(names > 0, "names of recordings are cut in a window so small, or this test sees none of them");
            assertTrue(cut > 0, "something is cut in a window so small, or this test sees nothing");
        } finally {
            window.setBounds(before);
            Pump.settle();
        }
    }

    /** Headings have few letters, and a column that hides its own name tells nobody what it holds. */
    @Test
    void noHeadingIsCut() throws Exception {
        Shell window = workbench.window.getShell();
        Rectangle before = window.getBounds();
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        int seen = 0;
        try {
            for (Point size : List.of(new Point(1380, 980), new Point(820, 620))) {
                window.setSize(size);
                Pump.settle();
                for (IViewDescriptor view : workbench.window.getWorkbench().getViewRegistry().getViews()) {
                    if (view.getId().startsWith("org.sparsha.ui.")) {
                        workbench.page.showView(view.getId());
                        Pump.settle();
                        for (Table table : Hands.all(window).filter(Table.class::isInstance).map(Table.class::cast)
                                .filter(one -> one.isVisible() && one.getHeaderVisible()).toList()) {
                            seen += headings(view.getLabel() + " at " + size.x, table);
                        }
                    }
                }
            }
        } finally {
            window.setBounds(before);
            Pump.settle();
        }
        assertEquals(List.of(), faults.stream().distinct().toList());
        assertTrue(seen > 20, "headings seen: " + seen);
    }

    private int headings(String place, Table table) {
        int seen = 0;
        for (TableColumn column : table.getColumns()) {
            if (!column.getText().isBlank() && column.getWidth() > 0) {
                seen++;
                int needed = CutText.headingWidth(table, column.getText());
                if (column.getWidth() < needed) {
                    faults.add(place + ": the heading '" + column.getText() + "' needs " + needed + " points and has " + column.getWidth());
                }
            }
        }
        return seen;
    }

    /** @return how many texts of it are cut */
    private int look(String view, Control control) {
        Optional<String> words = switch (control) {
            case Table table -> {
                int cut = 0;
                for (int row = table.getTopIndex(); row < Math.min(table.getItemCount(), table.getTopIndex() + 5); row++) {
                    for (int column = 0; column < table.getColumnCount(); column++) {
                        TableItem item = table.getItem(row);
                        cut += cell(view, table, item.getText(column), item.getTextBounds(column), item.getBounds(column));
                    }
                }
                yield cut > 0 ? Optional.of("") : Optional.empty();
            }
            case Tree tree -> {
                int cut = 0;
                for (TreeItem root : tree.getItems()) {
                    for (TreeItem item : root.getExpanded() ? root.getItems() : new TreeItem[0]) {
                        for (int column = 0; column < Math.max(1, tree.getColumnCount()); column++) {
                            cut += cell(view, tree, item.getText(column), item.getTextBounds(column), item.getBounds(column));
                        }
                    }
                }
                names += cut;
                yield cut > 0 ? Optional.of("") : Optional.empty();
            }
            case Label label when (label.getStyle() & SWT.WRAP) == 0 -> Optional.of(label.getText());
            case Button button -> Optional.of(button.getText());
            case FlatButton button -> Optional.of(button.getText());
            case Combo combo -> Optional.of(combo.getText());
            default -> Optional.empty();
        };
        if (control instanceof Composite && !(control instanceof FlatButton) && !(control instanceof Combo)) {
            return words.isPresent() ? 1 : 0;
        }
        Point needed = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        if (words.isEmpty() || words.get().isBlank() || needed.x <= control.getSize().x || control.getSize().x == 0) {
            return 0;
        }
        enter(control);
        if (!tip(control).contains(words.get().replace("&&", "&"))) {
            faults.add(view + ": " + control.getClass().getSimpleName() + " '" + words.get() + "' has the tip " + tip(control));
        }
        return 1;
    }

    private int cell(String view, Control list, String text, Rectangle words, Rectangle whole) {
        GC gc = new GC(list);
        int needed = gc.textExtent(text).x;
        gc.dispose();
        int room = Math.min(whole.x + whole.width, list.getSize().x) - words.x;
        if (text.isBlank() || needed <= room || room < 2 || whole.width < 2) {
            return 0;
        }
        move(list, whole);
        if (!tip(list).contains(text)) {
            faults.add(view + ": cell '" + text + "' has the tip " + tip(list));
        }
        return 1;
    }
}
