/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import org.eclipse.ui.IPageLayout;

/** What the middle of the window says where no recording is open. */
final class EmptyEditorArea {

    private EmptyEditorArea() {
    }

    static void describe(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.setEditorOnboardingText("Open a recording, or drag one here");
        layout.addEditorOnboardingCommandId("org.sparsha.ui.open");
        layout.addEditorOnboardingCommandId("org.sparsha.ui.record");
        layout.addEditorOnboardingCommandId("org.sparsha.ui.choose-model");
    }
}
