/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Mute and solo of channels. */
class ChannelsHeardTest {

    private final ChannelsHeard all = ChannelsHeard.all(3);

    @Test
    void mutingTwiceChangesNothing() {
        assertEquals(List.of(0, 2), all.toggled(1).heard());
        assertEquals(all, all.toggled(1).toggled(1));
    }

    @Test
    void aloneTwiceHearsAll() {
        assertEquals(List.of(1), all.alone(1).heard());
        assertEquals(List.of(2), all.alone(1).alone(2).heard());
        assertEquals(all, all.toggled(0).alone(1).alone(1));
    }
}
