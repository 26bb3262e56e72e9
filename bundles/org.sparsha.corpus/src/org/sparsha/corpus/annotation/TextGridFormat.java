/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.sparsha.corpus.CorpusException;

/**
 * Praat TextGrids in the four ways in which Praat writes them. An interval tier tiles the whole domain: gaps are written as intervals
 * without text, and those are read as annotations with an empty label. What overlaps goes to a further tier.
 */
final class TextGridFormat implements AnnotationFormat {

    private static final String PREFIX = "textgrid.";

    private final TextGridStyle style;

    TextGridFormat(TextGridStyle style) {
        this.style = style;
    }

    @Override
    public String id() {
        return style.id();
    }

    @Override
    public String family() {
        return TextGridStyle.LONG.id();
    }

    @Override
    public boolean isBinary() {
        return style == TextGridStyle.BINARY;
    }

    @Override
    public String title() {
        return style.title();
    }

    @Override
    public List<String> endings() {
        return style == TextGridStyle.LONG ? List.of("textgrid") : List.of();
    }

    @Override
    public boolean looksLike(String head) {
        return style.fits(head);
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        return TextGridReader.read(text, name);
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        losses.attributes(document, PREFIX);
        BigDecimal start = document.start();
        for (Tier tier : document.tiers()) {
            for (Annotation a : tier.annotations()) {
                start = start.min(a.start());
            }
        }
        BigDecimal end = document.lastTime();
        for (Tier tier : document.tiers()) {
            // a tier that says it is longer makes the whole longer
            BigDecimal[] domain = domain(tier, start, end);
            start = start.min(domain[0]);
            end = end.max(domain[1]);
        }
        List<TextGridWriter.Placed> tiers = new ArrayList<>();
        for (Tier tier : document.tiers()) {
            for (Tier fitting : fitting(tier, losses)) {
                BigDecimal[] domain = domain(fitting, start, end);
                Tier whole = fitting.kind() == Tier.Kind.INTERVAL ? fitting.withAnnotations(tiled(fitting, domain[0], domain[1]))
                        : fitting;
                tiers.add(new TextGridWriter.Placed(whole, domain[0], domain[1]));
            }
        }
        if (style == TextGridStyle.CHRONOLOGICAL) {
            if (tiers.stream().map(TextGridWriter.Placed::object).distinct().count() > 1) {
                losses.add("which object of a collection a tier belongs to");
            }
            return TextGridWriter.chronological(start, end, tiers);
        }
        TextGridOutput out = isBinary() ? new TextGridByteOutput(losses) : new TextGridTextOutput(style == TextGridStyle.SHORT);
        return new TextGridWriter(out).write(start, end, tiers);
    }

    /** Puts what has changed into the text that was read, so that comments, line ends and the way of writing numbers stay. */
    @Override
    public String revise(String original, AnnotationDocument document, Losses losses) {
        if (isBinary()) {
            return format(document, losses);
        }
        String plain = AnnotationFormat.super.revise(original, document, losses);
        try {
            return new TextGridTokens(original, "").exchanged(new TextGridTokens(plain, "")).orElse(plain);
        } catch (CorpusException e) {
            return plain;
        }
    }

    /** The tiers of a TextGrid that hold one tier: apart the points of an interval tier, and what overlaps. */
    private static List<Tier> fitting(Tier tier, Losses losses) {
        List<List<Annotation>> layers = new ArrayList<>(List.of(new ArrayList<>()));
        List<Annotation> points = new ArrayList<>();
        Comparator<Annotation> byTime = Comparator.comparing(Annotation::start).thenComparing(Annotation::end);
        boolean intervals = tier.kind() == Tier.Kind.INTERVAL;
        for (Annotation annotation : tier.annotations().stream().sorted(byTime).toList()) {
            if (annotation.isPoint()) {
                points.add(annotation);
            } else {
                layers.stream().filter(layer -> layer.isEmpty() || last(layer).end().compareTo(annotation.start()) <= 0).findFirst()
                        .orElseGet(() -> added(layers)).add(annotation);
            }
        }
        List<Tier> fitting = new ArrayList<>();
        if (intervals || layers.size() > 1 || !layers.get(0).isEmpty()) {
            for (int i = 0; i < layers.size(); i++) {
                String name = i == 0 && intervals ? tier.name() : tier.name() + (intervals ? " (" + (i + 1) + ")" : " (intervals)");
                fitting.add(new Tier(name, Tier.Kind.INTERVAL, layers.get(i), tier.attributes()));
            }
        }
        if (!intervals || !points.isEmpty()) {
            fitting.add(new Tier(intervals ? tier.name() + " (points)" : tier.name(), Tier.Kind.POINT, points, tier.attributes()));
        }
        if (fitting.size() > 1) {
            losses.add("that what overlaps and what has no duration lay in one tier: '" + tier.name() + "' became " + fitting.size());
        }
        return fitting;
    }

    private static List<Annotation> added(List<List<Annotation>> layers) {
        List<Annotation> layer = new ArrayList<>();
        layers.add(layer);
        return layer;
    }

    private static Annotation last(List<Annotation> layer) {
        return layer.get(layer.size() - 1);
    }

    private static BigDecimal[] domain(Tier tier, BigDecimal start, BigDecimal end) {
        String[] own = tier.attributes().getOrDefault(TextGridReader.DOMAIN, "").split(" ");
        BigDecimal from = start;
        BigDecimal to = end;
        if (own.length == 2) {
            try {
                from = DecimalTimes.parse(own[0]);
                to = DecimalTimes.parse(own[1]);
            } catch (NumberFormatException e) {
                // an attribute that somebody made up in another format
                from = start;
                to = end;
            }
        }
        for (Annotation a : tier.annotations()) {
            from = from.min(a.start());
            to = to.max(a.end());
        }
        return new BigDecimal[] {from, to};
    }

    private static List<Annotation> tiled(Tier tier, BigDecimal start, BigDecimal end) {
        List<Annotation> tiles = new ArrayList<>();
        BigDecimal at = start;
        for (Annotation annotation : tier.annotations()) {
            if (annotation.start().compareTo(at) > 0) {
                tiles.add(Annotation.of(at, annotation.start(), ""));
            }
            tiles.add(annotation);
            at = annotation.end();
        }
        if (at.compareTo(end) < 0) {
            tiles.add(Annotation.of(at, end, ""));
        }
        return tiles;
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
