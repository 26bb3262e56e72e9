/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;

/** Writes the text of a TextGrid, laid out as Praat does. */
final class TextGridWriter {

    private final StringBuilder text = new StringBuilder();
    private final boolean shortText;

    TextGridWriter(boolean shortText) {
        this.shortText = shortText;
    }

    void header(BigDecimal start, BigDecimal end, int tiers) {
        text.append("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
        value("", "xmin = ", plain(start));
        value("", "xmax = ", plain(end));
        value("", "tiers? ", "<exists>");
        value("", "size = ", String.valueOf(tiers));
        title("", "item []:");
    }

    void tier(int number, Tier tier, BigDecimal start, BigDecimal end) {
        boolean intervals = tier.kind() == Tier.Kind.INTERVAL;
        title("    ", "item [" + number + "]:");
        value("        ", "class = ", quoted(intervals ? "IntervalTier" : "TextTier"));
        value("        ", "name = ", quoted(tier.name()));
        value("        ", "xmin = ", plain(start));
        value("        ", "xmax = ", plain(end));
        value("        ", intervals ? "intervals: size = " : "points: size = ", String.valueOf(tier.annotations().size()));
        int index = 1;
        for (Annotation annotation : tier.annotations()) {
            title("        ", (intervals ? "intervals [" : "points [") + index++ + "]:");
            value("            ", intervals ? "xmin = " : "number = ", plain(annotation.start()));
            if (intervals) {
                value("            ", "xmax = ", plain(annotation.end()));
            }
            value("            ", intervals ? "text = " : "mark = ", quoted(annotation.label()));
        }
    }

    String text() {
        return text.toString();
    }

    private void title(String indent, String words) {
        if (!shortText) {
            text.append(indent).append(words).append('\n');
        }
    }

    private void value(String indent, String words, String value) {
        text.append(shortText ? "" : indent + words).append(value).append(shortText ? "\n" : " \n");
    }

    private static String quoted(String string) {
        return '"' + string.replace("\"", "\"\"") + '"';
    }

    private static String plain(BigDecimal number) {
        return TextGridFormat.plain(number);
    }
}
