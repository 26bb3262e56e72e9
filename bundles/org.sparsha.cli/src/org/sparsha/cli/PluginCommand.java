/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sparsha plugin}, which only has subcommands. */
@Command(name = "plugin", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists, installs, updates and removes plug-ins.")
final class PluginCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, search,"
                + " info, check, install, update, rollback, remove, enable, publish, sign, key, new, dev or sdk.");
    }
}
