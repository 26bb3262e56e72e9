/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.sparsha.ui.keys.WindowWords;

/** The pages of the guide, as they ship with the workbench: one a view, named like it. */
final class GuidePages {

    static final String CONTENTS = "contents";

    private GuidePages() {
    }

    /** The text of a page; of the contents where there is none of that name. */
    static String text(String name) {
        try (InputStream in = GuidePages.class.getResourceAsStream("/guide/" + name + ".md")) {
            if (in == null) {
                return name.equals(CONTENTS) ? "The guide is missing from this installation." : text(CONTENTS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "This page can't be read: " + WindowWords.of(e);
        }
    }
}
