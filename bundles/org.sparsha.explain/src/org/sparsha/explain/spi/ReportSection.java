/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;

/**
 * A section of the report of an explanation, under the name that {@code plugin.xml} gives it. It is worked out when the explanation is
 * written, and kept with it. Stateless; called on any thread.
 */
public interface ReportSection extends Contribution {

    @Override
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * @param explanation an explanation of any kind, with or without metrics
     * @return what is said of it, in the order to be read in, at most 100 blocks; none where there is nothing to say, which leaves the
     *         section out
     * @throws ExplainException where it can't be worked out, saying why; only this section is lost
     */
    List<ReportBlock> blocks(Explanation explanation) throws ExplainException;
}
