/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.util.List;
import java.util.Map;

/**
 * A command of the window.
 *
 * @param id the platform's id
 * @param view id of the view that it shows; empty for any other command
 * @param name what it is called in menus and on the key page
 * @param group where it stands
 * @param clip whether it belongs to the recording in front
 * @param keys its keys in each style as the platform spells them, the one to show in a menu first
 */
public record WorkbenchCommand(String id, String view, String name, CommandGroup group, boolean clip, Map<KeyStyle, List<String>> keys) {

    /** What the ids of the workbench's own commands begin with. */
    public static final String PREFIX = "org.sparsha.ui.";

    /** Copies the map. */
    public WorkbenchCommand {
        keys = Map.copyOf(keys);
    }

    /**
     * @param style a style
     * @return its keys there
     */
    public List<String> keys(KeyStyle style) {
        return keys.getOrDefault(style, List.of());
    }
}
