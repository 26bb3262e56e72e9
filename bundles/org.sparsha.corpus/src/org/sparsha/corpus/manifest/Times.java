/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.manifest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.table.MissingValues;

/**
 * Times as tables write them: {@code 1.5}, {@code 1,5}, {@code 1.5s}, {@code 1500ms}, {@code 00:00:01.5}, {@code 0 days 00:00:01.500000},
 * {@code 0 days}.
 */
public final class Times {

    /** No time is longer; longer texts would make matching and reading numbers slow. */
    private static final int LONGEST = 100;
    /** Most decimals: a finer number, such as 1e-400, couldn't be written without an exponent and read again. */
    private static final int FINEST = 80;
    private static final BigDecimal LATEST = new BigDecimal("1e9");
    private static final BigDecimal DAY = BigDecimal.valueOf(86400);
    private static final Pattern NUMBER = Pattern.compile("([+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d{1,3})?) ?(ms|s|)");
    private static final Pattern DAYS = Pattern.compile("[+]?(\\d++) days?");
    private static final Pattern CLOCK = Pattern.compile("(?:[+]?(\\d++) days?,? )?[+]?(?:(\\d++):)?(\\d++):(\\d++(?:\\.\\d++)?)");

    private Times() {
    }

    /**
     * @param text the text of a field
     * @return whether it stands for no time: empty, {@code NaT}, {@code nan} and what else {@link MissingValues} knows
     */
    public static boolean isNone(String text) {
        return text.isBlank() || text.equalsIgnoreCase("nat") || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("none")
                || MissingValues.isMissing(text);
    }

    /**
     * Reads a time.
     *
     * @param text the text
     * @return seconds, 0 or more and less than a thousand million; empty where it isn't such a time
     */
    public static OptionalDouble parse(String text) {
        return exact(text).map(seconds -> OptionalDouble.of(seconds.doubleValue())).orElse(OptionalDouble.empty());
    }

    /**
     * Reads a time without rounding it.
     *
     * @param text the text
     * @return seconds, 0 or more and less than a thousand million; empty where it isn't such a time
     */
    public static Optional<BigDecimal> exact(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        if (stripped.indexOf('.') < 0 && stripped.indexOf(',') == stripped.lastIndexOf(',') && !stripped.contains("day")) {
            stripped = stripped.replace(',', '.');
        }
        Matcher number = NUMBER.matcher(stripped);
        Matcher days = DAYS.matcher(stripped);
        Matcher clock = CLOCK.matcher(stripped);
        BigDecimal seconds;
        if (number.matches()) {
            BigDecimal value = new BigDecimal(number.group(1).endsWith(".") ? number.group(1) + "0" : number.group(1));
            seconds = number.group(2).equals("ms") ? value.movePointLeft(3) : value;
        } else if (days.matches()) {
            seconds = whole(days.group(1)).multiply(DAY);
        } else if (clock.matches()) {
            seconds = whole(clock.group(1)).multiply(DAY).add(whole(clock.group(2)).multiply(BigDecimal.valueOf(3600)))
                    .add(whole(clock.group(3)).multiply(BigDecimal.valueOf(60))).add(new BigDecimal(clock.group(4)));
        } else {
            return Optional.empty();
        }
        return seconds.scale() <= FINEST && seconds.compareTo(LATEST) < 0 ? Optional.of(seconds) : Optional.empty();
    }

    /**
     * Writes a time in seconds, without an exponent and so that the very same number is read back.
     *
     * @param seconds a finite number of seconds
     * @return the text
     */
    public static String text(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString();
    }

    /**
     * Writes a time as audformat and pandas do.
     *
     * @param seconds seconds, 0 or more
     * @return such as {@code 0 days 00:00:01.500000000}, to the nanosecond
     */
    public static String timedelta(double seconds) {
        return timedelta(BigDecimal.valueOf(seconds));
    }

    /**
     * Writes a time as audformat and pandas do.
     *
     * @param seconds seconds, 0 or more and less than a thousand million
     * @return such as {@code 0 days 00:00:01.500000000}, to the nanosecond
     */
    public static String timedelta(BigDecimal seconds) {
        BigDecimal exact = seconds.setScale(9, java.math.RoundingMode.HALF_EVEN);
        long whole = exact.longValue();
        BigDecimal rest = exact.subtract(BigDecimal.valueOf(whole - whole % 60));
        String fraction = (rest.compareTo(BigDecimal.TEN) < 0 ? "0" : "") + rest.toPlainString();
        return String.format(java.util.Locale.ROOT, "%d days %02d:%02d:%s", whole / 86400, whole / 3600 % 24, whole / 60 % 60, fraction);
    }

    private static BigDecimal whole(String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }
}
