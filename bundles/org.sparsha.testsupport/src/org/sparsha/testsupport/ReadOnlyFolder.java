/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.sparsha.core.Sha256;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A folder that may only be read while a program of its own tries to change it. Where the tests run as the administrator, who may write
 * anywhere, it is tried by a process of somebody else. Linux only.
 *
 * @param folder what may only be read meanwhile
 */
public record ReadOnlyFolder(Path folder) {

    private static final String NOBODY = "65534";

    /** Something that is tried. */
    public interface Attempt {
        /** Tries it. */
        void run() throws Exception;
    }

    /**
     * Tries one thing, in the program that tries: prints what it gives, a line.
     *
     * @param what name of the attempt
     * @param refusal the exception whose message is the answer; any other ends the program
     * @param attempt what is tried
     */
    public static void attempt(String what, Class<? extends Exception> refusal, Attempt attempt) throws Exception {
        try {
            attempt.run();
            System.out.println(what + ": done");
        } catch (Exception e) {
            if (!refusal.isInstance(e)) {
                throw e;
            }
            System.out.println(what + ": " + e.getMessage());
        }
    }

    /**
     * Has a program try what it will, while the folder may only be read.
     *
     * @param program has a main method, which is given the folder
     * @param options of its virtual machine
     * @return what it printed
     */
    public String triedBy(Class<?> program, String... options) throws IOException, InterruptedException {
        permit("r-xr-xr-x", "r--r--r--");
        try {
            return run(program, options);
        } finally {
            permit("rwxr-xr-x", "rw-r--r--");
        }
    }

    private String run(Class<?> program, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (Files.isWritable(folder)) { // the administrator
            Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "nobody else can be asked");
            command.addAll(List.of("/usr/bin/setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), folder.toString()));
        Path output = Files.createTempFile("tries", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            assertTrue(process.waitFor(2, TimeUnit.MINUTES));
            String said = Files.readString(output);
            Assumptions.assumeFalse(said.contains("ClassNotFoundException"), "somebody else may not read the classes");
            return said;
        } finally {
            Files.delete(output);
        }
    }

    /** @return what is in it by its path: digests of files, nothing for folders */
    public Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path one : all()) {
            digests.put(folder.relativize(one).toString(), Files.isDirectory(one) ? "" : Sha256.of(one));
        }
        return digests;
    }

    /** Folders first opened, last closed. */
    private void permit(String folders, String files) throws IOException {
        for (Path one : all()) {
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString(Files.isDirectory(one) ? folders : files));
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
