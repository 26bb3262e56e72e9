/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tests run in the workbench that users see. */
class WorkbenchStartsTest {

    @Test
    void workbenchIsOurs() {
        assertEquals("org.sparsha.app.product", Platform.getProduct().getId());
    }

    @Test
    void oneWindowIsOpen() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        int[] windows = new int[1];
        workbench.getDisplay().syncExec(() -> windows[0] = workbench.getWorkbenchWindowCount());
        assertTrue(PlatformUI.isWorkbenchRunning());
        assertEquals(1, windows[0]);
    }
}
