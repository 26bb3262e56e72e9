/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TelemetrySwitchTest {

    private static final String LIBRARY = "wrapped.com.microsoft.onnxruntime.onnxruntime_";

    @TempDir
    private Path folder;

    @Test
    void checkedReleaseNeedsNothing() throws IOException {
        MadeInstallation made = MadeInstallation.in(folder);
        made.add(LIBRARY + TelemetrySwitch.CHECKED_RELEASE, "");
        assertFalse(TelemetrySwitch.isNeeded(made.installation(), Map.of()));
    }

    @Test
    void anotherReleaseNeedsTheVariable() throws IOException {
        MadeInstallation made = MadeInstallation.in(folder);
        made.add(LIBRARY + TelemetrySwitch.CHECKED_RELEASE, "");
        made.add(LIBRARY + "1.29.0", "");
        assertTrue(TelemetrySwitch.isNeeded(made.installation(), Map.of()));
        assertTrue(TelemetrySwitch.isNeeded(made.installation(), Map.of(TelemetrySwitch.VARIABLE, "0")));
        assertFalse(TelemetrySwitch.isNeeded(made.installation(), Map.of(TelemetrySwitch.VARIABLE, "1")));
    }

    @Test
    void unknownReleaseNeedsTheVariable() throws IOException {
        assertTrue(TelemetrySwitch.isNeeded(MadeInstallation.in(folder).installation(), Map.of()));
    }

    @Test
    void sameProcessIsStartedWithTheVariable() {
        ProcessBuilder again = TelemetrySwitch.again(Path.of("/jdk"), List.of("-Xmx1g", "-Da=b c"), "one.jar:two.jar", "Main",
                new String[] {"predict", "a b.wav", ""});
        assertEquals(List.of("-Xmx1g", "-Da=b c", "-cp", "one.jar:two.jar", "Main", "predict", "a b.wav", ""),
                again.command().subList(1, again.command().size()));
        assertEquals("1", again.environment().get(TelemetrySwitch.VARIABLE));
    }

    @Test
    void processStartedAgainEndsWithTheOneThatStartedIt() throws Exception {
        // this test cannot kill its own parent: a parent that isn't the one named is not waited for, and a wrong name neither
        CompletableFuture<String> ended = new CompletableFuture<>();
        TelemetrySwitch.endWithParent(Map.of(TelemetrySwitch.PARENT, "x"), () -> ended.complete("wrong name"));
        TelemetrySwitch.endWithParent(Map.of(TelemetrySwitch.PARENT, "999999999"), () -> ended.complete("other process"));
        TelemetrySwitch.endWithParent(Map.of(), () -> ended.complete("no name"));
        assertFalse(ended.isDone());
        assertEquals(String.valueOf(ProcessHandle.current().pid()), TelemetrySwitch
                .again(Path.of("/jdk"), List.of(), "one.jar", "Main", new String[0]).environment().get(TelemetrySwitch.PARENT));
    }

    @Test
    void killedParentTakesItsChildAlong() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process parent = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Parent.class.getName()).start();
        try (BufferedReader said = parent.inputReader()) {
            long child = Long.parseLong(said.readLine());
            ProcessHandle handle = ProcessHandle.of(child).orElseThrow();
            parent.destroyForcibly();
            handle.onExit().get(60, TimeUnit.SECONDS);
            assertFalse(handle.isAlive());
        }
    }

    /** Starts a child as the launcher does, says its number and waits for it. */
    static final class Parent {

        private Parent() {
        }

        public static void main(String[] arguments) throws Exception {
            Path home = Path.of(System.getProperty("java.home"));
            Process child = TelemetrySwitch.again(home, List.of(), System.getProperty("java.class.path"),
                    Child.class.getName(), new String[0]).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            child.inputReader().readLine();
            System.out.println(child.pid());
            child.waitFor();
        }
    }

    /** Does nothing until its parent ends. */
    static final class Child {

        private Child() {
        }

        public static void main(String[] arguments) throws Exception {
            TelemetrySwitch.endWithParent(System.getenv(), () -> Runtime.getRuntime().exit(137));
            System.out.println("ready");
            new CountDownLatch(1).await(5, TimeUnit.MINUTES);
        }
    }
}
