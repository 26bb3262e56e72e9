/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

/**
 * A contribution, or a whole plug-in, that can't be used; everything else goes on.
 *
 * @param bundle symbolic name of the bundle it comes from
 * @param id its id; empty where it has none, or all of the plug-in is broken
 * @param cause what is wrong, a sentence without its full stop
 */
public record BrokenContribution(String bundle, String id, String cause) {

    /** @return what is broken and why, for the user */
    public String sentence() {
        return "Broken plug-in " + bundle + (id.isEmpty() ? "" : ", contribution '" + id + "'") + ": " + cause + ".";
    }
}
