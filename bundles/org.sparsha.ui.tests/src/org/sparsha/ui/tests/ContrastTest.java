/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.ui.theme.Palette;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Everything that is written in a colour of ours can be read: contrast at least 4.5 to 1 (WCAG 2.2, 1.4.3), in both themes. */
class ContrastTest {

    private static final double LEAST = 4.5;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lettersCanBeRead(boolean dark) {
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        Map<String, Color> letters = new LinkedHashMap<>();
        letters.put("text", palette.text());
        letters.put("quiet", palette.quiet());
        letters.put("accent", palette.accent());
        letters.put("supporting", palette.supporting());
        letters.put("opposing", palette.opposing());
        letters.put("good", palette.good());
        letters.put("doubtful", palette.doubtful());
        letters.put("bad", palette.bad());
        assertAll(letters.entrySet().stream().map(letter -> () -> check(letter.getKey() + " on a surface", letter.getValue(),
                palette.surface())));
        assertAll(List.of("text", "quiet").stream().map(name -> () -> check(name + " on a strip", letters.get(name), palette.strip())));
        check("on the accent", palette.onAccent(), palette.accent());
    }

    private static void check(String what, Color letters, Color ground) {
        double ratio = contrast(letters, ground);
        assertTrue(ratio >= LEAST, () -> what + ": " + ratio);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
