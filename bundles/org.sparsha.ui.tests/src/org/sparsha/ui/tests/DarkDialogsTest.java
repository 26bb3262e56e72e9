/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** In the dark theme dialogs are dark, too: none lights up the room. */
class DarkDialogsTest extends WorkbenchTest {

    /** Share of a dialog that may be lighter than half: words, and the button that stands out. */
    private static final double MOST_LIGHT = 0.25;

    @AfterEach
    void light() {
        workbench.hands.menu("View", "Theme", "Light");
    }

    @Test
    void dialogsAreDarkInTheDark() throws Exception {
        workbench.hands.menu("View", "Theme", "Dark");
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        List<String> light = new ArrayList<>();
        for (String[] way : new String[][] {{"Help", "About Sparsha Workbench"}, {"Help", "Broken Contributions…"},
            {"Explain", "Choose Classes…"}, {"Explain", "Fit Model…"}, {"Edit", "Select by Numbers…"},
            {"Edit", "Preferences…"}}) {
            boolean[] seen = new boolean[1];
            Dialogs.during(() -> {
                workbench.hands.menu(way);
                Pump.until(way[1] + " has been open", () -> seen[0]);
            }, shell -> {
                Screenshots.takeQuietly("dialog-" + way[1].toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
                double share = lightShare(shell);
                if (share > MOST_LIGHT) {
                    light.add(String.format(Locale.ROOT, "%s: %.2f", way[1], share));
                }
                seen[0] = true;
            });
        }
        assertEquals(List.of(), light);
    }

    private static double lightShare(Shell shell) {
        Point size = shell.getSize();
        Image image = new Image(shell.getDisplay(), size.x, size.y);
        GC gc = new GC(shell);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        int count = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                RGB colour = data.palette.getRGB(data.getPixel(x, y));
                count += colour.red + colour.green + colour.blue > 3 * 128 ? 1 : 0;
            }
        }
        return count / (double) (data.width * data.height);
    }
}
