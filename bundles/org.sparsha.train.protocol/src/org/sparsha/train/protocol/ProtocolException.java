/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.io.IOException;

/** What the other side sent or wrote can't be understood. Both sides then belong to different versions, or a file was changed by hand. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what can't be understood and where
     * @param cause what says so, or null
     */
    ProtocolException(String message, Throwable cause) {
        super(message + " Workbench and training process don't fit together: install the training feature of the same version again.",
                cause);
    }
}
