/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.Optional;

import org.sparsha.explain.listen.Listening;

/** Which version of a recording is heard. */
public enum ListenMode {

    /** As recorded. */
    ORIGINAL(Optional.empty()),
    /** Only the salient part. */
    SALIENT(Optional.of(Listening.SALIENT)),
    /** All but the salient part. */
    REST(Optional.of(Listening.COMPLEMENT)),
    /** The salient part as recorded, the rest faint. */
    ATTENUATED(Optional.of(Listening.ATTENUATED));

    private final Optional<Listening> rendering;

    ListenMode(Optional<Listening> rendering) {
        this.rendering = rendering;
    }

    /** @return how it is rendered; empty for the recording itself */
    public Optional<Listening> rendering() {
        return rendering;
    }
}
