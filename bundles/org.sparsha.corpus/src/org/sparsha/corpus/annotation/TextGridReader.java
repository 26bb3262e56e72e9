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

import org.sparsha.corpus.CorpusException;

/** Reads TextGrids, and collections of TextGrids, whose tiers then all become tiers of one document. */
final class TextGridReader {

    /** First text of a file in the order of time. */
    static final String CHRONOLOGICAL = "Praat chronological TextGrid text file";
    /** Tier attribute: start and end time of the tier where they aren't those of the document. */
    static final String DOMAIN = "textgrid.domain";
    /** Tier attribute: number and name of the object of a collection that the tier belongs to. */
    static final String OBJECT = "textgrid.object";

    private final TextGridInput in;

    TextGridReader(TextGridInput in) {
        this.in = in;
    }

    static AnnotationDocument read(String text, String name) throws CorpusException {
        if (text.startsWith(TextGridBytes.MAGIC)) {
            return new TextGridReader(new TextGridBytes(text, name)).object();
        }
        TextGridInput tokens = new TextGridTokens(text, name);
        String type = tokens.string("the file type");
        if (type.equals(CHRONOLOGICAL)) {
            return new TextGridReader(tokens).chronological();
        }
        if (!type.startsWith("ooTextFile")) {
            throw new CorpusException("The file " + name + " is not a TextGrid: it begins with '"
                    + type.substring(0, Math.min(40, type.length())) + "'.");
        }
        return new TextGridReader(tokens).object();
    }

    private AnnotationDocument object() throws CorpusException {
        String kind = in.className("the object class");
        if (kind.startsWith("TextGrid")) {
            return grid();
        }
        if (!kind.startsWith("Collection")) {
            throw foreign(kind);
        }
        int count = in.count("the number of objects");
        List<AnnotationDocument> grids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String item = in.className("the class of an object");
            names.add(in.string("the name of an object"));
            if (!item.startsWith("TextGrid")) {
                throw foreign(item);
            }
            grids.add(grid());
        }
        return together(grids, names);
    }

    private CorpusException foreign(String kind) {
        return new CorpusException("The file " + in.name() + " holds a Praat object of the class '"
                + kind.substring(0, Math.min(40, kind.length())) + "': save only its TextGrids from Praat.");
    }

    private static AnnotationDocument together(List<AnnotationDocument> grids, List<String> names) {
        BigDecimal start = grids.stream().map(AnnotationDocument::start).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal end = grids.stream().map(AnnotationDocument::lastTime).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            AnnotationDocument grid = grids.get(i);
            String own = TextGridFormat.plain(grid.start()) + " " + TextGridFormat.plain(grid.end().orElse(grid.start()));
            boolean same = grid.start().compareTo(start) == 0 && grid.end().orElse(end).compareTo(end) == 0;
            for (Tier tier : grid.tiers()) {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put(OBJECT, i + 1 + " " + names.get(i));
                if (!same) {
                    attributes.put(DOMAIN, own);
                }
                attributes.putAll(tier.attributes());
                tiers.add(new Tier(tier.name(), tier.kind(), tier.annotations(), attributes));
            }
        }
        return new AnnotationDocument(start, Optional.of(end), tiers, Map.of());
    }

    private AnnotationDocument grid() throws CorpusException {
        BigDecimal start = in.number("the start time");
        BigDecimal end = in.number("the end time");
        List<Tier> tiers = new ArrayList<>();
        if (in.flag("the flag <exists> of the tiers")) {
            int count = in.count("the number of tiers");
            for (int i = 0; i < count; i++) {
                tiers.add(tier(start, end));
            }
        }
        return new AnnotationDocument(start, Optional.of(end), tiers, Map.of());
    }

    private Tier tier(BigDecimal from, BigDecimal to) throws CorpusException {
        boolean intervals = isIntervals(in.className("the class of a tier"));
        String name = in.string("the name of a tier");
        String shown = EafSlots.shortened(name);
        Map<String, String> attributes = domain(name, from, to);
        int count = in.count("the number of annotations of tier '" + shown + "'");
        List<Annotation> annotations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            annotations.add(annotation(shown, intervals));
        }
        return new Tier(name, intervals ? Tier.Kind.INTERVAL : Tier.Kind.POINT, annotations, attributes);
    }

    private AnnotationDocument chronological() throws CorpusException {
        BigDecimal start = in.number("the start time");
        BigDecimal end = in.number("the end time");
        int count = in.count("the number of tiers");
        List<Tier> empty = new ArrayList<>();
        List<List<Annotation>> annotations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean intervals = isIntervals(in.className("the class of a tier"));
            String name = in.string("the name of a tier");
            empty.add(new Tier(name, intervals ? Tier.Kind.INTERVAL : Tier.Kind.POINT, List.of(), domain(name, start, end)));
            annotations.add(new ArrayList<>());
        }
        while (in.hasMore()) {
            BigDecimal number = in.number("the number of a tier");
            if (number.compareTo(BigDecimal.ONE) < 0 || number.compareTo(BigDecimal.valueOf(count)) > 0
                    || number.stripTrailingZeros().scale() > 0) {
                throw new CorpusException("The TextGrid " + in.name() + " has a label in tier " + TextGridFormat.plain(number)
                        + " of " + count + ".");
            }
            int tier = number.intValue() - 1;
            annotations.get(tier).add(annotation(EafSlots.shortened(empty.get(tier).name()), empty.get(tier).kind() == Tier.Kind.INTERVAL));
        }
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tiers.add(empty.get(i).withAnnotations(annotations.get(i)));
        }
        return new AnnotationDocument(start, Optional.of(end), tiers, Map.of());
    }

    private boolean isIntervals(String kind) throws CorpusException {
        // a version may follow the name of a class
        if (kind.matches("IntervalTier( \\d+)?") || kind.matches("TextTier( \\d+)?")) {
            return kind.startsWith("IntervalTier");
        }
        throw new CorpusException("The TextGrid " + in.name() + " may have tiers of the classes IntervalTier and TextTier, not '"
                + kind.substring(0, Math.min(40, kind.length())) + "'.");
    }

    private Map<String, String> domain(String name, BigDecimal from, BigDecimal to) throws CorpusException {
        String tier = EafSlots.shortened(name);
        BigDecimal start = in.number("the start time of tier '" + tier + "'");
        BigDecimal end = in.number("the end time of tier '" + tier + "'");
        boolean same = start.compareTo(from) == 0 && end.compareTo(to) == 0;
        return same ? Map.of() : Map.of(DOMAIN, TextGridFormat.plain(start) + " " + TextGridFormat.plain(end));
    }

    private Annotation annotation(String tier, boolean interval) throws CorpusException {
        BigDecimal at = in.number("a time in tier '" + tier + "'");
        BigDecimal until = interval ? in.number("an end time in tier '" + tier + "'") : at;
        String label = in.string("a text in tier '" + tier + "'");
        if (until.compareTo(at) < 0) {
            throw new CorpusException("In tier '" + tier + "' of " + in.name() + " an interval ends (" + until + ") before it begins ("
                    + at + ").");
        }
        return Annotation.of(at, until, label);
    }
}
