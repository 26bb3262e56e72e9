/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

/** A sound file is sound, but of a kind that isn't read here; another program may be able to. */
final class UnsupportedSoundException extends AudioException {

    private static final long serialVersionUID = 1L;

    UnsupportedSoundException(String message) {
        super(message);
    }
}
