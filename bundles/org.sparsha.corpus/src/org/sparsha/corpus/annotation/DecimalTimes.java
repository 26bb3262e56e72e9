/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;
import java.math.BigDecimal;

import org.sparsha.corpus.CorpusException;

/** Reading of decimal times, without letting a huge exponent use up memory. */
final class DecimalTimes {

    private static final int LONGEST = 100;
    /** With it and the latest time, a number written without an exponent is still short enough to be read. */
    private static final int LARGEST_EXPONENT = 80;

    /** 31,700 years; nothing before it overflows in samples, milliseconds or nanoseconds. */
    private static final BigDecimal LATEST = new BigDecimal("1e12");

    private DecimalTimes() {
    }

    /**
     * Reads a decimal number; a comma may stand for the point.
     *
     * @throws NumberFormatException where it isn't one, or not one that can be a time
     */
    static BigDecimal parse(String text) {
        String stripped = text.strip().replace(',', '.');
        if (stripped.length() > LONGEST) {
            throw new NumberFormatException("too long");
        }
        return checked(new BigDecimal(stripped));
    }

    /**
     * Lets a number pass that can be a time.
     *
     * @throws NumberFormatException where it can't
     */
    static BigDecimal checked(BigDecimal number) {
        // a scale that large is checked first: the precision of 1e999999999 takes for ever
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT || number.precision() > LONGEST) {
            throw new NumberFormatException("too large or too fine for a time");
        }
        if (number.abs().compareTo(LATEST) > 0) {
            throw new NumberFormatException("later than any time");
        }
        return number;
    }

    /**
     * Reads a decimal number or a time of the clock such as {@code 00:01:02.5}.
     *
     * @throws NumberFormatException where it is neither
     */
    static BigDecimal ofText(String text) {
        try {
            return parse(text);
        } catch (NumberFormatException e) {
            return org.sparsha.corpus.manifest.Times.exact(text).orElseThrow(() -> e);
        }
    }

    /** Reads a time of a table, in one of its forms. */
    static BigDecimal ofTable(String text, String name, int row) throws CorpusException {
        try {
            return ofText(text);
        } catch (NumberFormatException e) {
            throw new CorpusException("Row " + row + " of " + name + ": '" + text.substring(0, Math.min(40, text.length()))
                    + "' is not a time in seconds.", e);
        }
    }

    /** Notes that a format has no place for the length of the recording, where that can't be seen from the annotations. */
    static void domainLost(AnnotationDocument document, Losses losses) {
        boolean seen = document.tiers().stream().flatMap(t -> t.annotations().stream())
                .anyMatch(a -> document.end().isPresent() && a.end().compareTo(document.end().get()) == 0);
        if (document.end().isPresent() && !seen) {
            losses.add("the length of the recording");
        }
    }
}
