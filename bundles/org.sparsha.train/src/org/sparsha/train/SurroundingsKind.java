/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

/** Kinds of surroundings of a recording or its altered copy, each stronger than those before it. */
public enum SurroundingsKind {

    /** As recorded, or another voice. */
    AS_IT_IS("as it is"),
    /** With noise. */
    NOISE("in noise"),
    /** With a room's echo. */
    ROOM("in a room"),
    /** Without what lies above some frequency. */
    BAND("in a narrow band");

    private static final SurroundingsKind[] SURROUNDINGS = {NOISE, BAND, ROOM, AS_IT_IS};

    private final String words;

    SurroundingsKind(String words) {
        this.words = words;
    }

    /** @return how a sentence names it, such as <i>in noise</i> */
    public String words() {
        return words;
    }

    /**
     * @param copy how a copy is altered
     * @return its kind: of several alterations a narrow band decides before a room, a room before noise
     */
    public static SurroundingsKind of(Augmentation copy) {
        SurroundingsKind own = switch (copy.kind()) {
            case NOISE -> NOISE;
            case ROOM -> ROOM;
            case BAND -> BAND;
            case SURROUNDINGS -> SURROUNDINGS[((int) copy.amount() - 1) % SURROUNDINGS.length];
            case SPEED, PITCH, STRETCH, GAIN, TIME_MASK, FREQUENCY_MASK -> AS_IT_IS;
        };
        SurroundingsKind after = copy.next().map(SurroundingsKind::of).orElse(AS_IT_IS);
        return own.compareTo(after) > 0 ? own : after;
    }
}
