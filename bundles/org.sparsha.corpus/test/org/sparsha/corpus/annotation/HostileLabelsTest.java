/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Whatever stands in labels, names and attributes: what is written is read again, and where no loss is said nothing is lost. */
class HostileLabelsTest {

    private static final String[] PIECES = {"a", "\r", "\n", "\r\n", "\t", "\"", "'", ",", ";", "\\", "\0", "\u0001", "\u001B[31m",
            "\u007F",
            "\u0085", "\u2028", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\uFEFF", "😀", "👩‍👩‍👧",
            "עברית", "\u202E", "=1+1", "]]>", "<!--",
                    "&amp;",
            "&", "<", ">", "#", "!", " ", "  ", "0.5", "1.5\t2.5", "<exists>", "NaN", "é", "घर"};

    @TempDir
    Path folder;

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(200) == 0 ? 3000 : random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static BigDecimal time(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("-0.25");
            case 2 -> new BigDecimal("999999999999.5");
            case 3 -> new BigDecimal("0.00000000000000000001");
            default -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5));
        };
    }

    static AnnotationDocument document(Random random) {
        List<Tier> tiers = new ArrayList<>();
        for (int t = random.nextInt(4); t > 0; t--) {
            List<Annotation> annotations = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                BigDecimal start = time(random);
                BigDecimal end = random.nextInt(4) == 0 ? start : time(random).max(start);
                annotations.add(new Annotation(start, end, text(random), attributes(random)));
            }
            tiers.add(new Tier(text(random), random.nextBoolean() ? Tier.Kind.POINT : Tier.Kind.INTERVAL, annotations, attributes(random)));
        }
        return new AnnotationDocument(BigDecimal.ZERO, random.nextBoolean() ? Optional.empty() : Optional.of(new BigDecimal("99")), tiers,
                attributes(random));
    }

    private static Map<String, String> attributes(Random random) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = random.nextInt(3) - 1; i > 0; i--) {
            String[] names = {text(random), "eaf.ANNOTATION_ID", "eaf.TIME_SLOT_REF1", "eaf.ANNOTATION_REF", "eaf.rest", "xlabel.header",
                    "xlabel.colour", "xlabel.separator", "audacity.low-frequency", "audformat.file", "textgrid.domain", "textgrid.object",
                    "eaf.time-origin", "label", "eaf.unaligned", "eaf.PREVIOUS_ANNOTATION", "eaf.LINGUISTIC_TYPE_REF"};
            attributes.put(names[random.nextInt(names.length)], text(random));
        }
        return attributes;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws CorpusException {
        for (AnnotationFiles.FormatInfo info : AnnotationFiles.formats()) {
            AnnotationFormat format = AnnotationFiles.format(info.id());
            for (long seed = 0; seed < 100; seed++) {
                AnnotationDocument document = document(new Random(seed));
                Losses losses = new Losses();
                String what = info.id() + " seed " + seed;
                AnnotationDocument read;
                try {
                    read = read(AnnotationText.bytes(document, format, losses), format);
                } catch (CorpusException | RuntimeException e) {
                    throw new AssertionError(what, e);
                }
                AnnotationDocument again = read(AnnotationText.bytes(read, format, new Losses()), format);
                assertEquals(read, again, what);
                if (losses.lines().isEmpty()) {
                    assertEquals(labels(document), labels(read), what);
                }
                assertFalse(losses.lines().stream().anyMatch(line -> line.length() > 2000), what);
            }
        }
    }

    private static AnnotationDocument read(byte[] bytes, AnnotationFormat format) throws CorpusException {
        var encoding = format.isBinary() ? org.sparsha.corpus.TextEncoding.BYTES : org.sparsha.corpus.TextEncoding.of(bytes);
        return format.parse(encoding.decode(bytes), "made");
    }

    private static List<String> labels(AnnotationDocument document) {
        return document.tiers().stream().flatMap(tier -> tier.annotations().stream()).filter(a -> !a.label().isEmpty())
                .map(a -> a.label() + "|" + a.start().stripTrailingZeros() + "|" + a.end().stripTrailingZeros()).sorted().toList();
    }

    @Test
    void theFilesThatFuzzingFoundAreReadAndWritten() throws CorpusException {
        for (String name : List.of("cr-label.json", "lone-surrogate-label.json")) {
            Path in = CaseFiles.copy(name, folder);
            List<String> labels = labels(AnnotationFiles.read(in));
            for (AnnotationFiles.FormatInfo info : AnnotationFiles.formats()) {
                Path out = folder.resolve("out." + (info.endings().isEmpty() ? "textgrid" : info.endings().get(0)));
                List<String> losses = AnnotationFiles.convert(in, out, Optional.of(info.id())).losses();
                List<String> read = labels(AnnotationFiles.read(out));
                assertFalse(losses.isEmpty() && !read.equals(labels), name + " " + info.id() + read);
                if (info.id().equals("csv") && name.startsWith("cr") || info.id().equals("json")) {
                    assertEquals(labels, read, info.id());
                }
            }
        }
    }
}
