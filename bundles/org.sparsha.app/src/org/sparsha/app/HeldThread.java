/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the UI's thread does while a paint takes long: looks at its stack every few milliseconds then. Thread-safe.
 */
final class HeldThread implements AutoCloseable {

    private static final int EVERY_MILLISECONDS = 5;
    private static final int LONG_MILLISECONDS = 40;
    private static final int MOST = 8;

    private final Thread thread;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> Thread.ofPlatform().daemon()
            .name("Looking at the UI's thread").unstarted(task));
    private volatile long since;

    HeldThread(Thread thread) {
        this.thread = thread;
        looks.scheduleAtFixedRate(this::look, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** A paint is waited for. */
    void waits() {
        since = System.nanoTime();
    }

    /** It has come. */
    void painted() {
        since = 0;
    }

    private void look() {
        long from = since;
        if (from != 0 && System.nanoTime() - from > TimeUnit.MILLISECONDS.toNanos(LONG_MILLISECONDS)) {
            seen.merge(words(thread.getStackTrace()), 1, Integer::sum);
        }
    }

    /** The innermost call, the innermost two that aren't the toolkit's own calls of the system, and the innermost two of ours. */
    private static String words(StackTraceElement[] stack) {
        StringBuilder words = new StringBuilder(stack.length == 0 ? "nothing" : call(stack[0]));
        int ours = 0;
        int others = 0;
        for (int i = 1; i < stack.length; i++) {
            String name = stack[i].getClassName();
            boolean isOurs = name.startsWith("org.sparsha") && !name.matches("org\\.sparsha\\.(app|launch)\\..*");
            if (isOurs && ours < 2 || !name.contains(".swt.internal.") && others < 2) {
                words.append(" < ").append(call(stack[i]));
                others += isOurs ? 0 : 1;
                ours += isOurs ? 1 : 0;
            }
        }
        return words.toString();
    }

    private static String call(StackTraceElement element) {
        return element.getClassName().replaceAll(".*\\.", "") + "." + element.getMethodName() + ":" + element.getLineNumber();
    }

    /** Says what it did most often, and forgets it. */
    void say(String when) {
        seen.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(MOST)
                .forEach(entry -> StartTimes.reached("held, " + when + ": " + entry.getValue() + " looks: " + entry.getKey()));
        seen.clear();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
