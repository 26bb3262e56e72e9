/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import org.sparsha.core.SparshaException;

/** A plug-in that can't be found, installed or removed, with what to do. */
public final class PluginException extends SparshaException {

    private static final long serialVersionUID = 1L;

    private final boolean untrusted;

    /**
     * @param message what, where, what to do
     */
    public PluginException(String message) {
        super(message);
        untrusted = false;
    }

    /**
     * @param message what, where, what to do
     * @param cause what was caught
     */
    public PluginException(String message, Throwable cause) {
        super(message, cause);
        untrusted = false;
    }

    /**
     * @param message what, where, what to do
     * @param parts what was refused since nobody trusted has signed it
     */
    PluginException(String message, UntrustedParts parts) {
        super(message + " " + parts.sentence());
        untrusted = true;
    }

    /** @return whether it was refused since nobody trusted has signed it, so that asking again with more trust helps */
    public boolean isUntrusted() {
        return untrusted;
    }
}
