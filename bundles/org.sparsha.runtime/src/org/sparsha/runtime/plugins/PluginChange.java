/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.List;

/**
 * What a change does to the installation, known before it is made.
 *
 * @param plugin the plug-in concerned
 * @param added the parts that come, each as {@code id version}
 * @param removed the parts that go
 * @param refusals why it must not be made; empty where it may
 */
public record PluginChange(Plugin plugin, List<String> added, List<String> removed, List<String> refusals) {

    /** Copies the lists. */
    public PluginChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        refusals = List.copyOf(refusals);
    }
}
