/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.List;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;

/** Another catalogue whose contributions are guarded, in case it doesn't do so itself. */
record GuardingCatalog(ContributionCatalog catalog, ForeignCalls calls) implements ContributionCatalog {

    @Override
    public List<ContributionInfo> list(ExtensionKind<?> kind) {
        return catalog.list(kind);
    }

    @Override
    public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
        return kind.guarded(calls, new ContributionInfo(id, id, "", "", ""), catalog.create(kind, id));
    }

    @Override
    public List<BrokenContribution> broken() {
        return catalog.broken();
    }
}
