/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.concurrent.CancellationException;

import org.sparsha.explain.ExplainException;

/** The one place where third-party code is called: whatever it throws becomes a sentence that names it. Cancellation passes. */
final class GuardedCalls {

    private GuardedCalls() {
    }

    @FunctionalInterface
    interface Call<T> {
        T run() throws ExplainException;
    }

    static <T> T guarded(String what, Call<T> call) throws ExplainException {
        T result;
        try {
            result = call.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw new ExplainException("The " + what + " failed (" + e.getClass().getSimpleName()
                    + (e.getMessage() == null ? "" : ": " + e.getMessage()) + "). Choose another, or report this to whoever made it.", e);
        } catch (OutOfMemoryError e) {
            throw new ExplainException("There is not enough memory for the " + what + ". Use fewer samples or a shorter clip.", e);
        }
        if (result == null) {
            throw new ExplainException("The " + what + " gave no result. Choose another, or report this to whoever made it.");
        }
        return result;
    }
}
