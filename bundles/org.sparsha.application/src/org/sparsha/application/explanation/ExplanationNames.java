/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.sparsha.core.Parameter;
import org.sparsha.explain.Explanation;

/** Names of explanations of one recording by which they can be told apart: the explainer, then what differs. Pure functions. */
public final class ExplanationNames {

    private ExplanationNames() {
    }

    /**
     * @param explanations explanations of one recording
     * @param explainer id of an explainer to its name for the user
     * @return a name for each, in their order: that of its explainer and the class explained where it isn't the predicted one, and, where
     *         the explainer made several, their targets, perturbations, segments, settings or seeds as far as these differ
     */
    public static List<String> of(List<Explanation> explanations, UnaryOperator<String> explainer) {
        List<String> names = new ArrayList<>();
        for (Explanation explanation : explanations) {
            List<Explanation> kin = explanations.stream().filter(one -> one.explainer().id().equals(explanation.explainer().id())).toList();
            List<String> parts = new ArrayList<>();
            parts.add(explainer.apply(explanation.explainer().id()));
            boolean unusual = explanation.target() != explanation.prediction().best() || explanation.against().isPresent();
            if (unusual || kin.stream().map(Explanation::explainedWords).distinct().count() > 1) {
                parts.add(explanation.explainedWords());
            }
            Map<String, String> own = facts(explanation);
            Set<String> all = kin.stream().flatMap(one -> facts(one).keySet().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String fact : all) {
                if (kin.stream().map(one -> Optional.ofNullable(facts(one).get(fact))).distinct().count() > 1) {
                    Optional.ofNullable(own.get(fact)).ifPresent(parts::add);
                }
            }
            names.add(String.join(", ", parts));
        }
        return names;
    }

    /** What may differ, in words. */
    private static Map<String, String> facts(Explanation explanation) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("model", explanation.model().id() + " " + explanation.model().version());
        explanation.perturbation().ifPresent(used -> facts.put("perturbation", used.id()));
        explanation.segmenter().ifPresent(used -> facts.put("segmenter", used.id()));
        settings(facts, explanation.explainer());
        explanation.perturbation().ifPresent(used -> settings(facts, used));
        explanation.segmenter().ifPresent(used -> settings(facts, used));
        facts.put("seed", "seed " + explanation.seed());
        return facts;
    }

    private static void settings(Map<String, String> facts, Explanation.Algorithm algorithm) {
        for (Parameter<?> parameter : algorithm.values().parameters()) {
            if (!parameter.id().equals("against")) { // among the words of what is explained
                facts.put(algorithm.id() + "." + parameter.id(), parameter.id() + " " + algorithm.values().text(parameter));
            }
        }
    }
}
