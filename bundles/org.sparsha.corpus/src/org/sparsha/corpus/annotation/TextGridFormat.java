/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;

/**
 * Praat TextGrid, long or short text. An interval tier tiles the whole domain: gaps are written as intervals without text, and those are
 * read as annotations with an empty label. What overlaps goes to a further tier.
 */
final class TextGridFormat implements AnnotationFormat {

    private static final String DOMAIN = "textgrid.domain";

    private final boolean shortText;

    TextGridFormat(boolean shortText) {
        this.shortText = shortText;
    }

    @Override
    public String id() {
        return shortText ? "textgrid-short" : "textgrid";
    }

    @Override
    public String title() {
        return shortText ? "Praat TextGrid (short text)" : "Praat TextGrid";
    }

    @Override
    public List<String> endings() {
        return shortText ? List.of() : List.of("textgrid");
    }

    @Override
    public boolean looksLike(String head) {
        return head.contains("ooTextFile") && head.contains("TextGrid");
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        TextGridTokens tokens = new TextGridTokens(text, name);
        String type = tokens.string("the file type");
        if (!type.startsWith("ooTextFile") || !tokens.string("the object class").startsWith("TextGrid")) {
            throw new CorpusException("The file " + name + " is not a TextGrid in text form: save it in Praat as a text file.");
        }
        BigDecimal start = tokens.number("the start time");
        BigDecimal end = tokens.number("the end time");
        List<Tier> tiers = new ArrayList<>();
        if (tokens.flag("the flag <exists> of the tiers")) {
            int count = tokens.count("the number of tiers");
            for (int i = 0; i < count; i++) {
                tiers.add(tier(tokens, start, end));
            }
        }
        return new AnnotationDocument(start, Optional.of(end), tiers, Map.of());
    }

    private static Tier tier(TextGridTokens tokens, BigDecimal from, BigDecimal to) throws CorpusException {
        String kind = tokens.string("the class of a tier");
        if (!kind.equals("IntervalTier") && !kind.equals("TextTier")) {
            throw new CorpusException("A TextGrid has tiers of the classes IntervalTier and TextTier, not '" + kind + "'.");
        }
        boolean intervals = kind.equals("IntervalTier");
        String name = tokens.string("the name of a tier");
        BigDecimal start = tokens.number("the start time of tier '" + name + "'");
        BigDecimal end = tokens.number("the end time of tier '" + name + "'");
        int count = tokens.count("the number of annotations of tier '" + name + "'");
        List<Annotation> annotations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            BigDecimal at = tokens.number("a time in tier '" + name + "'");
            BigDecimal until = intervals ? tokens.number("an end time in tier '" + name + "'") : at;
            String label = tokens.string("a text in tier '" + name + "'");
            if (until.compareTo(at) < 0) {
                throw new CorpusException("In tier '" + name + "' an interval ends (" + until + ") before it begins (" + at + ").");
            }
            annotations.add(Annotation.of(at, until, label));
        }
        boolean sameDomain = start.compareTo(from) == 0 && end.compareTo(to) == 0;
        Map<String, String> attributes = sameDomain ? Map.of() : Map.of(DOMAIN, plain(start) + " " + plain(end));
        return new Tier(name, intervals ? Tier.Kind.INTERVAL : Tier.Kind.POINT, annotations, attributes);
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        losses.attributes(document, DOMAIN);
        BigDecimal start = document.start();
        for (Tier tier : document.tiers()) {
            for (Annotation a : tier.annotations()) {
                start = start.min(a.start());
            }
        }
        BigDecimal end = document.lastTime();
        List<Tier> tiers = new ArrayList<>();
        document.tiers().forEach(tier -> tiers.addAll(fitting(tier, losses)));
        TextGridWriter writer = new TextGridWriter(shortText);
        writer.header(start, end, tiers.size());
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            BigDecimal[] domain = domain(tier, start, end);
            boolean intervals = tier.kind() == Tier.Kind.INTERVAL;
            Tier whole = intervals ? tier.withAnnotations(tiled(tier, domain[0], domain[1])) : tier;
            writer.tier(i + 1, whole, domain[0], domain[1]);
        }
        return writer.text();
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
        String[] own = tier.attributes().getOrDefault(DOMAIN, "").split(" ");
        BigDecimal from = own.length == 2 ? new BigDecimal(own[0]) : start;
        BigDecimal to = own.length == 2 ? new BigDecimal(own[1]) : end;
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
