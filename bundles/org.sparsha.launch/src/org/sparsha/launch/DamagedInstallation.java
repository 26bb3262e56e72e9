/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of the program itself is missing or can't be read. */
final class DamagedInstallation extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file which one
     * @param cause what happened when it was read
     */
    DamagedInstallation(Path file, IOException cause) {
        super("the installation is damaged: " + file + (cause instanceof NoSuchFileException ? " is missing"
                : " cannot be read (" + cause.getMessage() + ")") + ". Install it again.", cause);
    }
}
