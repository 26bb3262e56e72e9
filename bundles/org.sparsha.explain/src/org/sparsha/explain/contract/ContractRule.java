/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.Optional;

import org.sparsha.explain.guard.ForeignCalls;

/**
 * One rule that a contribution must keep.
 *
 * @param name what it says, in a few words
 * @param check throws {@link AssertionError} with a message where the rule is broken, and lets through what the contribution throws
 */
public record ContractRule(String name, Check check) {

    /** Tries a rule. */
    @FunctionalInterface
    public interface Check {
        /**
         * @throws Exception what a contribution throws, of any kind
         */
        void run() throws Exception;
    }

    static ContractRule of(String name, Check check) {
        return new ContractRule(name, check);
    }

    /**
     * Tries the rule.
     *
     * @return why it isn't kept, in words; empty where it is
     */
    public Optional<String> broken() {
        try {
            check.run();
            return Optional.empty();
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) { // whatever somebody else's code throws breaks the rule
            return Optional.of(e.getMessage() == null || e.getMessage().isBlank() ? ForeignCalls.description(e) : e.getMessage());
        }
    }
}
