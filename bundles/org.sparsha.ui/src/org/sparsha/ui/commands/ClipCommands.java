/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.commands;

/** What an editor of a recording can do, by the names of the commands without {@code org.sparsha.ui.} in front. */
public interface ClipCommands {

    /**
     * @param command name of a command
     * @return whether it makes sense now
     */
    boolean can(String command);

    /**
     * @param command name of a command that can be switched
     * @return whether it is on
     */
    boolean isOn(String command);

    /** @param command name of a command to be carried out */
    void run(String command);
}
