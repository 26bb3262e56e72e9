/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.testsupport;

import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.sparsha.explain.contract.ContractRule;

/** Rules of a contract as tests. */
public final class ContractTests {

    private ContractTests() {
    }

    /**
     * @param rules rules of a contract
     * @return one test a rule
     */
    public static List<DynamicTest> of(List<ContractRule> rules) {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), rule.check()::run)).toList();
    }
}
