/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.util.List;

import org.sparsha.explain.run.ExtensionKind;

/** All kinds of contribution that this program has, whichever bundle has their extension point. */
public final class ContributionKinds {

    /** All, in the order they are listed. */
    public static final List<ExtensionKind<?>> ALL = List.of(ExtensionKind.EXPLAINERS, ExtensionKind.PERTURBATIONS,
            ExtensionKind.SEGMENTERS, ExtensionKind.METRICS, ExtensionKind.RECIPES,
            ExtensionKind.SECTIONS, ExtensionKind.FORMATS, ExtensionKind.DECODERS, ExtensionKind.SCHEMES);

    private ContributionKinds() {
    }
}
