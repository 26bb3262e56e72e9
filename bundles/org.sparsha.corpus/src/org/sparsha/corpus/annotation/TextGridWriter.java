/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes TextGrids whose tiers already fit: one, or a collection where tiers say that they belong to several objects. */
final class TextGridWriter {

    private final TextGridOutput out;

    TextGridWriter(TextGridOutput out) {
        this.out = out;
    }

    /** A tier and the domain that it has. */
    record Placed(Tier tier, BigDecimal start, BigDecimal end) {

        boolean isIntervals() {
            return tier.kind() == Tier.Kind.INTERVAL;
        }

        String object() {
            return tier.attributes().getOrDefault(TextGridReader.OBJECT, "");
        }
    }

    String write(BigDecimal start, BigDecimal end, List<Placed> tiers) {
        List<String> objects = tiers.stream().map(Placed::object).distinct().toList();
        if (objects.size() <= 1 && (objects.isEmpty() || objects.get(0).isEmpty())) {
            out.begin("TextGrid");
            grid(0, start, end, tiers);
            return out.result();
        }
        out.begin("Collection");
        out.count(0, "size", objects.size());
        out.title(0, "item []: ");
        for (int i = 0; i < objects.size(); i++) {
            String object = objects.get(i);
            List<Placed> own = tiers.stream().filter(tier -> tier.object().equals(object)).toList();
            out.title(1, "item [" + (i + 1) + "]:");
            out.className(2, "class", "TextGrid");
            out.string(2, "name", object.isEmpty() ? "untitled" : object.substring(object.indexOf(' ') + 1));
            // all tiers of an object of a collection have the domain of the object
            grid(2, own.stream().map(Placed::start).min(Comparator.naturalOrder()).orElse(start),
                    own.stream().map(Placed::end).max(Comparator.naturalOrder()).orElse(end), own);
        }
        return out.result();
    }

    private void grid(int indent, BigDecimal start, BigDecimal end, List<Placed> tiers) {
        out.number(indent, "xmin", start);
        out.number(indent, "xmax", end);
        out.exists(indent, "tiers? ");
        out.count(indent, "size", tiers.size());
        out.title(indent, "item []: ");
        for (int i = 0; i < tiers.size(); i++) {
            Placed placed = tiers.get(i);
            out.title(indent + 1, "item [" + (i + 1) + "]:");
            out.className(indent + 2, "class", className(placed));
            out.string(indent + 2, "name", placed.tier().name());
            out.number(indent + 2, "xmin", placed.start());
            out.number(indent + 2, "xmax", placed.end());
            annotations(indent + 2, placed);
        }
    }

    private void annotations(int indent, Placed placed) {
        List<Annotation> annotations = placed.tier().annotations();
        String word = placed.isIntervals() ? "intervals" : "points";
        out.count(indent, word + ": size", annotations.size());
        for (int i = 0; i < annotations.size(); i++) {
            Annotation annotation = annotations.get(i);
            out.title(indent, word + " [" + (i + 1) + "]:");
            out.number(indent + 1, placed.isIntervals() ? "xmin" : "number", annotation.start());
            if (placed.isIntervals()) {
                out.number(indent + 1, "xmax", annotation.end());
            }
            out.string(indent + 1, placed.isIntervals() ? "text" : "mark", annotation.label());
        }
    }

    private static String className(Placed placed) {
        return placed.isIntervals() ? "IntervalTier" : "TextTier";
    }

    private record Timed(int tier, Annotation annotation) {
    }

    static String chronological(BigDecimal start, BigDecimal end, List<Placed> tiers) {
        StringBuilder text = new StringBuilder(TextGridTextOutput.quoted(TextGridReader.CHRONOLOGICAL)).append('\n');
        text.append(TextGridFormat.plain(start)).append(' ').append(TextGridFormat.plain(end)).append("   ! Time domain.\n");
        text.append(tiers.size()).append("   ! Number of tiers.\n");
        List<Timed> all = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            Placed placed = tiers.get(i);
            text.append('"').append(className(placed)).append("\" ").append(TextGridTextOutput.quoted(placed.tier().name())).append(' ')
                    .append(TextGridFormat.plain(placed.start())).append(' ').append(TextGridFormat.plain(placed.end())).append('\n');
            for (Annotation annotation : placed.tier().annotations()) {
                all.add(new Timed(i, annotation));
            }
        }
        all.sort(Comparator.comparing((Timed timed) -> timed.annotation().start()));
        for (Timed timed : all) {
            Placed placed = tiers.get(timed.tier());
            // the name stands in a comment, which a line end would end
            text.append("\n! ").append(placed.tier().name().replaceAll("\\R", " ")).append(":\n").append(timed.tier() + 1).append(' ')
                    .append(TextGridFormat.plain(timed.annotation().start()));
            text.append(placed.isIntervals() ? " " + TextGridFormat.plain(timed.annotation().end()) : " ").append('\n');
            text.append(TextGridTextOutput.quoted(timed.annotation().label())).append('\n');
        }
        // Praat ends the file with the last text
        return text.substring(0, text.length() - 1);
    }
}
