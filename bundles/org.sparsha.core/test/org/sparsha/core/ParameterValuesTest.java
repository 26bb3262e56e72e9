/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ParameterValuesTest {

    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples", "How many.", 1, 1000, 200);
    private static final DecimalParameter WINDOW = Parameter.decimal("window", "Window", "How long.", "s", 0.01, 10, 0.5);
    private static final FlagParameter PAIRED = Parameter.flag("paired", "Paired", "Whether in pairs.", true);
    private static final ChoiceParameter SCORE = Parameter.choice("score", "Score", "Which.", "probability", "logit");
    private static final List<Parameter<?>> ALL = List.of(SAMPLES, WINDOW, PAIRED, SCORE);

    @Test
    void everyParameterHasItsDefault() {
        ParameterValues values = ParameterValues.defaults(ALL);
        assertEquals(200, values.getInt(SAMPLES));
        assertEquals(0.5, values.get(WINDOW));
        assertTrue(values.get(PAIRED));
        assertEquals("probability", values.get(SCORE));
        assertTrue(values.changedTexts().isEmpty());
    }

    @Test
    void textsParseBackInAnyLocale() throws ParameterException {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.GERMANY, Locale.forLanguageTag("hi-IN-u-nu-deva"), Locale.forLanguageTag("tr"))) {
                Locale.setDefault(locale);
                ParameterValues values = ParameterValues.parse(ALL,
                        Map.of("samples", "1000", "window", "0.25", "paired", "No", "score", "logit"));
                assertEquals(Map.of("samples", "1000", "window", "0.25", "paired", "false", "score", "logit"), values.changedTexts());
                assertEquals(values, ParameterValues.parse(ALL, values.changedTexts()));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void complaintsNameParameterAndRemedy() {
        assertTrue(complaint("samples", "0").contains("'samples' cannot be '0': a whole number from 1 to 1000 is wanted"));
        assertTrue(complaint("samples", "1.5").contains("a whole number"));
        assertTrue(complaint("window", "NaN").contains("a number from 0.01 to 10 s is wanted"));
        assertTrue(complaint("paired", "maybe").contains("true or false"));
        assertTrue(complaint("score", "odds").contains("one of probability, logit"));
        assertTrue(complaint("colour", "red").contains("There is no parameter 'colour' here; there is samples, window, paired, score"));
    }

    private static String complaint(String name, String text) {
        return assertThrows(ParameterException.class, () -> ParameterValues.parse(ALL, Map.of(name, text))).getMessage();
    }

    @Test
    void valuesAreCheckedWhenChanged() throws ParameterException {
        ParameterValues values = ParameterValues.defaults(ALL).with(WINDOW, 2.0);
        assertEquals(2.0, values.get(WINDOW));
        assertThrows(ParameterException.class, () -> values.with(WINDOW, 20.0));
        assertThrows(IllegalArgumentException.class, () -> ParameterValues.none().get(WINDOW));
        assertThrows(IllegalArgumentException.class, () -> ParameterValues.defaults(List.of(SAMPLES, SAMPLES)));
    }
}
