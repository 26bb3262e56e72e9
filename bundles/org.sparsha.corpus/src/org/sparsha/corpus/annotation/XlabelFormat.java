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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;

/**
 * The label files of EMO-DB: {@code .lablaut} and {@code .labsilb} by xlabel (a header up to {@code #}, then end time, colour and
 * label, with further fields between tabs such as modifier, stress) and {@code .silb} (end time, tab, syllable).
 * Each label begins where the one before ends.
 */
final class XlabelFormat implements AnnotationFormat {

    private static final String HEADER = "xlabel.header";
    private static final String COLOUR = "xlabel.colour";
    private static final String SEPARATOR = "xlabel.separator";
    private static final String FIELD = "xlabel.field";
    private static final Pattern LINE = Pattern.compile("\\s*+([+-]?\\d++(?:\\.\\d*+)?)\\s++(-?\\d++)(?: ([^\\r]*+))?");
    private static final Pattern BARE_LINE = Pattern.compile("\\s*+([+-]?\\d++(?:\\.\\d*+)?)(\\t| ++|$)([^\\r]*+)");
    private static final String NEW_HEADER = "signal recording\ntype 0\ncolor 121\nseparator ;\nnfields 1\n#\n";

    private final boolean bare;

    /** @param bare whether lines have no colour and the file no header ({@code .silb}) */
    XlabelFormat(boolean bare) {
        this.bare = bare;
    }

    @Override
    public String id() {
        return bare ? "silb" : "lablaut";
    }

    @Override
    public String title() {
        return bare ? "EMO-DB syllables (.silb)" : "EMO-DB phones (.lablaut)";
    }

    @Override
    public List<String> endings() {
        return bare ? List.of("silb") : List.of("lablaut", "labsilb");
    }

    /** Nothing in the content of bare lines tells them from other lists of times. */
    @Override
    public boolean isKnownByEnding() {
        return bare;
    }

    @Override
    public boolean looksLike(String head) {
        return !bare && head.startsWith("signal ") && head.contains("\n#");
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        List<Annotation> annotations = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        String body = text;
        if (!bare) {
            Matcher hash = Pattern.compile("(?md)^#[^\\n]*(\\n|$)").matcher(text);
            if (!hash.find()) {
                throw new CorpusException("The label file " + name + " has no line '#' that ends its header.");
            }
            attributes.put(HEADER, text.substring(0, hash.end()).replaceFirst("^\\uFEFF+", ""));
            body = text.substring(hash.end());
        }
        BigDecimal at = BigDecimal.ZERO;
        String[] lines = body.split("\\r?\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                Annotation annotation = annotation(lines[i], at, name);
                annotations.add(annotation);
                at = annotation.end();
            }
        }
        Tier tier = Tier.intervals(bare || name.endsWith("labsilb") ? "syllables" : "phones", annotations);
        return new AnnotationDocument(BigDecimal.ZERO, java.util.Optional.empty(), List.of(tier), attributes);
    }

    private Annotation annotation(String line, BigDecimal at, String name) throws CorpusException {
        try {
            Map<String, String> attributes = new LinkedHashMap<>();
            String time;
            String rest;
            if (bare) {
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
            return new Annotation(at, DecimalTimes.parse(time), fields[0], attributes);
        } catch (IllegalArgumentException e) {
            throw new CorpusException("The label file " + name + " has a line that isn't an end time and a label in the order of time: '"
                    + line.strip().substring(0, Math.min(60, line.strip().length())) + "'.", e);
        }
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        losses.attributes(document, "xlabel.");
        DecimalTimes.domainLost(document, losses);
        if (document.tiers().size() > 1) {
            losses.add("tiers after the first: " + String.join(", ", document.tiers().stream().skip(1).map(Tier::name).toList()));
        }
        StringBuilder text = new StringBuilder(bare ? "" : header(document, losses));
        BigDecimal at = BigDecimal.ZERO;
        List<Annotation> annotations = document.tiers().isEmpty() ? List.of() : document.tiers().get(0).annotations();
        for (Annotation a : annotations) {
            if (a.start().compareTo(at) < 0 || a.end().compareTo(at) < 0) {
                losses.add("start times of annotations that overlap");
            } else if (a.start().compareTo(at) > 0) {
                line(text, a.start(), "", Map.of());
            }
            if (a.label().matches("(?s).*[\\t\\r\\n].*")) {
                losses.add("line ends and tabs in labels, now blanks");
            }
            at = a.end().max(at);
            line(text, at, a.label().replaceAll("[\\t\\r\\n]", " "), a.attributes());
        }
        return text.toString();
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

    private void line(StringBuilder text, BigDecimal end, String label, Map<String, String> attributes) {
        String time = end.toPlainString();
        if (bare) {
            boolean ends = label.isEmpty() && !attributes.containsKey(FIELD + 1);
            // blanks part the time from a label only where it doesn't begin with one
            text.append(time).append(attribute(attributes, SEPARATOR, ends ? "\t| {0,50}" : label.startsWith(" ") ? "\t" : "\t| {1,50}",
                    "\t"));
        } else {
            text.append(" ".repeat(Math.max(0, 12 - time.length()))).append(time);
            String colour = attribute(attributes, COLOUR, "-?\\d{1,20}", "-1");
            text.append(" ".repeat(Math.max(1, 5 - colour.length()))).append(colour).append(' ');
        }
        text.append(label);
        for (int i = 1; attributes.containsKey(FIELD + i); i++) {
            text.append('\t').append(attributes.get(FIELD + i).replaceAll("[\\t\\r\\n]", " "));
        }
        text.append('\n');
    }
}
