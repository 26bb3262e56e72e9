/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.commands;

/** Names of the perspectives that commands lead to, as in the {@code plugin.xml} of the program. */
public final class PerspectiveIds {

    /** One recording: its answer, its explanations, its annotations. */
    public static final String LISTEN = "org.sparsha.app.listen";
    /** A project: its recordings and runs. */
    public static final String CORPUS = "org.sparsha.app.corpus";

    private PerspectiveIds() {
    }
}
