/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.Optional;

import org.sparsha.core.SampleRange;

/**
 * Where playing was held, so that it can go on there. It counts until the user points elsewhere.
 *
 * @param mode which version was heard
 * @param range what was being played
 * @param at the sample that was being heard
 * @param selection what was selected then
 * @param cursor where the cursor was then
 */
public record HeldPlace(ListenMode mode, SampleRange range, long at, Optional<SampleRange> selection, long cursor) {

    /**
     * @param selectionNow what is selected now
     * @param cursorNow where the cursor is now
     * @return whether playing goes on from here: there is something left, and neither selection nor cursor has moved
     */
    public boolean counts(Optional<SampleRange> selectionNow, long cursorNow) {
        return at >= range.start() && at < range.end() && selection.equals(selectionNow) && cursor == cursorNow;
    }
}
