/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

/** Version of this tool, as results name it. */
public final class ToolVersion {

    /** The version; a test holds it equal to the bundle's. */
    public static final String VERSION = "0.1.0";

    private ToolVersion() {
    }
}
