/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.annotate.OpenTask;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Before a task is open, Agreement says what it is for, and has no empty table and no button that does nothing. */
class EmptyAgreementTest extends WorkbenchTest {

    @AfterEach
    void back() throws Exception {
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    @Test
    void withoutATaskItIsASentence() throws Exception {
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.annotate", workbench.window);
        workbench.window.getService(OpenTask.class).close(failed -> { });
        Pump.until("the sentence stands in the middle", () -> Hands.all(workbench.window.getShell()).anyMatch(one -> one instanceof Label
                label && label.isVisible() && label.getText().startsWith("Open a task in Labelling;") && label.getAlignment() == SWT.CENTER
                && label.getLocation().y > label.getSize().y));
        assertEquals(0, Hands.all(workbench.window.getShell()).filter(Control::isVisible).filter(one -> one instanceof Table table
                && Naming.name(table).equals("Disagreements")).count());
        Screenshots.take("agreement-without-task");
    }
}
