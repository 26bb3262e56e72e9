/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;

/**
 * Has the words of a choice end in an ellipsis where it is too narrow for them; GTK breaks them off in the middle of a letter, and SWT has
 * no way to say otherwise. The tip with the whole is {@link CutText}'s. For the user-interface thread.
 */
public final class ChoiceWords {

    private static final String OURS = ChoiceWords.class.getName();
    /** PANGO_ELLIPSIZE_END. */
    private static final int AT_THE_END = 3;
    /** SWT paints so many pixels before the arrow no words, though they have them. */
    private static final int UNSEEN = 15;

    private ChoiceWords() {
    }

    /** @param display the display on which choices do so from now on */
    public static void install(Display display) {
        if (SWT.getPlatform().equals("gtk")) {
            display.addFilter(SWT.Resize, event -> {
                if (event.widget instanceof Combo combo && (combo.getStyle() & SWT.READ_ONLY) != 0 && combo.getData(OURS) == null) {
                    combo.setData(OURS, Boolean.TRUE);
                    shorten(combo);
                }
            });
        }
    }

    private static void shorten(Combo combo) {
        try {
            Field view = Combo.class.getDeclaredField("cellHandle");
            view.setAccessible(true);
            long words = view.getLong(combo);
            Class<?> widgets = toolkit("GTK");
            Class<?> objects = toolkit("OS");
            Object list = widgets.getMethod("gtk_cell_layout_get_cells", long.class).invoke(null, words);
            Object painter = objects.getMethod("g_list_nth_data", long.class, int.class).invoke(null, list, 0);
            objects.getMethod("g_list_free", long.class).invoke(null, list);
            objects.getMethod("g_object_set", long.class, byte[].class, int.class, long.class).invoke(null, painter,
                    "ellipsize\0".getBytes(StandardCharsets.US_ASCII), AT_THE_END, 0L);
            widgets.getMethod("gtk_widget_set_margin_end", long.class, int.class).invoke(null, words, UNSEEN);
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.getLogger(ChoiceWords.class.getName()).log(System.Logger.Level.DEBUG, "Choices are cut without an ellipsis", e);
        }
    }

    private static Class<?> toolkit(String name) throws ClassNotFoundException {
        return Class.forName("org.eclipse.swt.internal.gtk." + name, true, Combo.class.getClassLoader());
    }
}
