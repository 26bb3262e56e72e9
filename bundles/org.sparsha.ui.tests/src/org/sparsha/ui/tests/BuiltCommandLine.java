/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.sparsha.cli.PlainCommandLine;
import org.sparsha.core.ShellWords;

/** The command line made of the bundles that the tests run with, as a process of its own. */
final class BuiltCommandLine {

    private static final List<String> NOT_FOR_COMMANDS = List.of("org.eclipse.ui", "org.eclipse.jface", "org.eclipse.swt", "org.eclipse.e4",
            "org.sparsha.ui", "org.sparsha.app", "org.sparsha.timeline");

    private BuiltCommandLine() {
    }

    /** The words that start it, to which those of a call are added. */
    static List<String> words(Path cache, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dsparsha.cache=" + cache, "--enable-native-access=ALL-UNNAMED"));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("-cp", classPath(), PlainCommandLine.class.getName()));
        return words;
    }

    /** A folder with what starts it, as a product has it. */
    static Path product(Path folder, Path cache, String... options) throws IOException {
        Files.createDirectories(folder);
        Path script = Files.writeString(folder.resolve("sparsha"), "#!/bin/sh\nexec " + words(cache, options).stream()
                .map(ShellWords::quoted).collect(Collectors.joining(" ")) + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** The training engine of this build: it isn't installed where a test runs. */
    static String engine() {
        Path bundles = Path.of("").toAbsolutePath().getParent();
        return Stream.of("org.sparsha.train.engine", "org.sparsha.train.protocol", "org.sparsha.train.natives.linux.x86_64")
                .map(bundles::resolve).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the classes of the command line lie, those of the bundles that the tests run with. */
    private static String classPath() throws IOException {
        List<String> places = new ArrayList<>();
        for (Bundle bundle : FrameworkUtil.getBundle(BuiltCommandLine.class).getBundleContext().getBundles()) {
            String name = bundle.getSymbolicName();
            Optional<File> file = FileLocator.getBundleFileLocation(bundle);
            if (file.isPresent() && !name.contains("test") && NOT_FOR_COMMANDS.stream()
                    .noneMatch(other -> name.equals(other) || name.startsWith(other + "."))) {
                File classes = new File(file.get(), "target/classes");
                if (classes.isDirectory()) {
                    places.add(classes.toString());
                }
                places.add(file.get().toString());
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
