/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When playing goes on from where it was held, and when it begins anew. */
class HeldPlaceTest {

    private static final Optional<SampleRange> SELECTION = Optional.of(new SampleRange(100, 500));

    private static HeldPlace heldAt(long sample) {
        return new HeldPlace(ListenMode.SALIENT, SELECTION.get(), sample, SELECTION, 100);
    }

    @Test
    void goesOnWhileNothingElseIsPointedAt() {
        assertTrue(heldAt(300).counts(SELECTION, 100));
        assertTrue(new HeldPlace(ListenMode.ORIGINAL, new SampleRange(40, 900), 40, Optional.empty(), 40).counts(Optional.empty(), 40));
    }

    @Test
    void beginsAnewOnceTheUserPointsElsewhere() {
        assertFalse(heldAt(300).counts(Optional.of(new SampleRange(100, 600)), 100));
        assertFalse(heldAt(300).counts(Optional.empty(), 100));
        assertFalse(heldAt(300).counts(SELECTION, 250));
    }

    @Test
    void beginsAnewAtTheEnd() {
        assertFalse(heldAt(500).counts(SELECTION, 100));
    }
}
