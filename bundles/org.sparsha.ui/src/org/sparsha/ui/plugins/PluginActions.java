/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.plugins;

import org.sparsha.runtime.plugins.PluginShelf;

/** What can be done about plug-ins; each begins something and returns at once. */
public interface PluginActions {

    /** @param row what is to be installed or updated */
    void install(PluginShelf.Row row);

    /** @param id which plug-in goes back to the version it had before */
    void rollback(String id);

    /** @param id which plug-in goes */
    void remove(String id);

    /** @param name which plug-in, or bundle of one, is switched on again */
    void enable(String name);
}
