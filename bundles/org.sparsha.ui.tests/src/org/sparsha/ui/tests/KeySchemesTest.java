/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;

import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioException;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.keys.KeyStyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The keys of each scheme, pressed in the running workbench. */
class KeySchemesTest extends WorkbenchTest {

    private void use(KeyStyle style) throws IOException {
        IBindingService bindings = workbench.window.getService(IBindingService.class);
        bindings.savePreferences(bindings.getScheme(style.schemeId()), bindings.getBindings());
        Pump.settle();
    }

    @AfterEach
    void useOwnKeys() throws IOException {
        use(KeyStyle.STANDARD);
    }

    private Timeline timeline() {
        Timeline timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
        timeline.forceFocus();
        Pump.settle();
        return timeline;
    }

    @Test
    void lettersZoomInTheStandardSchemeAndNotInPraats() throws IOException, AudioException {
        workbench.open(Speech.write(folder.resolve("speech.wav")));
        Timeline timeline = timeline();
        workbench.hands.key('w');
        assertFalse(timeline.axis().isWhole());
        workbench.hands.key('0');
        assertTrue(timeline.axis().isWhole());
        use(KeyStyle.PRAAT);
        workbench.hands.key('w');
        assertTrue(timeline.axis().isWhole());
    }

    /** A plain digit labels nothing where Praat's scheme labels with Ctrl. */
    @Test
    void digitsLabelByScheme() throws IOException, AudioException {
        var document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is predicted", () -> document.session().isPresent());
        timeline();
        use(KeyStyle.PRAAT);
        workbench.hands.menu("Edit", "Select All");
        workbench.hands.key('1');
        assertEquals(0, document.tiers().tiers().size());
        use(KeyStyle.STANDARD);
        workbench.hands.key('1');
        assertEquals(1, document.tiers().tiers().size());
    }
}
