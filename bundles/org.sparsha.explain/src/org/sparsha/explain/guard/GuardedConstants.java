/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Contribution;

/** What never changes of a contribution of any kind, asked for once and checked. */
record GuardedConstants(List<Parameter<?>> parameters, String version) {

    static GuardedConstants of(ForeignCalls calls, Origin origin, Contribution foreign) throws ExplainException {
        return new GuardedConstants(calls.call(origin, Progress.none(), () -> ResultChecks.parameters(foreign.parameters())),
                calls.call(origin, Progress.none(), () -> ResultChecks.version(foreign.version())));
    }
}
