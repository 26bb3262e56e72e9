/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.List;

import org.sparsha.explain.ExplainException;

/** All contributions there are. Thread-safe. */
public interface ContributionCatalog {

    /**
     * @param kind a kind
     * @return what is known of its contributions, in order of their ids; broken ones left out as far as they are known to be broken
     */
    List<ContributionInfo> list(ExtensionKind<?> kind);

    /**
     * Makes (or gives again) the contribution of an id.
     *
     * @param <T> what it implements
     * @param kind its kind
     * @param id its id
     * @return the contribution, guarded: whatever it throws is an {@link ExplainException} that names it
     * @throws ExplainException where there is none of that id (the message names those there are) or it is broken
     */
    <T> T create(ExtensionKind<T> kind, String id) throws ExplainException;

    /** @return what turned out to be broken so far, in the order found */
    List<BrokenContribution> broken();
}
