/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

/** What a faithfulness metric is for. */
public enum MetricRole {

    /** Its figures inform; the verdict doesn't rest on them. */
    INFORMS,

    /** Its results state how far the explanation can be trusted, and count in the verdict. */
    SPEAKS
}
