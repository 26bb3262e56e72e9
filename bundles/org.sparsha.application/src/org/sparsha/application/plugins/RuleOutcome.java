/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

/**
 * Whether a contribution keeps one rule of its contract.
 *
 * @param kind what the contribution is, such as {@code explainer}
 * @param id its id
 * @param rule the rule
 * @param problem why it isn't kept; empty where it is
 */
public record RuleOutcome(String kind, String id, String rule, String problem) {

    /** @return whether the rule is kept */
    public boolean isKept() {
        return problem.isEmpty();
    }

    /** @return the rule, with what is wrong where something is */
    public String text() {
        return rule + (isKept() ? "" : ": " + problem);
    }
}
