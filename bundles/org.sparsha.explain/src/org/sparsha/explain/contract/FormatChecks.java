/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AnnotationFormat;
import org.sparsha.explain.spi.TimedLabel;
import org.sparsha.explain.spi.TimedTier;

import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link AnnotationFormat} as rules: what it writes it reads, texts and times within a hundredth of a second; what it reads
 * it writes again without loss; anything else is read or refused in words.
 */
public final class FormatChecks {

    private static final BigDecimal WITHIN = new BigDecimal("0.01");

    private final AnnotationFormat format;

    private FormatChecks(AnnotationFormat format) {
        this.format = format;
    }

    /**
     * @param format the format
     * @param values unused: a format has no parameters
     * @return the rules
     */
    public static List<ContractRule> of(AnnotationFormat format, Map<String, String> values) {
        FormatChecks checks = new FormatChecks(format);
        return List.of(ContractRule.of("parameters are well formed", () -> ContributionChecks.parameters(format)),
                ContractRule.of("takes no settings", () -> assertTrue(values.isEmpty() && format.parameters().isEmpty(),
                        "a file asks nobody for settings")),
                ContractRule.of("endings in lower case, without a dot in front", checks::endings),
                ContractRule.of("reads what it writes", checks::roundTrip),
                ContractRule.of("loses nothing that it has read", checks::stable),
                ContractRule.of("reads or refuses any text in words", checks::anything));
    }

    private void endings() {
        assertFalse(format.endings().isEmpty(), "it has no ending");
        for (String ending : format.endings()) {
            assertTrue(ending.matches("[a-z0-9_-][a-z0-9_.-]*"), () -> "an ending is '" + ending + "'");
        }
    }

    private static TimedLabel label(String start, String end, String text) {
        return new TimedLabel(new BigDecimal(start), new BigDecimal(end), text);
    }

    private static TimedTier words() {
        return new TimedTier("words", List.of(label("0", "0.5", "one"), label("0.5", "1.25", "zwei & drei"), label("2", "3661.5", "चार")));
    }

    private void roundTrip() throws ExplainException {
        List<TimedLabel> wanted = words().labels();
        List<TimedLabel> read = format.read(format.write(List.of(words()))).stream().flatMap(tier -> tier.labels().stream())
                .filter(label -> !label.text().isBlank()).toList();
        assertEquals(wanted.size(), read.size(), "number of labels read again");
        for (int i = 0; i < read.size(); i++) {
            TimedLabel before = wanted.get(i);
            TimedLabel after = read.get(i);
            assertEquals(before.text(), after.text(), "text of a label");
            assertTrue(before.start().subtract(after.start()).abs().compareTo(WITHIN) <= 0
                    && before.end().subtract(after.end()).abs().compareTo(WITHIN) <= 0, () -> before + " is read again as " + after);
        }
    }

    private void stable() throws ExplainException {
        for (List<TimedTier> tiers : List.of(List.of(words()), List.of(words(), new TimedTier("more", List.of(label("1", "1", "point"),
                label("1", "2", "two\nlines"), label("3", "4", "")))), List.<TimedTier>of(), List.of(new TimedTier("", List.of())))) {
            List<TimedTier> once;
            try {
                once = format.read(format.write(tiers));
            } catch (ExplainException e) {
                assertFalse(e.getMessage().isBlank());
                continue;
            }
            assertEquals(once, format.read(format.write(once)), "what was read, written and read again");
        }
    }

    private void anything() throws ExplainException {
        String good = format.write(List.of(words()));
        List<String> texts = new ArrayList<>(List.of("", " ", "\u0000", "no format\nat all\n", "-1 --> x", "1".repeat(10_000), "\uD800"));
        for (int i = 1; i < 8; i++) {
            texts.add(good.substring(0, good.length() * i / 8));
        }
        for (String text : texts) {
            try {
                format.read(text);
            } catch (ExplainException e) {
                assertFalse(e.getMessage() == null || e.getMessage().isBlank(), "it refuses without words");
            }
        }
    }
}
