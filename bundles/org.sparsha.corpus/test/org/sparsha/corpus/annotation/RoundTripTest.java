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
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Properties over made documents: what a format can hold comes back the same; what it wrote once it writes again. */
class RoundTripTest {

    private static final String[] PIECES = {"a", "Ü", "घर", "😀", "\"", "\"\"", " ", ",", "5", "<exists>", "!", "&", "<", "'", "#",
        ";", "\\", "=", "]"};

    private static String label(Random random, boolean lines) {
        StringBuilder label = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            label.append(lines && random.nextInt(8) == 0 ? "\n" : PIECES[random.nextInt(PIECES.length)]);
        }
        return label.toString();
    }

    private static BigDecimal time(long milliseconds) {
        return BigDecimal.valueOf(milliseconds).movePointLeft(3);
    }

    /** Interval tiers that tile, and point tiers. */
    static AnnotationDocument tiled(Random random) {
        List<Tier> tiers = new ArrayList<>();
        for (int t = random.nextInt(4); t >= 0; t--) {
            List<Annotation> annotations = new ArrayList<>();
            boolean points = random.nextInt(3) == 0;
            long at = 0;
            while (at < 9000) {
                long end = Math.min(9000, at + 1 + random.nextInt(3000));
                annotations.add(Annotation.of(time(at), time(points ? at : end), label(random, true)));
                at = end;
            }
            tiers.add(points ? Tier.points("tier " + t, annotations) : Tier.intervals("tier \"" + t, annotations));
        }
        return AnnotationDocument.of(tiers, time(9000));
    }

    /** Anything: overlaps, points among intervals, gaps, attributes. */
    static AnnotationDocument any(Random random) {
        List<Tier> tiers = new ArrayList<>();
        for (int t = random.nextInt(4); t >= 0; t--) {
            List<Annotation> annotations = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                BigDecimal start = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(7));
                Map<String, String> attributes = new LinkedHashMap<>();
                if (random.nextInt(4) == 0) {
                    attributes.put("note", label(random, true) + "x");
                }
                BigDecimal end = start.add(BigDecimal.valueOf(random.nextInt(3000), 3));
                annotations.add(new Annotation(start, end, label(random, true), attributes));
            }
            tiers.add(new Tier("tier " + t, random.nextBoolean() ? Tier.Kind.POINT : Tier.Kind.INTERVAL, annotations,
                    random.nextBoolean() ? Map.of() : Map.of("who", label(random, false))));
        }
        Optional<BigDecimal> end = random.nextBoolean() ? Optional.empty() : Optional.of(time(2_000_000));
        return new AnnotationDocument(BigDecimal.ZERO, end, tiers, Map.of());
    }

    @Test
    void jsonHoldsEverything() throws CorpusException {
        AnnotationFormat json = new JsonAnnotationFormat();
        for (long seed = 0; seed < 300; seed++) {
            AnnotationDocument document = any(new Random(seed));
            Losses losses = new Losses();
            assertEquals(document, json.parse(json.format(document, losses), "json"), "seed " + seed);
            assertEquals(List.of(), losses.lines());
        }
    }

    @Test
    void textGridHoldsTilingTiersAndPoints() throws CorpusException {
        for (AnnotationFormat grid : List.of(new TextGridFormat(TextGridStyle.LONG), new TextGridFormat(TextGridStyle.SHORT))) {
            for (long seed = 0; seed < 300; seed++) {
                AnnotationDocument document = tiled(new Random(seed));
                Losses losses = new Losses();
                assertEquals(document, grid.parse(grid.format(document, losses), "grid"), "seed " + seed);
                assertEquals(List.of(), losses.lines());
            }
        }
    }

    @Test
    void everyFormatWritesAgainWhatItWrote() throws CorpusException {
        for (AnnotationFormat format : List.of(new TextGridFormat(TextGridStyle.LONG), new TextGridFormat(TextGridStyle.SHORT),
                new EafFormat(), new AudacityFormat(),
                new XlabelFormat(XlabelStyle.ESPS), new XlabelFormat(XlabelStyle.PHONES),
                new XlabelFormat(XlabelStyle.STRESSED_SYLLABLES), new XlabelFormat(XlabelStyle.SYLLABLES),
                new AudformatTableFormat(), new CsvAnnotationFormat(),
                new JsonAnnotationFormat())) {
            for (long seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                AnnotationDocument document = seed % 2 == 0 ? any(random) : tiled(random);
                String once = format.format(document, new Losses());
                Losses losses = new Losses();
                assertEquals(once, format.format(format.parse(once, format.id()), losses), format.id() + " seed " + seed);
                assertEquals(List.of(), losses.lines(), format.id() + " seed " + seed);
            }
        }
    }

    @Test
    void labelsAndTimesOfTablesAndElanComeBack() throws CorpusException {
        for (long seed = 0; seed < 200; seed++) {
            AnnotationDocument document = tiled(new Random(seed));
            for (AnnotationFormat format : List.of(new CsvAnnotationFormat(), new EafFormat())) {
                AnnotationDocument read = format.parse(format.format(document, new Losses()), format.id());
                for (int t = 0; t < document.tiers().size(); t++) {
                    if (document.tiers().get(t).kind() == Tier.Kind.INTERVAL) {
                        assertEquals(plain(document.tiers().get(t)), plain(read.tiers().get(t)), format.id() + " seed " + seed);
                    }
                }
            }
        }
    }

    private static List<Annotation> plain(Tier tier) {
        return tier.annotations().stream().map(a -> Annotation.of(a.start(), a.end(), a.label())).toList();
    }
}
