/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;

/**
 * Calls contributions. Whatever one throws, of any class, becomes an {@link ExplainException} whose sentence names it: a failed check and
 * an endless recursion as much as an exception. Lack of memory gets a sentence of its own. What is thrown after the user has cancelled
 * is the cancellation; a contribution that throws a {@link CancellationException} by itself has failed. An interruption that it leaves
 * behind is dropped. Thread-safe. Also knows which contribution runs on which thread, so that one that ends the program can be named.
 */
public final class ForeignCalls {

    private static final int LONGEST = 300;

    private final Map<Thread, Origin> running = new ConcurrentHashMap<>();

    /**
     * A call.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Call<T> {
        /**
         * @return the result
         * @throws Exception where it fails
         */
        T run() throws Exception;
    }

    /**
     * Calls a contribution.
     *
     * @param <T> what the call gives
     * @param origin which contribution
     * @param progress knows whether the user has cancelled
     * @param call the call; gives immutable or new values, and checks them
     * @return what it gave, never null
     * @throws ExplainException where the contribution fails, named in the message
     */
    public <T> T call(Origin origin, Progress progress, Call<T> call) throws ExplainException {
        Thread thread = Thread.currentThread();
        boolean interrupted = thread.isInterrupted();
        Optional<Origin> outer = Optional.ofNullable(running.put(thread, origin));
        try {
            T result = call.run();
            if (result == null) {
                throw new ExplainException("The " + origin + " gave no result. Choose another, or report this to whoever made it.");
            }
            return result;
        } catch (Throwable thrown) {
            throw failure(origin, progress, thrown);
        } finally {
            outer.ifPresentOrElse(before -> running.put(thread, before), () -> running.remove(thread));
            if (!interrupted) {
                Thread.interrupted();
            }
        }
    }

    private static ExplainException failure(Origin origin, Progress progress, Throwable thrown) {
        progress.checkCancelled();
        String message = message(thrown);
        if (thrown instanceof ExplainException failure && !message.isEmpty()) {
            return failure.getClass() == ExplainException.class ? failure : new ExplainException(message, thrown);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new ExplainException("There is not enough memory for the " + origin + ". Use fewer samples or a shorter clip.", thrown);
        }
        return new ExplainException("The " + origin + " failed (" + description(thrown)
                + "). Choose another, or report this to whoever made it.", thrown);
    }

    /**
     * What was thrown, in a few words, whatever its own methods do.
     *
     * @param thrown anything
     * @return its class and the first line of its message
     */
    public static String description(Throwable thrown) {
        String message = message(thrown);
        if (thrown instanceof CancellationException) {
            return "it says that it was cancelled, but nobody has cancelled";
        }
        if (thrown instanceof BrokenPromise) {
            return message;
        }
        String type = thrown.getClass().getSimpleName();
        return message.isEmpty() ? type : type + ": " + message;
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            String line = message == null ? "" : message.lines().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("");
            String plain = line.replaceAll("\\p{Cntrl}", " ");
            boolean own = thrown.getClass() == ExplainException.class;
            return own || plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
        } catch (Throwable another) { // a message is made by foreign code as well
            return "";
        }
    }

    /**
     * Which contribution is ending the program, asked while the virtual machine shuts down: the one on whose thread
     * {@link Runtime#exit} was called, or, where that was called on no thread of ours, the one that is running. Java since 17 has no
     * means to forbid {@code System.exit}.
     *
     * @return the contribution; empty where the program ends by itself or by a signal
     */
    public Optional<Origin> ending() {
        for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
            boolean exits = Arrays.stream(each.getValue())
                    .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName()) && frame.getMethodName().equals("exit"));
            if (exits) {
                Origin own = running.get(each.getKey());
                return own != null ? Optional.of(own) : running.values().stream().findFirst();
            }
        }
        return Optional.empty();
    }
}
