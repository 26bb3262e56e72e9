/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.ToolEvent;
import org.sparsha.timeline.layer.SpectrogramLayer;
import org.sparsha.timeline.layer.TierLayer;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.Actions;

/** The menu of the right button on a recording: what applies to the place pressed. */
final class TimelineMenu {

    private final ClipPage page;
    private final IWorkbenchWindow window;
    private Optional<ToolEvent> place = Optional.empty();

    TimelineMenu(ClipPage page, IWorkbenchWindow window) {
        this.page = page;
        this.window = window;
    }

    void install() {
        Timeline timeline = page.timeline();
        timeline.addListener(SWT.MenuDetect, event -> {
            Point at = timeline.toControl(event.x, event.y);
            place = event.detail == SWT.MENU_KEYBOARD ? Optional.empty() : Optional.of(timeline.eventAt(at.x, at.y, 0));
        });
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        timeline.setMenu(menu.createContextMenu(timeline));
        timeline.addListener(SWT.Dispose, event -> menu.dispose());
    }

    private void fill(IMenuManager menu) {
        segment(menu);
        listening(menu);
        menu.add(new Separator());
        Optional<Layer> layer = place.flatMap(at -> at.track().stream().boxed().findFirst()).map(page.timeline().tracks()::get)
                .map(track -> track.layers().get(0));
        if (layer.isPresent() && layer.get() instanceof SpectrogramLayer) {
            spectrogram(menu);
        } else if (layer.isPresent() && layer.get() instanceof TierLayer) {
            command(menu, "Delete Interval", "delete-interval");
            command(menu, "New Tier…", "new-tier");
        } else {
            layer.flatMap(page.tracks()::explanation).ifPresent(explanation -> explanation(menu, explanation));
        }
        menu.add(new Separator());
        if (page.document().timeline().selection().isPresent()) {
            command(menu, "Make an Interval of the Selection", "new-interval");
        } else {
            place.filter(at -> at.x() >= 0).ifPresent(at -> menu.add(Actions.push("New Interval Here", () -> {
                page.document().timeline().setCursor(at.sample());
                page.commands().run("new-interval");
            })));
        }
        command(menu, page.document().isLong() ? "Explain the Selection" : "Explain", "explain");
        menu.add(new Separator());
        command(menu, "Zoom to Selection", "zoom-selection");
        command(menu, "Show All", "zoom-all");
        menu.add(new Separator());
        command(menu, "Copy Picture", "copy-picture");
        command(menu, "Export Picture…", "export-picture");
    }

    /** What can be done with the segment pressed. */
    private void segment(IMenuManager menu) {
        Optional<Segment> segment = place.flatMap(ToolEvent::hit).map(Layer.Hit::segment).filter(hit -> !hit.range().isEmpty());
        segment.ifPresent(hit -> {
            menu.add(Actions.push("Play This Segment", () -> page.player().play(hit.range())));
            menu.add(Actions.push("Choose This Segment", () -> {
                page.document().timeline().setChosenSegment(Optional.of(hit));
                page.document().timeline().setSelection(Optional.of(hit.range()));
            }));
            menu.add(new Separator());
        });
    }

    private void listening(IMenuManager menu) {
        ClipDocument document = page.document();
        boolean selected = document.timeline().selection().isPresent();
        if (page.player().isPlaying()) {
            command(menu, "Stop", "play");
        } else if (selected) {
            command(menu, "Play Selection", "play");
        } else {
            place.filter(at -> at.x() >= 0).ifPresent(at -> menu.add(Actions.push("Play from Here", () -> {
                document.timeline().setCursor(at.sample());
                page.player().play(new SampleRange(at.sample(), document.info().frames()));
            })));
        }
        command(menu, "Play What Matters", "play-salient");
        command(menu, "Play the Rest", "play-rest");
        if (selected) {
            command(menu, "Loop", "loop");
        }
    }

    private void spectrogram(IMenuManager menu) {
        menu.add(Actions.check("Pitch", page.showsPitch(), () -> page.showContours(!page.showsPitch(), page.showsIntensity())));
        menu.add(Actions.check("Intensity", page.showsIntensity(),
                () -> page.showContours(page.showsPitch(), !page.showsIntensity())));
        menu.add(Actions.push("Spectrogram Settings", () -> Commands.showView(window, "org.sparsha.ui.spectrogram")));
    }

    private void explanation(IMenuManager menu, Explanation explanation) {
        menu.add(Actions.push("Show This Explanation", () -> page.document().explanations().choose(explanation)));
        menu.add(Actions.push("Forget This Explanation", () -> page.document().explanations().remove(explanation)));
    }

    private void command(IMenuManager menu, String text, String command) {
        IAction action = Actions.push(text, () -> Commands.run(window, command));
        action.setEnabled(page.commands().can(command));
        menu.add(action);
    }
}
