/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Path;

import org.sparsha.core.SparshaException;

/** Something about a sound file, a signal or a sound device went wrong; the message says what, where and what to do. */
public class AudioException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message for the user: what went wrong, with which file or device, and what to do
     */
    public AudioException(String message) {
        super(message);
    }

    /**
     * @param message for the user: what went wrong, with which file or device, and what to do
     * @param cause what was caught, for developers
     */
    public AudioException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param file the file it is about
     * @return this where its message names the file, else one that does
     */
    public AudioException naming(Path file) {
        String named = messageNaming(file.toString());
        return named.equals(getMessage()) ? this : new AudioException(named, this);
    }
}
