/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.widgets.Control;

/** Classes of the style sheets, given to controls. */
public final class Css {

    private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

    private Css() {
    }

    /**
     * @param control says something of lesser weight
     */
    public static void quiet(Control control) {
        control.setData(KEY, "quiet");
    }

    /**
     * @param control heads a group
     */
    public static void heading(Control control) {
        control.setData(KEY, "heading");
    }

    /**
     * @param control a control
     * @return whether it heads a group
     */
    public static boolean isHeading(Control control) {
        return "heading".equals(control.getData(KEY));
    }

    /**
     * @param control says what went wrong
     */
    public static void bad(Control control) {
        control.setData(KEY, "bad");
    }

    /**
     * @param control the title of a page
     */
    public static void title(Control control) {
        control.setData(KEY, "title");
    }
}
