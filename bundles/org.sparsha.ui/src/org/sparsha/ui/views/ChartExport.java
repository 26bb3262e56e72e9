/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.ChartCanvas;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.Pictures;

/** Copies a chart, or saves it, as a picture: in the menu of its view and, by the right button, of the chart. */
final class ChartExport {

    private static final int FINE = 200;

    private ChartExport() {
    }

    /** {@code own} gives what else the menu has under the mouse, each time it opens. */
    static void install(ViewPart view, ChartCanvas canvas, String name, Supplier<List<IAction>> own) {
        IAction copy = Actions.push("Copy Picture", () -> Pictures.copy(canvas.getShell(), canvas.picture(FINE)));
        IAction save = Actions.push("Save Picture…", () -> save(canvas, name));
        Menus.install(view, canvas, own, List.of(copy, save));
    }

    private static void save(ChartCanvas canvas, String name) {
        Export.toFile(canvas, "Save Picture", List.of(FilePrompt.Kind.of("PNG", "png"), FilePrompt.Kind.of("SVG", "svg")),
                name + ".png").ifPresent(export -> export.write((file, progress) -> {
                    if (canvas.drawing().isPresent() && Pictures.isSvg(file)) {
                        Pictures.writeSvg(canvas.drawing().get(), file);
                    } else {
                        Pictures.writePng(canvas.picture(FINE), file);
                    }
                    return Export.Outcome.WHOLE;
                }));
    }
}
