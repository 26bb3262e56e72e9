/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;

/** All contributions of a kind that work. */
public final class WorkingContributions {

    private WorkingContributions() {
    }

    /**
     * A contribution.
     *
     * @param <T> what it implements
     * @param info what is known of it
     * @param contribution the contribution, guarded
     */
    public record Working<T>(ContributionInfo info, T contribution) {
    }

    /**
     * @param <T> what they implement
     * @param catalog where they are
     * @param kind their kind
     * @return those that can be made, in order of their ids; the others are named among what is broken
     */
    public static <T> List<Working<T>> of(ContributionCatalog catalog, ExtensionKind<T> kind) {
        List<Working<T>> all = new ArrayList<>();
        for (ContributionInfo info : catalog.list(kind)) {
            try {
                all.add(new Working<>(info, catalog.create(kind, info.id())));
            } catch (ExplainException e) {
                System.getLogger(WorkingContributions.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage(), e);
            }
        }
        return all;
    }
}
