/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.core.SparshaException;

/** Turns a stretch of a clip into pixels. Immutable or safe to share; called on worker threads, several at a time. */
@FunctionalInterface
public interface Rasterizer {

    /**
     * Paints. The same request gives the same pixels, and two requests that lie side by side meet without a seam.
     *
     * @param request what to paint
     * @return a picture of the size asked for
     * @throws SparshaException if the clip cannot be read
     */
    Raster render(RasterRequest request) throws SparshaException;
}
