/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of one matter in the workbench that is open: with a small model, sound going into a file, and a folder of its own. */
abstract class WorkbenchTest {

    @TempDir
    Path folder;

    OpenWorkbench workbench;

    @BeforeEach
    void openWorkbench() throws IOException {
        workbench = new OpenWorkbench(folder);
    }

    @AfterEach
    void closeWorkbench() {
        workbench.close();
    }
}
