/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.DelegatingTask;
import org.sparsha.explain.spi.ExplanationTask;

/** The host's task as a contribution sees it: its own copy of the signal, and games whose renderers are guarded. */
class GuardedTask implements DelegatingTask {

    private final ExplanationTask task;
    private final ForeignCalls calls;
    private final Origin origin;
    private float[] copy = {};

    GuardedTask(ExplanationTask task, ForeignCalls calls, Origin origin) {
        this.task = task;
        this.calls = calls;
        this.origin = origin;
    }

    @Override
    public final ExplanationTask task() {
        return task;
    }

    @Override
    public final synchronized float[] signal() {
        float[] original = task.signal();
        if (copy.length != original.length) {
            copy = original.clone();
        }
        return copy;
    }

    @Override
    public final MaskedModel maskedModel(List<Segment> players) throws ExplainException {
        return task.maskedModel(ResultChecks.players(players));
    }

    @Override
    public final MaskedModel maskedModel(int players, CoalitionRenderer renderer) {
        int length = task.signal().length;
        return task.maskedModel(players, coalition -> calls.call(origin, task.progress(),
                () -> ResultChecks.rendered(renderer.render(coalition), length)));
    }
}
