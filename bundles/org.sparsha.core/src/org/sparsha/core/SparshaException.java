/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/**
 * Root of the checked exceptions whose message is written for the person at the keyboard: what went wrong, where, and what to do.
 * Every bundle has one subclass of its own. Names in it come from files, so that of an endless message the middle is left out. Being
 * cancelled is not an error: see {@link CancelledException}.
 */
public class SparshaException extends Exception {

    /** Characters that a message has at most. */
    static final int LONGEST_MESSAGE = 1400;

    private static final long serialVersionUID = 1L;
    private static final int END = 400;

    /**
     * @param message one sentence (or two) for the user, naming the file or thing concerned and the remedy
     */
    public SparshaException(String message) {
        super(bounded(message));
    }

    /**
     * @param message one sentence (or two) for the user, naming the file or thing concerned and the remedy
     * @param cause what was caught, for developers
     */
    public SparshaException(String message, Throwable cause) {
        super(bounded(message), cause);
    }

    /**
     * The message for somebody who doesn't see which file or thing it is about. This is the one place that decides whether it says so.
     *
     * @param thing the file or thing, as it is called where the message is shown
     * @return the message; with the thing in front of it where it doesn't name it
     */
    public final String messageNaming(String thing) {
        String message = String.valueOf(getMessage());
        return message.contains(thing) ? message : thing + ": " + message;
    }

    private static String bounded(String message) {
        if (message == null || message.length() <= LONGEST_MESSAGE) {
            return message;
        }
        return message.substring(0, LONGEST_MESSAGE - END - 3) + " … " + message.substring(message.length() - END);
    }
}
