/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/** What rules claim; a claim that doesn't hold is an {@link AssertionError} in words. As in JUnit, which isn't part of the product. */
final class Claims {

    private Claims() {
    }

    /** Something that may throw. */
    @FunctionalInterface
    interface Attempt {
        /** @throws Throwable anything */
        void run() throws Throwable;
    }

    static void assertTrue(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }

    static void assertTrue(boolean holds, String otherwise) {
        assertTrue(holds, () -> otherwise);
    }

    static void assertTrue(boolean holds) {
        assertTrue(holds, "what must hold doesn't");
    }

    static void assertFalse(boolean holds, Supplier<String> otherwise) {
        assertTrue(!holds, otherwise);
    }

    static void assertFalse(boolean holds, String otherwise) {
        assertTrue(!holds, otherwise);
    }

    static void assertFalse(boolean holds) {
        assertTrue(!holds, "what must not be, such as an empty answer or an empty message, is");
    }

    static void assertNotNull(Object value) {
        assertTrue(value != null, "null was given back");
    }

    static void assertEquals(Object expected, Object actual, Supplier<String> otherwise) {
        assertTrue(Objects.equals(expected, actual), otherwise);
    }

    static void assertEquals(Object expected, Object actual, String what) {
        assertTrue(Objects.equals(expected, actual), what + ": another result");
    }

    static void assertEquals(Object expected, Object actual) {
        assertEquals(expected, actual, "the same twice");
    }

    static void assertEquals(double expected, double actual, double within) {
        assertTrue(Math.abs(expected - actual) <= within, () -> "reports " + actual + " of the progress in the end, not " + expected);
    }

    static void assertArrayEquals(float[] expected, float[] actual) {
        assertTrue(Arrays.equals(expected, actual), "other samples than before");
    }

    static void assertSame(Object expected, Object actual, String what) {
        assertTrue(expected == actual, what);
    }

    static <T extends Throwable> T assertThrows(Class<T> type, Attempt attempt, String what) {
        try {
            attempt.run();
        } catch (Throwable e) { // any throwable is an answer here
            if (type.isInstance(e)) {
                return type.cast(e);
            }
            throw new AssertionError(what + ": " + e + " is thrown, not " + type.getSimpleName(), e);
        }
        throw new AssertionError(what + ": nothing is thrown");
    }

    static <T extends Throwable> T assertThrows(Class<T> type, Attempt attempt) {
        return assertThrows(type, attempt, "what must end with an error");
    }
}
