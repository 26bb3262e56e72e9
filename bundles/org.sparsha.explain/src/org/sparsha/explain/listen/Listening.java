/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

/** What of a clip is to be heard. */
public enum Listening {

    /** The salient part; the rest is silent. */
    SALIENT,

    /** All but the salient part, which is silent. */
    COMPLEMENT,

    /** The salient part at full level, the rest quieter. */
    ATTENUATED,

    /** The salient parts one after the other with short pauses. */
    JOINED
}
