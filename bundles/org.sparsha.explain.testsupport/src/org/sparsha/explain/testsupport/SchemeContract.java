/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.testsupport;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.explain.contract.SchemeChecks;
import org.sparsha.explain.spi.LabelScheme;

/** Base of a test of one label scheme: inherit it and name the label scheme. */
public abstract class SchemeContract {

    /** @return what is tested */
    protected abstract LabelScheme scheme();

    /** @return parameter values that it can't do without; none by default */
    protected Map<String, String> values() {
        return Map.of();
    }

    /** @return the rules of the contract */
    @TestFactory
    protected List<DynamicTest> contract() {
        return ContractTests.of(SchemeChecks.of(scheme(), values()));
    }
}
