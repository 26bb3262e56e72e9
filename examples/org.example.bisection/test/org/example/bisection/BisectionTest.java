/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.bisection;

import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.testsupport.ExplainerContract;

/** Holds the explainer to the contract. */
class BisectionTest extends ExplainerContract {

    @Override
    protected Explainer explainer() {
        return new Bisection();
    }
}
