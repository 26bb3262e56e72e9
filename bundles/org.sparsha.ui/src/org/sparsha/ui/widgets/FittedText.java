/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.function.ToIntFunction;

/** Cuts a text to the room there is, so that what is cut is seen to be cut. */
public final class FittedText {

    private static final String CUT = "…";

    private FittedText() {
    }

    /**
     * @param text a text
     * @param room points there are for it
     * @param width width of a text in points, which doesn't fall when the text gets longer
     * @return the text where it fits; else its longest beginning that fits together with an ellipsis, at the least the ellipsis
     */
    public static String of(String text, int room, ToIntFunction<String> width) {
        if (width.applyAsInt(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0) {
            end = text.offsetByCodePoints(end, -1); // never half of a pair of surrogates
            String shorter = text.substring(0, end).strip() + CUT;
            if (width.applyAsInt(shorter) <= room) {
                return shorter;
            }
        }
        return CUT;
    }
}
