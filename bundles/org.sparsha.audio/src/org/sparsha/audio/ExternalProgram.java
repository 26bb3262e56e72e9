/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of others that are run as child processes where they are installed: which one, and for how long. */
public final class ExternalProgram {

    private ExternalProgram() {
    }

    /**
     * Only absolute paths count, since what lies in the folder that the user is in shall not be run.
     *
     * @param environment the environment, with {@code PATH}
     * @param variable the variable that names the program's file, or is {@code off}
     * @param name the program's name, without an ending
     * @return the program where it is installed and allowed
     */
    public static Optional<Path> find(Map<String, String> environment, String variable, String name) {
        String named = environment.getOrDefault(variable, "");
        if (named.equals("off")) {
            return Optional.empty();
        }
        if (!named.isEmpty()) {
            return executable(named, "");
        }
        String file = File.separatorChar == '\\' ? name + ".exe" : name;
        for (String folder : environment.getOrDefault("PATH", environment.getOrDefault("Path", "")).split(File.pathSeparator)) {
            Optional<Path> found = executable(folder, file);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> executable(String folder, String name) {
        try {
            Path path = Path.of(folder).resolve(name);
            return path.isAbsolute() && Files.isRegularFile(path) && Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Ends a process that doesn't end by itself.
     *
     * @param process the process
     * @param seconds how long it may take
     * @return the thread that waits; interrupt it once the process has ended
     */
    public static Thread limit(Process process, long seconds) {
        return Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // it has ended
            }
        });
    }
}
