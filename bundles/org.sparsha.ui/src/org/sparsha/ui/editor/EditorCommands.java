/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.sparsha.application.annotation.ContributedFormats;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.input.TimelineAction;
import org.sparsha.timeline.tool.TierEditing;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.LabelKeys;
import org.sparsha.ui.session.ListenMode;
import org.sparsha.ui.session.RunState;

/** What the commands do in the editor of a recording. */
final class EditorCommands implements ClipCommands {

    private static final Map<String, TimelineAction> ACTIONS = actions();
    private static final Set<String> NEEDS_EXPLANATION = Set.of("play-salient", "play-rest", "play-attenuated", "play-ab",
            "export-explanation", "export-pdf");

    private static final int LABELS = 9;
    private static final double GAIN = Math.sqrt(2);
    private static final double MOST_UP = 64;
    private static final double MOST_DOWN = 0.25;

    private final ClipDocument document;
    private final Timeline timeline;
    private final ClipPlayer player;
    private final Map<String, EditorCommand> commands = new HashMap<>();
    private double gain = 1;

    EditorCommands(ClipDocument document, Timeline timeline, TimelineTracks tracks, TierEditing editing, LabelKeys labels,
            Analysis analysis, ClipPlayer player) {
        this.document = document;
        this.timeline = timeline;
        this.player = player;
        ACTIONS.forEach((command, action) -> put(command, () -> timeline.perform(action)));
        put("explain", () -> analysis.explain(document));
        TierCommands tiers = new TierCommands(document, labels, new ContributedFormats(analysis.runtime().catalog()),
                timeline.getShell());
        new TierListCommands(document, editing, timeline.getShell()).register(commands);
        put("new-interval", () -> {
            tiers.needTier();
            timeline.perform(TimelineAction.NEW_ITEM);
        });
        for (int i = 0; i < LABELS; i++) {
            int label = i;
            put("label-" + (i + 1), () -> {
                tiers.needTierFor(label);
                timeline.perform(TimelineAction.values()[TimelineAction.LABEL_1.ordinal() + label]);
            });
        }
        put("amplitude-up", () -> magnify(tracks, GAIN));
        put("amplitude-down", () -> magnify(tracks, 1 / GAIN));
        put("import-tiers", tiers::importTiers);
        put("export-tiers", tiers::exportTiers);
        ExportCommands export = new ExportCommands(document, timeline, analysis.runtime().catalog());
        new SelectionCommands(document, timeline, player::channels).register(commands);
        put("copy-picture", export::copyPicture);
        put("export-picture", export::exportPicture);
        put("export-explanation", export::exportExplanation);
        put("export-pdf", export::exportPdf);
        put("explain-all", () -> analysis.explainAll(document));
        commands.put("keep-tab", EditorCommand.toggle(document::isKept, () -> document.setKept(!document.isKept())));
        put("undo", document.tiers()::undo);
        put("redo", document.tiers()::redo);
        put("play", player::toggle);
        commands.put("play-back", EditorCommand.when(player::canGoBack, player::back));
        put("play-in-sight", player::playInSight);
        put("play-salient", () -> player.toggle(ListenMode.SALIENT));
        put("play-rest", () -> player.toggle(ListenMode.REST));
        put("play-attenuated", () -> player.toggle(ListenMode.ATTENUATED));
        put("play-ab", player::alternate);
        put("half-speed", player::toggleSpeed);
        put("loop", () -> document.timeline().setLoop(!document.timeline().isLoop()));
    }

    private void put(String command, Runnable run) {
        commands.put(command, EditorCommand.of(run));
    }

    private void magnify(TimelineTracks tracks, double factor) {
        gain = Math.max(MOST_DOWN, Math.min(MOST_UP, gain * factor));
        tracks.setGain(gain);
    }

    private static Map<String, TimelineAction> actions() {
        Map<String, TimelineAction> actions = new HashMap<>();
        actions.put("zoom-in", TimelineAction.ZOOM_IN);
        actions.put("zoom-out", TimelineAction.ZOOM_OUT);
        actions.put("zoom-selection", TimelineAction.ZOOM_SELECTION);
        actions.put("zoom-all", TimelineAction.ZOOM_ALL);
        actions.put("scroll-left", TimelineAction.SCROLL_LEFT);
        actions.put("scroll-right", TimelineAction.SCROLL_RIGHT);
        actions.put("next-interval", TimelineAction.NEXT_ITEM);
        actions.put("previous-interval", TimelineAction.PREVIOUS_ITEM);
        actions.put("delete-interval", TimelineAction.DELETE_ITEM);
        actions.put("edit-label", TimelineAction.EDIT_LABEL);
        actions.put("split-interval", TimelineAction.SPLIT_ITEM);
        actions.put("merge-intervals", TimelineAction.MERGE_ITEM);
        actions.put("go-start", TimelineAction.GO_START);
        actions.put("go-end", TimelineAction.GO_END);
        actions.put("cursor-left", TimelineAction.CURSOR_LEFT);
        actions.put("cursor-right", TimelineAction.CURSOR_RIGHT);
        actions.put("extend-left", TimelineAction.EXTEND_LEFT);
        actions.put("extend-right", TimelineAction.EXTEND_RIGHT);
        actions.put("select-all", TimelineAction.SELECT_ALL);
        actions.put("clear-selection", TimelineAction.CANCEL);
        return actions;
    }

    @Override
    public boolean can(String command) {
        if (command.equals("explain")) {
            return !(document.run() instanceof RunState.Running);
        }
        if (NEEDS_EXPLANATION.contains(command)) {
            return document.explanations().chosen().isPresent();
        }
        return switch (command) {
            case "undo" -> document.tiers().undoName().isPresent();
            case "redo" -> document.tiers().redoName().isPresent();
            case "zoom-selection" -> document.timeline().selection().isPresent();
            default -> !timeline.isDisposed() && commands.containsKey(command) && commands.get(command).can().getAsBoolean();
        };
    }

    @Override
    public boolean isOn(String command) {
        return switch (command) {
            case "loop" -> document.timeline().isLoop();
            case "half-speed" -> player.isSlow();
            case "play" -> player.isPlaying();
            case "play-salient" -> player.isPlaying() && player.mode() == ListenMode.SALIENT;
            case "play-rest" -> player.isPlaying() && player.mode() == ListenMode.REST;
            case "play-attenuated" -> player.isPlaying() && player.mode() == ListenMode.ATTENUATED;
            default -> commands.containsKey(command) && commands.get(command).on().getAsBoolean();
        };
    }

    @Override
    public void run(String command) {
        if (commands.containsKey(command)) {
            commands.get(command).run().run();
        }
    }
}
