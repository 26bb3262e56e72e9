/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

/**
 * A text for matching with a regular expression that somebody else wrote. Some expressions take longer than the world lasts; each look at a
 * character counts, and after so many the matching ends. For one matching, on one thread.
 */
public final class BoundedText implements CharSequence {

    /** Looks at a character: some thousand times more than a sensible expression needs for a path. */
    public static final int LOOKS = 2_000_000;

    private final CharSequence text;
    private final int[] left;

    /** @param text the text */
    public BoundedText(CharSequence text) {
        this(text, new int[] {LOOKS});
    }

    private BoundedText(CharSequence text, int[] left) {
        this.text = text;
        this.left = left;
    }

    /** The matching took too long. */
    public static final class TooSlowException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooSlowException() {
            super("Matching takes too long.", null, false, false);
        }
    }

    /**
     * @throws TooSlowException after {@link #LOOKS} calls
     */
    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new TooSlowException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
