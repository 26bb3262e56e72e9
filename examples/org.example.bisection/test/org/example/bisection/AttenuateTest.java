/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.bisection;

import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.testsupport.PerturbationContract;

/** Holds the perturbation to the contract. */
class AttenuateTest extends PerturbationContract {

    @Override
    protected Perturbation perturbation() {
        return new Attenuate();
    }
}
