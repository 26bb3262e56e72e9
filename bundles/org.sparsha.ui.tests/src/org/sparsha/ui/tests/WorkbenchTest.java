/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A test of one matter in the workbench that is open: with a small model, sound going into a file, and a folder of its own. */
abstract class WorkbenchTest {

    @TempDir
    Path folder;

    OpenWorkbench workbench;

    private final List<Widget> strays = new ArrayList<>();
    private final Listener lookout = event -> {
        if (event.index < 0) {
            strays.add(event.item);
        }
    };

    @BeforeEach
    void openWorkbench() throws IOException {
        workbench = new OpenWorkbench(folder);
        workbench.display.addFilter(SWT.SetData, lookout);
    }

    /** A row that its table had forgotten ended the process at the next change of theme. */
    @AfterEach
    void rowsThatTheirTableForgotAreTakenAway() {
        workbench.display.removeFilter(SWT.SetData, lookout);
        Pump.settle();
        assertTrue(strays.stream().allMatch(Widget::isDisposed), strays.size() + " rows that their table doesn't know");
    }

    /** A view that throws while it is made is replaced by a page that says so, and nothing else tells. */
    @AfterEach
    void everyViewCouldBeMade() {
        assertEquals(List.of(), Arrays.stream(workbench.page.getViewReferences())
                .filter(view -> view.getPart(false) != null && view.getPart(false).getClass().getSimpleName().equals("ErrorViewPart"))
                .map(IViewReference::getId).toList(), "views that failed; the workspace's log says how");
    }

    @AfterEach
    void closeWorkbench() {
        workbench.close();
    }
}
