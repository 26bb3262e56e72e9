/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.sun.jna.Platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class GivesWayTest {

    private static final int NICE_FIELD = 16;

    /** What the system has of the thread that calls. */
    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE_FIELD]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyTheThreadThatIsMeantGivesWay() throws InterruptedException {
        assumeTrue(Platform.isLinux());
        int before = nice();
        int[] found = new int[2];
        GivesWay.run("computing", () -> {
            found[0] = nice();
            found[1] = Thread.currentThread().getPriority();
        });
        assertEquals(Math.max(before, GivesWay.NICE), found[0]);
        assertEquals(Thread.MIN_PRIORITY, found[1]);
        assertEquals(before, nice());
    }
}
