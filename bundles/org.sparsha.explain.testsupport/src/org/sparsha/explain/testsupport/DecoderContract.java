/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.testsupport;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.explain.contract.DecoderChecks;
import org.sparsha.explain.spi.AudioDecoder;

/** Base of a test of one decoder: inherit it and name the decoder. */
public abstract class DecoderContract {

    /** @return what is tested */
    protected abstract AudioDecoder decoder();

    /** @return parameter values that it can't do without; none by default */
    protected Map<String, String> values() {
        return Map.of();
    }

    /** @return the rules of the contract */
    @TestFactory
    protected List<DynamicTest> contract() {
        return ContractTests.of(DecoderChecks.of(decoder(), values()));
    }
}
