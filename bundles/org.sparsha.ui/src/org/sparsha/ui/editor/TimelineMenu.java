/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.ToolEvent;
import org.sparsha.timeline.layer.SpectrogramLayer;
import org.sparsha.timeline.layer.TierLayer;
import org.sparsha.timeline.layer.WaveformLayer;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.session.ChannelsHeard;
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
            tier(menu, (TierLayer) layer.get());
        } else {
            layer.flatMap(page.tracks()::explanation).ifPresent(explanation -> explanation(menu, explanation));
        }
        layer.filter(WaveformLayer.class::isInstance).map(WaveformLayer.class::cast).ifPresent(wave -> channel(menu, wave.channel()));
        if (place.isEmpty()) {
            channels(menu);
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
        place.flatMap(at -> at.track().stream().boxed().findFirst()).map(page.timeline().tracks()::get).ifPresent(
                track -> track(menu, track.name()));
        menu.add(new Separator());
        command(menu, "Copy Picture", "copy-picture");
        command(menu, "Export Picture…", "export-picture");
    }

    /** The channels one below the other, for whoever works without a mouse. */
    private void channels(IMenuManager menu) {
        IMenuManager all = new MenuManager("Channels");
        for (int channel = 0; channel < page.document().info().channelCount(); channel++) {
            channel(all, channel);
        }
        if (!all.isEmpty()) {
            menu.add(all);
        }
    }

    /** Which channels are heard, by the user and by the model, where there are several. */
    private void channel(IMenuManager menu, int channel) {
        ChannelsHeard heard = page.player().channels();
        if (heard.count() > 1) {
            menu.add(Actions.check("Mute Channel " + (channel + 1), heard.muted().contains(channel),
                    () -> page.setChannels(heard.toggled(channel))));
            menu.add(Actions.check("Hear Channel " + (channel + 1) + " Alone", heard.heard().equals(List.of(channel)),
                    () -> page.setChannels(heard.alone(channel))));
            ChannelChoice alone = ChannelChoice.alone(channel + 1);
            boolean chosen = page.document().heard().channel().equals(alone);
            menu.add(Actions.check("Let the Model Hear Channel " + (channel + 1) + " Alone", chosen,
                    () -> page.hear(chosen ? ChannelChoice.MEAN : alone)));
        }
    }

    /** What can be done with the segment pressed. */
    private void segment(IMenuManager menu) {
        Optional<Segment> segment = place.flatMap(ToolEvent::hit).map(Layer.Hit::segment).filter(hit -> !hit.range().isEmpty());
        segment.ifPresent(hit -> {
            menu.add(Actions.push("Play This Segment", () -> page.player().play(hit.range())));
            if (page.cellSound().isCell(hit)) {
                menu.add(Actions.push("Play This Band Alone", () -> page.cellSound().play(hit)));
            }
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
            command(menu, "Pause", "play");
            command(menu, "Stop", "play-back");
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

    /** What can be done with the tier pressed and with what lies there, whatever is chosen. */
    private void tier(IMenuManager menu, TierLayer layer) {
        page.editing().setActiveTier(layer.tier());
        TierDocument tiers = page.document().tiers();
        place.flatMap(ToolEvent::hit).filter(hit -> hit.layer() == layer).map(Layer.Hit::segment).ifPresent(hit -> {
            String name = hit.label().isBlank() ? layer.model().kind() == TierModel.Kind.POINTS ? "This Point" : "This Interval"
                    : "\u201c" + hit.label() + "\u201d";
            menu.add(Actions.push("Edit Label of " + name, () -> {
                page.document().timeline().setChosenSegment(Optional.of(hit));
                page.editing().editLabel();
            }));
            menu.add(Actions.push("Delete " + name, () -> {
                OptionalInt index = layer.model().indexOf(hit);
                index.ifPresent(at -> TierEdits.delete(tiers.tiers(), layer.tier(), at).ifPresent(tiers::apply));
            }));
            menu.add(new Separator());
        });
        IMenuManager whole = new MenuManager("Tier \u201c" + layer.model().name() + "\u201d");
        command(whole, "Rename…", "rename-tier");
        command(whole, "Duplicate", "duplicate-tier");
        command(whole, "Delete", "delete-tier");
        whole.add(new Separator());
        command(whole, "Move Up", "tier-up");
        command(whole, "Move Down", "tier-down");
        command(whole, "Hide", "hide-tier");
        command(whole, layer.model().locked() ? "Unlock" : "Lock", "lock-tier");
        whole.add(new Separator());
        command(whole, "Copy Intervals", "copy-intervals");
        command(whole, "Paste Intervals", "paste-intervals");
        menu.add(whole);
        command(menu, "Show All Tiers", "show-tiers");
        command(menu, "New Tier…", "new-tier");
    }

    /** What can be done with the track pressed as a whole. */
    private void track(IMenuManager menu, String name) {
        IMenuManager whole = new MenuManager("Track \u201c" + name + "\u201d");
        whole.add(Actions.push("Move Up", () -> page.moveTrack(name, -1)));
        whole.add(Actions.push("Move Down", () -> page.moveTrack(name, 1)));
        whole.add(Actions.push("Hide", () -> page.showTrack(name, false)));
        menu.add(whole);
        if (page.trackNames().stream().anyMatch(one -> !page.isTrackShown(one))) {
            menu.add(Actions.push("Show All Tracks", () -> page.trackNames().forEach(one -> page.showTrack(one, true))));
        }
    }

    private void spectrogram(IMenuManager menu) {
        ContourChoice shown = page.contours();
        menu.add(Actions.check("Pitch", shown.pitch(), () -> page.showContours(shown.otherPitch())));
        menu.add(Actions.check("Intensity", shown.intensity(), () -> page.showContours(shown.otherIntensity())));
        menu.add(Actions.check("Formants", shown.formants(), () -> page.showContours(shown.otherFormants())));
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
