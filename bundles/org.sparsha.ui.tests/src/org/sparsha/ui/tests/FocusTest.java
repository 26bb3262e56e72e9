/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever gets the keyboard shows it: the Tab key goes through every view, with a recording explained in front, and each painted control
 * that it comes to looks otherwise than without. Native ones leave that to the toolkit.
 */
class FocusTest extends WorkbenchTest {

    private static final int MOST_STEPS = 60;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> painted = new LinkedHashSet<>();

    @Test
    void theTabKeyIsAlwaysSeen() throws Exception {
        Shell shell = workbench.window.getShell();
        shell.forceActive();
        Pump.until("the window has the keyboard", () -> Display.getCurrent().getActiveShell() == shell);
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        walk("editor");
        for (IViewDescriptor view : workbench.window.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.sparsha.ui.")) {
                IViewPart part = workbench.page.showView(view.getId());
                workbench.page.activate(part);
                Pump.settle();
                walk(view.getLabel());
            }
        }
        assertEquals(List.of(), faults.stream().distinct().toList());
        assertTrue(painted.containsAll(Set.of("Timeline", "FlatButton")), painted.toString());
    }

    private void walk(String where) {
        Set<Control> seen = new LinkedHashSet<>();
        Control at = Display.getCurrent().getFocusControl();
        for (int step = 0; step < MOST_STEPS && at != null && seen.add(at); step++) {
            Control before = at;
            boolean ours = before instanceof Canvas && before.getClass().getName().startsWith("org.sparsha.");
            ImageData with = ours ? picture(before) : null;
            before.traverse(SWT.TRAVERSE_TAB_NEXT);
            Pump.settle();
            at = Display.getCurrent().getFocusControl();
            if (ours && at != before && !before.isDisposed()) {
                painted.add(before.getClass().getSimpleName());
                if (Arrays.equals(with.data, picture(before).data)) {
                    faults.add(where + ": " + before.getClass().getSimpleName() + " '" + Naming.name(before)
                            + "' looks the same with and without the keyboard");
                }
            }
        }
    }

    /** What a control of ours paints now. */
    private static ImageData picture(Control control) {
        Point size = control.getSize();
        Image image = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(image);
        Event event = new Event();
        event.gc = gc;
        event.width = size.x;
        event.height = size.y;
        control.notifyListeners(SWT.Paint, event);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }
}
