/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * A plug-in whose command runs again whenever something of it is saved: its sources are compiled, where this Java has a compiler, and each
 * run is a process of its own, so that nothing of the classes before is left.
 */
final class WatchedPlugin {

    /** The option that asks for it, after the folder. */
    static final String OPTION = "--watch";

    private static final List<String> SOURCES = List.of("src/main/java", "src");
    private static final List<String> CLASSES = List.of("target/classes", "classes", "bin");
    private static final int LOOK_EVERY_MILLISECONDS = 100;
    private static final double SECOND = 1e9;

    private final Path folder;
    private final Path libraries;
    private final Optional<ToolProvider> compiler = ToolProvider.findFirst("javac");

    /**
     * @param folder the plug-in
     * @param libraries folder of the jars that it is compiled against
     */
    WatchedPlugin(Path folder, Path libraries) {
        this.folder = folder;
        this.libraries = libraries;
    }

    /** Runs something. */
    @FunctionalInterface
    interface Run {
        /**
         * @return its exit code
         * @throws IOException where it doesn't start
         * @throws InterruptedException where it was interrupted
         */
        int run() throws IOException, InterruptedException;
    }

    /**
     * Compiles and runs at once and after each change, for as long as it is wanted.
     *
     * @param run the command
     * @param wanted asked before each look at the files
     * @return the exit code of the last run; 1 where the sources didn't compile
     * @throws IOException where the files can't be read or the command doesn't start
     * @throws InterruptedException where it was interrupted
     */
    int watch(Run run, BooleanSupplier wanted) throws IOException, InterruptedException {
        int code = 0;
        long seen = Long.MIN_VALUE;
        while (wanted.getAsBoolean()) {
            long now = newest();
            if (now != seen) {
                long began = System.nanoTime();
                code = compile() ? run.run() : 1;
                System.err.printf("sparsha: compiled and run in %.1f s. It runs again when something is saved; Ctrl-C ends.%n",
                        (System.nanoTime() - began) / SECOND);
                seen = now; // what was saved while it ran is seen at the next look
            }
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
        return code;
    }

    /** The time and number of what a person edits, as one number; classes count where there are no sources. */
    private long newest() throws IOException {
        long newest = 0;
        List<Path> roots = new ArrayList<>(List.of(folder.resolve("META-INF"), folder.resolve("plugin.xml")));
        roots.add(sources().orElse(classes()));
        for (Path root : roots) {
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        newest = 31 * newest + Files.getLastModifiedTime(file).toMillis() + Files.size(file) + file.hashCode();
                    }
                }
            }
        }
        return newest;
    }

    private Optional<Path> sources() {
        return compiler.isEmpty() ? Optional.empty() : SOURCES.stream().map(folder::resolve).filter(Files::isDirectory).findFirst();
    }

    private Path classes() {
        return CLASSES.stream().map(folder::resolve).filter(Files::isDirectory).findFirst().orElse(folder.resolve(CLASSES.get(0)));
    }

    /** All jars by name, since only the launcher of {@code javac} knows what a star means. */
    private String classPath() throws IOException {
        if (!Files.isDirectory(libraries)) {
            return "";
        }
        try (Stream<Path> files = Files.list(libraries)) {
            return String.join(File.pathSeparator, files.map(Path::toString).filter(file -> file.endsWith(".jar")).sorted().toList());
        }
    }

    /** Compiles all sources, where there are any; the compiler's own words say what is wrong. */
    boolean compile() throws IOException {
        Optional<Path> sources = sources();
        if (sources.isEmpty()) {
            return true;
        }
        Path classes = Files.createDirectories(classes());
        List<String> arguments = new ArrayList<>(List.of("--release", "21", "-proc:none", "-encoding", "UTF-8", "-d", classes.toString(),
                "-cp", classPath()));
        try (Stream<Path> files = Files.walk(sources.get())) {
            files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
        }
        return compiler.get().run(System.err, System.err, arguments.toArray(String[]::new)) == 0;
    }
}
