/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;

/**
 * Label files of xlabel, a program of ESPS/waves+: a header up to {@code #}, then time, colour and label, with further fields between
 * tabs such as modifier, stress; {@code .silb} files of EMO-DB are time, tab, syllable. Each label ends where the next one begins. Which of
 * both the times are tells {@link XlabelStyle}.
 */
final class XlabelFormat implements AnnotationFormat {

    private static final String HEADER = "xlabel.header";
    private static final String COLOUR = "xlabel.colour";
    private static final String SEPARATOR = "xlabel.separator";
    private static final String FIELD = "xlabel.field";
    private static final Pattern LINE = Pattern.compile("\\s*+([+-]?\\d++(?:\\.\\d*+)?)\\s++(-?\\d++)(?: ([^\\r]*+))?");
    private static final Pattern BARE_LINE = Pattern.compile("\\s*+([+-]?\\d++(?:\\.\\d*+)?)(\\t| ++|$)([^\\r]*+)");
    private static final String NEW_HEADER = "signal recording\ntype 0\ncolor 121\nseparator ;\nnfields 1\n#\n";

    private final XlabelStyle style;

    /** @param style which of the label files */
    XlabelFormat(XlabelStyle style) {
        this.style = style;
    }

    @Override
    public String id() {
        return style.id();
    }

    @Override
    public String title() {
        return style.title();
    }

    @Override
    public List<String> endings() {
        return List.of(style.ending());
    }

    /** Nothing in the content of bare lines tells them from other lists of times. */
    @Override
    public boolean isKnownByEnding() {
        return style.isBare();
    }

    /** The last label of EMO-DB's files, nearly always "." for silence, has no time where it ends. */
    @Override
    public boolean lastsToTheEnd() {
        return style.timesAreStarts();
    }

    @Override
    public boolean looksLike(String head) {
        return !style.isBare() && head.startsWith("signal ") && head.contains("\n#");
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        List<Annotation> annotations = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        String body = text;
        if (!style.isBare()) {
            Matcher hash = Pattern.compile("(?md)^#[^\\n]*(\\n|$)").matcher(text);
            if (!hash.find()) {
                throw new CorpusException("The label file " + name + " has no line '#' that ends its header.");
            }
            attributes.put(HEADER, text.substring(0, hash.end()).replaceFirst("^\\uFEFF+", ""));
            body = text.substring(hash.end());
        }
        List<Line> lines = new ArrayList<>();
        for (String line : body.split("\\r?\\n", -1)) {
            if (!line.isBlank()) {
                lines.add(line(line, name));
            }
        }
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            BigDecimal start = style.timesAreStarts() ? line.time() : before;
            BigDecimal end = style.timesAreStarts() && i + 1 < lines.size() ? lines.get(i + 1).time() : line.time();
            if (end.compareTo(start) < 0) {
                throw wrong(end.toPlainString() + " after " + start.toPlainString(), name);
            }
            annotations.add(new Annotation(start, end, line.label(), line.attributes()));
            before = line.time();
        }
        return new AnnotationDocument(BigDecimal.ZERO, Optional.empty(), List.of(Tier.intervals(style.tier(), annotations)), attributes);
    }

    /** A time, the start or the end of a label. */
    private record Line(BigDecimal time, String label, Map<String, String> attributes) {
    }

    private Line line(String line, String name) throws CorpusException {
        try {
            Map<String, String> attributes = new LinkedHashMap<>();
            String time;
            String rest;
            if (style.isBare()) {
                Matcher m = BARE_LINE.matcher(line);
                if (!m.matches()) {
                    throw new NumberFormatException("not time, label");
                }
                time = m.group(1);
                rest = m.group(3);
                if (!m.group(2).equals("\t")) {
                    attributes.put(SEPARATOR, m.group(2));
                }
            } else {
                Matcher m = LINE.matcher(line);
                if (!m.matches()) {
                    throw new NumberFormatException("not time, colour, label");
                }
                time = m.group(1);
                attributes.put(COLOUR, m.group(2));
                rest = m.group(3) == null ? "" : m.group(3);
            }
            String[] fields = rest.split("\t", -1);
            for (int i = 1; i < fields.length; i++) {
                attributes.put(FIELD + i, fields[i]);
            }
            return new Line(DecimalTimes.parse(time), fields[0], attributes);
        } catch (IllegalArgumentException e) {
            throw wrong(line.strip(), name);
        }
    }

    private CorpusException wrong(String line, String name) {
        return new CorpusException("The label file " + name + " has a line that isn't " + (style.timesAreStarts() ? "a start" : "an end")
                + " time and a label in the order of time: '" + line.substring(0, Math.min(60, line.length())) + "'.");
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        losses.attributes(document, "xlabel.");
        if (document.tiers().size() > 1) {
            losses.add("tiers after the first: " + String.join(", ", document.tiers().stream().skip(1).map(Tier::name).toList()));
        }
        StringBuilder text = new StringBuilder(style.isBare() ? "" : header(document, losses));
        List<Annotation> annotations = document.tiers().isEmpty() ? List.of() : document.tiers().get(0).annotations();
        if (annotations.stream().anyMatch(a -> a.label().matches("(?s).*[\\t\\r\\n].*"))) {
            losses.add("line ends and tabs in labels, now blanks");
        }
        if (style.timesAreStarts()) {
            starts(text, annotations, document.end(), losses);
        } else {
            DecimalTimes.domainLost(document, losses);
            ends(text, annotations, losses);
        }
        return text.toString();
    }

    private void ends(StringBuilder text, List<Annotation> annotations, Losses losses) {
        BigDecimal at = BigDecimal.ZERO;
        for (Annotation a : annotations) {
            if (a.start().compareTo(at) < 0 || a.end().compareTo(at) < 0) {
                losses.add("start times of annotations that overlap");
            } else if (a.start().compareTo(at) > 0) {
                line(text, a.start(), "", Map.of());
            }
            at = a.end().max(at);
            line(text, at, a.label(), a.attributes());
        }
    }

    /** A gap is a label without text, also the one after the last label unless that lasts to the end of the recording. */
    private void starts(StringBuilder text, List<Annotation> annotations, Optional<BigDecimal> recordingEnd, Losses losses) {
        BigDecimal start = BigDecimal.ZERO;
        BigDecimal end = BigDecimal.ZERO;
        for (int i = 0; i < annotations.size(); i++) {
            Annotation a = annotations.get(i);
            if (i > 0 && a.start().compareTo(end) < 0) {
                losses.add("end times of annotations that overlap");
            } else if (i > 0 && a.start().compareTo(end) > 0) {
                line(text, end, "", Map.of());
            }
            start = i == 0 ? a.start() : a.start().max(start);
            end = a.end().max(start);
            line(text, start, a.label(), a.attributes());
        }
        boolean open = recordingEnd.isPresent() ? recordingEnd.get().compareTo(end) <= 0 : start.compareTo(end) == 0;
        if (!annotations.isEmpty() && !open) {
            line(text, end, "", Map.of());
        }
    }

    private static String header(AnnotationDocument document, Losses losses) {
        String header = document.attributes().getOrDefault(HEADER, NEW_HEADER);
        int hash = header.startsWith("#") ? 0 : header.indexOf("\n#") + 1;
        boolean whole = header.startsWith("#") || hash > 0;
        if (whole && header.indexOf('\n', hash) == header.length() - 1) {
            return header;
        }
        losses.add("the header, which has no last line '#'");
        return NEW_HEADER;
    }

    private static String attribute(Map<String, String> attributes, String name, String pattern, String other) {
        String value = attributes.getOrDefault(name, other);
        return value.matches(pattern) ? value : other;
    }

    private void line(StringBuilder text, BigDecimal at, String label, Map<String, String> attributes) {
        String time = at.toPlainString();
        if (style.isBare()) {
            boolean ends = label.isEmpty() && !attributes.containsKey(FIELD + 1);
            // blanks part the time from a label only where it doesn't begin with one
            text.append(time).append(attribute(attributes, SEPARATOR, ends ? "\t| {0,50}" : label.startsWith(" ") ? "\t" : "\t| {1,50}",
                    "\t"));
        } else {
            text.append(" ".repeat(Math.max(0, 12 - time.length()))).append(time);
            String colour = attribute(attributes, COLOUR, "-?\\d{1,20}", "-1");
            text.append(" ".repeat(Math.max(1, 5 - colour.length()))).append(colour).append(' ');
        }
        text.append(label.replaceAll("[\\t\\r\\n]", " "));
        for (int i = 1; attributes.containsKey(FIELD + i); i++) {
            text.append('\t').append(attributes.get(FIELD + i).replaceAll("[\\t\\r\\n]", " "));
        }
        text.append('\n');
    }
}
