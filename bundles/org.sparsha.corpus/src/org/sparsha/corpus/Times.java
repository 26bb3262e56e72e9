/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as tables write them: {@code 1.5}, {@code 1.5s}, {@code 1500ms}, {@code 00:00:01.5}, {@code 0 days 00:00:01.500000}. */
public final class Times {

    private static final Pattern NUMBER = Pattern.compile("([+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?|[0-9]+\\.) ?(ms|s|)");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d+) days? )?[+]?(?:(\\d+):)?(\\d+):(\\d+(?:\\.\\d+)?)");

    private Times() {
    }

    /**
     * @param text the text of a field
     * @return whether it stands for no time: empty, {@code NaT}, {@code nan}
     */
    public static boolean isNone(String text) {
        return text.isBlank() || text.equalsIgnoreCase("nat") || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("none");
    }

    /**
     * Reads a time.
     *
     * @param text the text
     * @return seconds, 0 or more; empty where it isn't a time
     */
    public static OptionalDouble parse(String text) {
        String stripped = text.strip();
        Matcher number = NUMBER.matcher(stripped);
        double seconds;
        if (number.matches()) {
            BigDecimal value = new BigDecimal(number.group(1).endsWith(".") ? number.group(1) + "0" : number.group(1));
            seconds = (number.group(2).equals("ms") ? value.movePointLeft(3) : value).doubleValue();
        } else {
            Matcher clock = CLOCK.matcher(stripped);
            if (!clock.matches() || stripped.length() > 60) {
                return OptionalDouble.empty();
            }
            BigDecimal days = whole(clock.group(1)).multiply(BigDecimal.valueOf(86400));
            seconds = days.add(whole(clock.group(2)).multiply(BigDecimal.valueOf(3600)))
                    .add(whole(clock.group(3)).multiply(BigDecimal.valueOf(60))).add(new BigDecimal(clock.group(4))).doubleValue();
        }
        return seconds < 1e9 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
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
        BigDecimal exact = BigDecimal.valueOf(seconds).setScale(9, java.math.RoundingMode.HALF_EVEN);
        long whole = exact.longValue();
        BigDecimal rest = exact.subtract(BigDecimal.valueOf(whole - whole % 60));
        String fraction = (rest.compareTo(BigDecimal.TEN) < 0 ? "0" : "") + rest.toPlainString();
        return String.format(java.util.Locale.ROOT, "%d days %02d:%02d:%s", whole / 86400, whole / 3600 % 24, whole / 60 % 60, fraction);
    }

    private static BigDecimal whole(String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
    }
}
