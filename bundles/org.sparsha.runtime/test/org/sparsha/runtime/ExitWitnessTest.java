/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.guard.Origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A contribution that calls {@code System.exit} is named, on whatever thread it does, and the program ends with its own exit code. */
class ExitWitnessTest {

    @TempDir
    private Path folder;

    /** A program that calls a contribution of its own. */
    static final class Program {

        private Program() {
        }

        /** The contribution ends the program: at once, or on a thread of its own, which it waits for; or the program ends by itself. */
        public static void main(String[] arguments) throws ExplainException {
            ForeignCalls calls = new ForeignCalls();
            try (ExitWitness witness = new ExitWitness(calls, System.err)) {
                Origin origin = new Origin("explainer", "acme.leaver", "com.acme.plugin");
                boolean left = calls.call(origin, Progress.none(), () -> {
                    if (arguments[0].equals("same")) {
                        System.exit(0);
                    }
                    if (arguments[0].equals("other")) {
                        Thread thread = new Thread(() -> System.exit(3));
                        thread.start();
                        thread.join();
                    }
                    return true;
                });
                System.out.println(left + " " + witness.hashCode());
            }
            System.exit(4);
        }
    }

    private String ended(String how, int exitCode) throws Exception {
        Path said = folder.resolve(how);
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"), Program.class.getName(), how)
                        .redirectError(said.toFile()).redirectOutput(folder.resolve(how + ".out").toFile()).start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it ends");
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(exitCode, process.exitValue(), text);
        return text;
    }

    @Test
    void systemExitInAPluginIsNamedAndEndsWithSeventy() throws Exception {
        for (String how : new String[] {"same", "other"}) {
            assertEquals("The explainer acme.leaver of the plug-in com.acme.plugin ended the program (it called System.exit). Uninstall "
                    + "that plug-in, or report this to whoever made it.", ended(how, ExitWitness.EXIT_CODE).strip(), how);
        }
        assertEquals(70, ExitWitness.EXIT_CODE);
    }

    @Test
    void aProgramThatEndsByItselfNamesNobody() throws Exception {
        assertEquals("", ended("itself", 4).strip());
    }
}
