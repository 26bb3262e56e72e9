/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.TimedLabel;
import org.sparsha.explain.spi.TimedTier;

/** What the formats of subtitles have in common: blocks of lines, each with a line of two times and an arrow, then text. */
final class Cues {

    /** Name of the tier: the formats have none. */
    static final String TIER = "text";

    private static final Pattern TIMES = Pattern.compile("\\s*(\\S{1,20})\\s*-->\\s*(\\S{1,20})(?:\\s.*)?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,5}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,9}))?");
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private Cues() {
    }

    static List<TimedTier> read(String text, String title) throws ExplainException {
        String[] lines = text.split("\\R", -1);
        List<TimedLabel> labels = new ArrayList<>();
        int line = 0;
        while (line < lines.length) {
            Matcher times = TIMES.matcher(lines[line]);
            line++;
            if (!times.matches()) { // numbers, headings, notes
                continue;
            }
            BigDecimal start = time(times.group(1), title, line);
            BigDecimal end = time(times.group(2), title, line);
            if (end.compareTo(start) < 0) {
                throw new ExplainException("Line " + line + " of these " + title + " ends before it begins.");
            }
            List<String> said = new ArrayList<>();
            while (line < lines.length && !lines[line].isBlank()) {
                said.add(lines[line++].strip());
            }
            labels.add(new TimedLabel(start, end, String.join("\n", said)));
        }
        if (labels.isEmpty()) {
            throw new ExplainException("These are no " + title + ": no line has two times with --> between them.");
        }
        return List.of(new TimedTier(TIER, labels));
    }

    private static BigDecimal time(String text, String title, int line) throws ExplainException {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new ExplainException("Line " + line + " of these " + title + " has no time such as 00:01:02,500 but '" + text + "'.");
        }
        BigDecimal seconds = new BigDecimal(time.group(3) + (time.group(4) == null ? "" : "." + time.group(4)));
        BigDecimal hours = time.group(1) == null ? BigDecimal.ZERO : new BigDecimal(time.group(1));
        return hours.multiply(HOUR).add(new BigDecimal(time.group(2)).multiply(MINUTE)).add(seconds);
    }

    /** All labels that say something, by their start; lines within a label that are blank end it and are left out. */
    static List<TimedLabel> said(List<TimedTier> tiers) throws ExplainException {
        List<TimedLabel> said = tiers.stream().flatMap(tier -> tier.labels().stream()).filter(label -> !label.text().isBlank())
                .sorted((one, other) -> one.start().compareTo(other.start())).toList();
        if (said.isEmpty()) {
            throw new ExplainException("Subtitles hold labels with text alone, and there is none.");
        }
        return said;
    }

    static String lines(TimedLabel label) {
        return String.join("\n", label.text().lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> line.replace("-->", "→")).toList()) + "\n\n";
    }

    static String time(BigDecimal seconds, String point) {
        long milliseconds = Math.round(seconds.doubleValue() * 1000);
        return String.format(java.util.Locale.ROOT, "%02d:%02d:%02d%s%03d", milliseconds / 3_600_000, milliseconds / 60_000 % 60,
                milliseconds / 1000 % 60, point, milliseconds % 1000);
    }
}
