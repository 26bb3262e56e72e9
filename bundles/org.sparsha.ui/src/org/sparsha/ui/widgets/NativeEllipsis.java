/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Widget;

/**
 * Has GTK itself end words in an ellipsis that are too long for their cell, as other platforms do by themselves. SWT has no call for it, so
 * that GTK is asked through SWT's own classes; where a release of SWT hasn't them any more, {@link CellWords} draws the words as in all
 * other tables. That costs three times as much a paint, which shows in a table that fills the window. For the user-interface thread.
 */
public final class NativeEllipsis {

    private static final int AT_THE_BEGIN = 1;
    private static final int AT_THE_END = 3;
    private static final byte[] PROPERTY = "ellipsize\0".getBytes(StandardCharsets.US_ASCII);
    private static final Optional<Toolkit> TOOLKIT = toolkit();

    private record Toolkit(Method cells, Method next, Method data, Method free, Method set) {
    }

    private NativeEllipsis() {
    }

    private static Optional<Toolkit> toolkit() {
        if (!SWT.getPlatform().equals("gtk")) {
            return Optional.empty();
        }
        try {
            Class<?> system = Class.forName("org.eclipse.swt.internal.gtk.OS", true, Display.class.getClassLoader());
            Class<?> gtk = Class.forName("org.eclipse.swt.internal.gtk.GTK", true, Display.class.getClassLoader());
            Widget.class.getField("handle");
            return Optional.of(new Toolkit(gtk.getMethod("gtk_cell_layout_get_cells", long.class),
                    system.getMethod("g_list_next", long.class), system.getMethod("g_list_data", long.class),
                    system.getMethod("g_list_free", long.class),
                    system.getMethod("g_object_set", long.class, byte[].class, int.class, long.class)));
        } catch (ReflectiveOperationException | LinkageError e) {
            System.getLogger(NativeEllipsis.class.getName()).log(System.Logger.Level.INFO, "GTK can't be asked for an ellipsis", e);
            return Optional.empty();
        }
    }

    /**
     * Leaves a table's words to GTK; its columns are to be given to {@link #end(TableColumn)} when they are made. Nothing may be painted
     * into its cells.
     *
     * @param table a table that was just made
     */
    public static void leave(Table table) {
        if (TOOLKIT.isPresent()) {
            CellWords.leave(table);
        }
    }

    /** @param column a column of a table whose words are left to GTK */
    public static void end(TableColumn column) {
        set(column, AT_THE_END);
    }

    /** @param column the same, of words whose end says most, such as paths: they begin with the ellipsis */
    public static void begin(TableColumn column) {
        set(column, AT_THE_BEGIN);
    }

    private static void set(TableColumn column, int place) {
        TOOLKIT.ifPresent(toolkit -> {
            try {
                long cells = (long) toolkit.cells().invoke(null, handle(column));
                long renderer = 0;
                for (long at = cells; at != 0; at = (long) toolkit.next().invoke(null, at)) {
                    renderer = (long) toolkit.data().invoke(null, at); // the words come last, after a box to tick and a picture
                }
                if (cells != 0) {
                    toolkit.free().invoke(null, cells);
                    toolkit.set().invoke(null, renderer, PROPERTY, place, 0L);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The methods were there when they were looked for", e);
            }
        });
    }

    private static long handle(Widget widget) throws ReflectiveOperationException {
        return Widget.class.getField("handle").getLong(widget);
    }
}
