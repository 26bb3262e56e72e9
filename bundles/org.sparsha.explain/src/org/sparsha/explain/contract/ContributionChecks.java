/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.spi.Contribution;

import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertNotNull;
import static org.sparsha.explain.contract.Claims.assertTrue;

/** What every contribution owes, whatever its kind. */
final class ContributionChecks {

    private ContributionChecks() {
    }

    static void parameters(Contribution contribution) throws ParameterException {
        parameters(contribution.parameters());
        assertEquals(contribution.parameters(), contribution.parameters(), "parameters are constants");
        assertNotNull(contribution.version());
        assertFalse(contribution.version().isBlank(), "a version is part of the provenance");
    }

    static void parameters(List<Parameter<?>> parameters) throws ParameterException {
        Set<String> ids = new HashSet<>();
        for (Parameter<?> parameter : parameters) {
            assertTrue(parameter.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), () -> "parameter id " + parameter.id());
            assertTrue(ids.add(parameter.id()), () -> "two parameters are called " + parameter.id());
            assertFalse(List.of("score", "threshold", "crossfade").contains(parameter.id()), () -> parameter.id() + " is the host's");
            assertFalse(parameter.label().isBlank() || parameter.description().isBlank(), () -> parameter.id() + " lacks its texts");
            readsBack(parameter);
        }
        ParameterValues.defaults(parameters);
    }

    private static <T> void readsBack(Parameter<T> parameter) throws ParameterException {
        T value = parameter.check(parameter.defaultValue());
        assertEquals(value, parameter.parse(parameter.format(value)), () -> parameter.id() + " does not read back its default");
    }
}
