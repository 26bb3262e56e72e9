/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.util.Optional;

/** The menu that a command stands in, and its chapter on the key page and in the guide. */
public enum CommandGroup {

    /** Files and what is exported. */
    FILE("File", "org.sparsha.ui.menu.file"),
    /** Undo, copy, select. */
    EDIT("Edit", "org.sparsha.ui.menu.edit"),
    /** Listening. */
    PLAY("Play", "org.sparsha.ui.menu.play"),
    /** Models and explanations. */
    EXPLAIN("Explain", "org.sparsha.ui.menu.explain"),
    /** Tiers and intervals. */
    ANNOTATE("Annotate", "org.sparsha.ui.menu.annotate"),
    /** Whole tiers, in a menu of their own. */
    TIER("Annotate, Tier", "org.sparsha.ui.menu.annotate"),
    /** Classes as labels; their menu is made while the window runs. */
    LABEL("Annotate, Label with Class", ""),
    /** Labelling recordings one after another, in a menu of its own. */
    QUEUE("Annotate, Queue", "org.sparsha.ui.menu.annotate"),
    /** Corpora. */
    CORPUS("Corpus", "org.sparsha.ui.menu.corpus"),
    /** What is in sight. */
    VIEW("View", "org.sparsha.ui.menu.view"),
    /** Guide and plug-ins. */
    HELP("Help", "org.sparsha.ui.menu.help"),
    /** Keys without a line in a menu; the key page and the guide name them. */
    KEYS("Further keys", "");

    private final String title;
    private final String menu;

    CommandGroup(String title, String menu) {
        this.title = title;
        this.menu = menu;
    }

    /** @return title of its chapter */
    public String title() {
        return title;
    }

    /** @return id of the menu declared in {@code plugin.xml}; none if no menu is declared there */
    public Optional<String> menu() {
        return menu.isEmpty() ? Optional.empty() : Optional.of(menu);
    }
}
