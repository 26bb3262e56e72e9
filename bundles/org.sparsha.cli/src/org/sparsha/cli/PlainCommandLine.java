/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sparsha.runtime.ClassPathRegistry;

/**
 * Main class of the command line without the framework: all bundles lie on one class path, from which the JVM's archive of classes
 * works best. The launch script takes it where the installed bundles are those of the product; with plug-ins of others it takes the
 * framework, so that each has its own class loader.
 */
public final class PlainCommandLine {

    /** System property with the folder of the product. */
    private static final String INSTALLATION = "sparsha.install";
    /** System property with the archive of classes that the JVM makes of this call when it ends. */
    private static final String ARCHIVE = "sparsha.archive";

    /** Exit code of a program that can't start, as that of the launch script. */
    private static final int DAMAGED = 3;

    private PlainCommandLine() {
    }

    /**
     * Runs a command and ends the Java process with its exit code.
     *
     * @param arguments those of the command line, at least one
     */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // charts are drawn without a display
        int code = run(arguments);
        if (code != 0) {
            leaveNoArchive();
        }
        System.exit(code);
    }

    private static int run(String[] arguments) {
        try {
            return CommandLineProcess.run(arguments, new ClassPathRegistry(PlainCommandLine.class.getClassLoader()),
                    Path.of(System.getProperty(INSTALLATION, "")));
        } catch (LinkageError e) { // commands have a sentence for theirs
            System.err.println("sparsha: cannot start: the installation is damaged: " + e.getMessage() + " isn't in "
                    + Path.of(System.getProperty(INSTALLATION, "")).resolve("plugins") + ". Install it again.");
            return DAMAGED;
        }
    }

    /** A call that failed loads too few classes: has the launch script throw the archive made of it away. */
    private static void leaveNoArchive() {
        String archive = System.getProperty(ARCHIVE, "");
        try {
            if (!archive.isEmpty()) {
                Files.write(Path.of(archive + ".poor"), new byte[0]);
            }
        } catch (IOException e) {
            System.getLogger(PlainCommandLine.class.getName()).log(System.Logger.Level.DEBUG, "The next start is slower", e);
        }
    }
}
