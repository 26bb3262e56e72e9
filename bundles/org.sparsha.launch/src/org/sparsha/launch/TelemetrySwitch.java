/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keeps ONNX Runtime from reporting to its maker where the process was started without the launch script. Its releases with telemetry
 * look at the environment of the process, which a process cannot change for itself: it starts itself again.
 */
final class TelemetrySwitch {

    /** Environment variable that switches telemetry off. */
    static final String VARIABLE = "ORT_DISABLE_TELEMETRY";
    /** The release that was searched for telemetry and has none, the one that the product ships. */
    static final String CHECKED_RELEASE = "1.28.0";

    /** Environment variable that names the process to end with. */
    static final String PARENT = "SPARSHA_STARTED_BY";

    private static final String LIBRARY = "wrapped.com.microsoft.onnxruntime.onnxruntime_";

    private TelemetrySwitch() {
    }

    /** Whether the process has to start itself again: nothing is set, and another release than the one checked is installed. */
    static boolean isNeeded(Installation installation, Map<String, String> environment) throws IOException {
        if ("1".equals(environment.get(VARIABLE))) {
            return false;
        }
        boolean checked = false;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(installation.folder().resolve("plugins"), LIBRARY + "*")) {
            for (Path jar : found) {
                checked = true;
                if (!jar.getFileName().toString().equals(LIBRARY + CHECKED_RELEASE + ".jar")) {
                    return true;
                }
            }
        }
        return !checked;
    }

    /**
     * Starts this process again with telemetry switched off, and waits for its end.
     *
     * @return its exit code
     * @throws IOException where it can't be started
     */
    static int startAgain(String mainClass, String[] arguments) throws IOException {
        List<String> jvm = ManagementFactory.getRuntimeMXBean().getInputArguments();
        ProcessBuilder builder = again(Path.of(System.getProperty("java.home")), jvm, System.getProperty("java.class.path"), mainClass,
                arguments);
        Process process = builder.inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "End the process started again"));
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
            }
        }
    }

    static ProcessBuilder again(Path javaHome, List<String> jvm, String classPath, String mainClass, String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(VARIABLE, "1");
        builder.environment().put(PARENT, String.valueOf(ProcessHandle.current().pid()));
        return builder;
    }

    /**
     * Ends this process with the one that started it again, should that be killed without a chance to say so.
     *
     * @param environment of this process
     * @param end what ends it
     */
    static void endWithParent(Map<String, String> environment, Runnable end) {
        String parent = environment.getOrDefault(PARENT, "");
        if (!parent.matches("\\d{1,18}")) {
            return;
        }
        ProcessHandle.current().parent().filter(handle -> handle.pid() == Long.parseLong(parent))
                .ifPresent(handle -> handle.onExit().thenRun(end));
    }
}
