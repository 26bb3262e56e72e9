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
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;

/**
 * Audacity labels: lines of start, end and text between tabs; a point where both times are the same; a second line that begins with a
 * backslash holds the low and high frequency. One tier a file. Source: the Audacity manual, "Importing and Exporting Labels".
 */
final class AudacityFormat implements AnnotationFormat {

    private static final Pattern TIME = Pattern.compile("-?\\d++(?:[.,]\\d*+)?(?:[eE][-+]?\\d{1,3})?|"
            + "\\d{1,4}:\\d\\d(?::\\d\\d)?(?:[.,]\\d*+)?");
    private static final String LOW = "audacity.low-frequency";
    private static final String HIGH = "audacity.high-frequency";

    @Override
    public String id() {
        return "audacity";
    }

    @Override
    public String title() {
        return "Audacity labels";
    }

    @Override
    public List<String> endings() {
        return List.of("txt");
    }

    @Override
    public boolean looksLike(String head) {
        String[] fields = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("").split("\t", 3);
        return fields.length > 1 && TIME.matcher(fields[0].strip()).matches() && TIME.matcher(fields[1].strip()).matches();
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        List<Annotation> annotations = new ArrayList<>();
        String[] lines = text.split("\\r\\n|\\n|\\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            String[] fields = lines[i].split("\t", 3);
            if (lines[i].startsWith("\\\t") && fields.length == 3 && !annotations.isEmpty()) {
                Annotation last = annotations.remove(annotations.size() - 1);
                Map<String, String> frequencies = new LinkedHashMap<>(last.attributes());
                frequencies.put(LOW, fields[1]);
                frequencies.put(HIGH, fields[2]);
                annotations.add(new Annotation(last.start(), last.end(), last.label(), frequencies));
            } else {
                annotations.add(annotation(fields, name, i + 1));
            }
        }
        return AnnotationDocument.of(List.of(Tier.intervals("labels", annotations)));
    }

    private static Annotation annotation(String[] fields, String name, int line) throws CorpusException {
        try {
            BigDecimal first = DecimalTimes.ofText(fields[0]);
            BigDecimal second = fields.length > 1 && !fields[1].isBlank() ? DecimalTimes.ofText(fields[1]) : first;
            // Audacity itself puts the two in order
            boolean ordered = first.compareTo(second) <= 0;
            return Annotation.of(ordered ? first : second, ordered ? second : first, fields.length > 2 ? fields[2] : "");
        } catch (IllegalArgumentException e) {
            throw new CorpusException("Line " + line + " of the Audacity labels " + name + " is not start, end and text between tabs.", e);
        }
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        losses.attributes(document, "audacity.");
        DecimalTimes.domainLost(document, losses);
        if (document.tiers().size() > 1) {
            losses.add("tiers: all annotations of " + document.tiers().size() + " tiers are in one list");
        } else if (document.tiers().size() == 1 && !document.tiers().get(0).name().equals("labels")) {
            losses.add("the name of the tier: " + document.tiers().get(0).name());
        }
        StringBuilder text = new StringBuilder();
        for (Tier tier : document.tiers()) {
            for (Annotation a : tier.annotations()) {
                String label = a.label().replaceAll("[\\t\\r\\n]", " ");
                if (!label.equals(a.label())) {
                    losses.add("line ends and tabs in labels, now blanks");
                }
                text.append(a.start().toPlainString()).append('\t').append(a.end().toPlainString()).append('\t').append(label).append('\n');
                if (a.attributes().containsKey(LOW) || a.attributes().containsKey(HIGH)) {
                    text.append("\\\t").append(frequency(a, LOW, losses)).append('\t').append(frequency(a, HIGH, losses)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String frequency(Annotation annotation, String name, Losses losses) {
        String text = annotation.attributes().getOrDefault(name, "-1.000000");
        if (text.matches("[^\\t\\r\\n]*")) {
            return text;
        }
        losses.add("frequencies that aren't numbers");
        return "-1.000000";
    }
}
