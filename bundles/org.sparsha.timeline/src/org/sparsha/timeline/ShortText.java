/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

/** Text that has to fit: what is too long ends in an ellipsis. */
public final class ShortText {

    private static final String ELLIPSIS = "\u2026";

    private ShortText() {
    }

    /**
     * Shortens a text to a width.
     *
     * @param gc with the font that it is going to be written with
     * @param text one line
     * @param room points it may take
     * @return the text where it fits; else its beginning and an ellipsis; nothing where not even one character fits
     */
    public static String of(GC gc, String text, int room) {
        String kept = text;
        int width = gc.textExtent(text, SWT.DRAW_TRANSPARENT).x;
        while (width > room && !kept.isEmpty()) {
            int keep = Math.max(0, Math.min(kept.length() - 1, (int) ((long) kept.length() * room / Math.max(1, width))));
            kept = kept.substring(0, kept.offsetByCodePoints(0, kept.codePointCount(0, keep)));
            width = gc.textExtent(kept + ELLIPSIS, SWT.DRAW_TRANSPARENT).x;
        }
        return kept.isEmpty() || kept.length() == text.length() ? kept : kept + ELLIPSIS;
    }
}
