/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.CancelledException;

/** The command line called again in a process of its own, which sees what was installed by this one. */
final class SeparateCall {

    private SeparateCall() {
    }

    /**
     * @param failed what to say where the program doesn't start
     * @param output where standard output goes
     * @param arguments the call
     * @return its exit code
     */
    static int run(CommandContext context, String failed, ProcessBuilder.Redirect output, String... arguments)
            throws WrongCallException, CancelledException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path program = context.installFolder().resolve(windows ? "sparsha.bat" : "sparsha");
        List<String> call = new ArrayList<>(List.of(program.toString()));
        call.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(call).redirectOutput(output).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            process.getOutputStream().close();
            return process.waitFor();
        } catch (IOException e) {
            throw new WrongCallException(failed + ": " + program + " does not start (" + e.getMessage() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
