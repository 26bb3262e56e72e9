/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.RecordingLabels;

import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link LabelScheme} as rules: any name is labelled or not, the same each time, and labels say something; a folder that
 * isn't of this scheme gets no labels, or hardly any. What a scheme makes of the names of its own corpus is for its own test to say.
 */
public final class SchemeChecks {

    private static final List<String> NAMES = List.of("", ".", "/", "a", "a.wav", "a/b/c.wav", "über/größe.wav", "\u0000", "x".repeat(5000),
            "((((.wav", "a b/c (1).wav", "चार/एक.wav", "-1_-1_-1.wav", "..", "a//b.wav", "0".repeat(60) + ".wav");
    private static final List<String> TABLES = List.of("", "\n\n", "a,b\n1", "\u0000\u0000", "path;label\n;;;;\n", "{", "x".repeat(10_000));

    private final LabelScheme scheme;

    private SchemeChecks(LabelScheme scheme) {
        this.scheme = scheme;
    }

    /** A folder whose tables all have one text. */
    private record Made(List<String> recordings, List<String> tables, String content) implements CorpusFolder {
        @Override
        public String text(String table) {
            return content;
        }
    }

    /**
     * @param scheme the scheme
     * @param values unused: a scheme has no parameters
     * @return the rules
     */
    public static List<ContractRule> of(LabelScheme scheme, Map<String, String> values) {
        SchemeChecks checks = new SchemeChecks(scheme);
        return List.of(ContractRule.of("parameters are well formed", () -> ContributionChecks.parameters(scheme)),
                ContractRule.of("takes no settings", () -> assertTrue(values.isEmpty() && scheme.parameters().isEmpty(),
                        "a folder asks nobody for settings")),
                ContractRule.of("certainty is above 0 and at most 1", () -> assertTrue(scheme.certainty() > 0 && scheme.certainty() <= 1,
                        () -> "it is " + scheme.certainty())),
                ContractRule.of("labels any name or doesn't, the same each time", checks::anyName),
                ContractRule.of("reads or refuses any table in words", checks::anyTable),
                ContractRule.of("an empty folder is no reason to fail", () -> scheme.prepare(new Made(List.of(), List.of(), ""))));
    }

    private void anyName() throws ExplainException {
        LabelRule rule = scheme.prepare(new Made(NAMES, List.of(), ""));
        LabelRule again = scheme.prepare(new Made(NAMES, List.of(), ""));
        for (String name : NAMES) {
            Optional<RecordingLabels> labels = rule.labels(name);
            labels.ifPresentOrElse(found -> says(name, found), () -> says(rule.whyNone(name)));
            assertEquals(labels, rule.labels(name), "labels of a name asked for twice");
            assertEquals(labels, again.labels(name), "labels of a name asked for twice");
        }
    }

    private static void says(String name, RecordingLabels labels) {
        assertFalse(labels.label().isBlank(), () -> "the label of '" + name + "' is blank");
        assertTrue(List.of("", "female", "male").contains(labels.gender()), () -> "a gender is '" + labels.gender() + "'");
    }

    private static void says(Optional<String> whyNone) {
        assertTrue(whyNone.isEmpty() || !whyNone.get().isBlank(), "it says in no words why a recording has no label");
    }

    private void anyTable() {
        for (String text : TABLES) {
            try {
                LabelRule rule = scheme.prepare(new Made(NAMES, List.of("labels.csv", "meta/labels.tsv", "readme.txt"), text));
                NAMES.forEach(name -> rule.labels(name).ifPresentOrElse(labels -> says(name, labels), () -> says(rule.whyNone(name))));
            } catch (ExplainException e) {
                assertFalse(e.getMessage() == null || e.getMessage().isBlank(), "it refuses without words");
            }
        }
    }
}
