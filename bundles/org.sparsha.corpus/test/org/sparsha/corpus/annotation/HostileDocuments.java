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

/** Makes documents with texts and times that formats have trouble with. */
final class HostileDocuments {

    private static final String[] PIECES = {"a", "\r", "\n", "\r\n", "\t", "\"", "'", ",", ";", "\\", "\0", "\u0001", "\u001B[31m",
            "\u007F",
            "\u0085", "\u2028", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\uFEFF", "😀", "👩‍👩‍👧",
            "עברית", "\u202E", "=1+1", "]]>", "<!--",
                    "&amp;",
            "&", "<", ">", "#", "!", " ", "  ", "0.5", "1.5\t2.5", "<exists>", "NaN", "é", "घर"};

    private HostileDocuments() {
    }

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

    static AnnotationDocument of(Random random) {
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
}
