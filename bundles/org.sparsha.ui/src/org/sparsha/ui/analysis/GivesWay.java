/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Threads that compute give way to the one that the window is painted on, and to those of other programs that people use: where all
 * processors are busy, the window would else wait for its turn at each event. They lose nothing while nobody else wants a processor.
 */
public final class GivesWay {

    /** As {@code nice} sets it where it isn't told otherwise: the others get nine times as much of a processor. */
    static final int NICE = 10;
    /** That a thread is meant, by setpriority(2). */
    private static final int PROCESS = 0;

    private GivesWay() {
    }

    /**
     * Has the thread that calls give way until it ends. Where that can't be had it does nothing. Any thread but the UI's.
     */
    public static void begin() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY); // Linux goes by it for the super-user only
        if (Platform.isLinux()) {
            try {
                NativeLibrary system = NativeLibrary.getProcess();
                int now = system.getFunction("getpriority").invokeInt(new Object[] {PROCESS, 0});
                system.getFunction("setpriority").invokeInt(new Object[] {PROCESS, 0, Math.max(now, NICE)});
            } catch (LinkageError | RuntimeException e) {
                System.getLogger(GivesWay.class.getName()).log(System.Logger.Level.DEBUG, "Threads don't give way", e);
            }
        }
    }

    /**
     * Does work on a thread of its own that gives way, and waits for it.
     *
     * @param name of the thread
     * @param work what it does
     * @throws InterruptedException where the thread that waits is interrupted; the work goes on
     */
    public static void run(String name, Runnable work) throws InterruptedException {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            begin();
            work.run();
        }).join();
    }
}
