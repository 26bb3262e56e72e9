/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is cut out of, doubled in or strewn over a file: it is read, or a sentence says why not. Nothing else is thrown. */
class BrokenFilesTest {

    private static final String STREWN = "\"<>!&;,.\t\n\r \\{}[]:-+eE0123456789\0é😀%'=";

    private static AnnotationDocument document() {
        BigDecimal half = new BigDecimal("0.5");
        return new AnnotationDocument(BigDecimal.ZERO, java.util.Optional.of(new BigDecimal("3")), List.of(
                Tier.intervals("words", List.of(Annotation.of(BigDecimal.ZERO, half, "one \"1\""),
                        new Annotation(half, new BigDecimal("1.25"), "zwei, घर", Map.of("note", "n")))),
                Tier.points("points", List.of(Annotation.of(half, half, "p")))), Map.of());
    }

    private static String broken(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 1 + random.nextInt(4); i > 0 && broken.length() > 0; i--) {
            int at = random.nextInt(broken.length());
            int end = Math.min(broken.length(), at + 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
            switch (random.nextInt(4)) {
                case 0 -> broken.delete(at, end);
                case 1 -> broken.insert(random.nextInt(broken.length()), broken.substring(at, end));
                case 2 -> broken.setCharAt(at, STREWN.charAt(random.nextInt(STREWN.length())));
                default -> broken.insert(at, STREWN.charAt(random.nextInt(STREWN.length())));
            }
        }
        return broken.toString();
    }

    @Test
    void everyBrokenFileIsReadOrExplained() {
        for (AnnotationFormat format : List.of(new TextGridFormat(TextGridStyle.LONG), new TextGridFormat(TextGridStyle.SHORT),
                new EafFormat(), new AudacityFormat(),
                new XlabelFormat(XlabelStyle.ESPS), new XlabelFormat(XlabelStyle.PHONES),
                new XlabelFormat(XlabelStyle.STRESSED_SYLLABLES), new XlabelFormat(XlabelStyle.SYLLABLES),
                new AudformatTableFormat(), new CsvAnnotationFormat(),
                new JsonAnnotationFormat())) {
            String good = format.format(document(), new Losses());
            for (long seed = 0; seed < 400; seed++) {
                String text = broken(good, new Random(seed));
                try {
                    format.format(format.parse(text, "broken"), new Losses());
                } catch (CorpusException e) {
                    assertFalse(e.getMessage().isBlank());
                } catch (RuntimeException | StackOverflowError e) {
                    throw new AssertionError(format.id() + ", seed " + seed + ": " + e + "\n" + text, e);
                }
            }
        }
    }

    /** Praat doesn't take such a number either; what to change is said instead of what comes out of step behind it. */
    @Test
    void aNumberWithoutASpaceIsNamed() {
        String text = new TextGridFormat(TextGridStyle.LONG).format(document(), new Losses());
        for (String key : List.of("xmin", "xmax", "size", "number")) {
            String glued = text.replace(key + " = ", key + "=");
            CorpusException problem = assertThrows(CorpusException.class, () -> new TextGridFormat(TextGridStyle.LONG).parse(glued, "a"));
            assertTrue(problem.getMessage().contains("A number counts only behind a space: '" + key + "= "), problem.getMessage());
        }
    }
}
