/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;
import org.sparsha.report.json.JsonText;

/**
 * Which rules of their contracts the contributions of a plug-in keep.
 *
 * @param outcomes one a contribution and rule, in the order they were tried
 */
public record ContractReport(List<RuleOutcome> outcomes) {

    /** Copies. */
    public ContractReport {
        outcomes = List.copyOf(outcomes);
    }

    /** @return what isn't kept */
    public List<RuleOutcome> broken() {
        return outcomes.stream().filter(outcome -> !outcome.isKept()).toList();
    }

    /** @return how many are kept, as a sentence; empty where nothing was to be checked */
    public String sentence() {
        int broken = broken().size();
        return outcomes.isEmpty() ? "" : broken == 0 ? "Keeps all " + outcomes.size() + " rules of the contract."
                : "Breaks " + broken + " of " + outcomes.size() + " rules of the contract.";
    }

    static ContractReport parse(String text, String source) throws JsonFormatException {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (JsonFields each : JsonFields.parse(text, source).fieldsList("rules")) {
            outcomes.add(new RuleOutcome(each.text("kind"), each.text("id"), each.text("rule"), each.optionalText("problem").orElse("")));
        }
        return new ContractReport(outcomes);
    }

    String json() {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (RuleOutcome outcome : outcomes) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("kind", outcome.kind());
            fields.put("id", outcome.id());
            fields.put("rule", outcome.rule());
            if (!outcome.isKept()) {
                fields.put("problem", outcome.problem());
            }
            rules.add(fields);
        }
        return JsonText.of(Map.of("rules", rules), true) + "\n";
    }
}
