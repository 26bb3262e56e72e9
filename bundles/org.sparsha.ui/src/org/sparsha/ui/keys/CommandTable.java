/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All commands: the one place where a command gets its name, its menu and its keys. {@code plugin.xml} and the guide's page of keys are
 * written from it (see the bundle's {@code KeyFiles}, among the tests), and a test holds them together.
 */
public final class CommandTable {

    /** Stands for "as in the standard style". */
    private static final String SAME = "=";
    /** Stands for "no key". */
    private static final String NONE = "";
    private static final int LABELS = 9;

    private static final List<WorkbenchCommand> ALL = make();

    private CommandTable() {
    }

    /** @return every command, in the order of the menus */
    public static List<WorkbenchCommand> all() {
        return ALL;
    }

    private static List<WorkbenchCommand> make() {
        Rows rows = new Rows();
        file(rows);
        play(rows);
        annotate(rows);
        queue(rows);
        corpus(rows);
        view(rows);
        help(rows);
        return List.copyOf(rows.made);
    }

    private static void file(Rows rows) {
        rows.begin(CommandGroup.FILE);
        rows.window("open", "Open Recording…", "M1+O", "M1+M2+O", SAME);
        rows.window("open-explanation", "Open Saved Explanation…", NONE, NONE, NONE);
        rows.window("open-sample", "Try the Sample", NONE, NONE, NONE);
        rows.window("record", "Record…", "M1+R", SAME, SAME);
        rows.window("new-project", "New Project…", "M1+M2+N", SAME, SAME);
        rows.window("open-project", "Open Project…", NONE, NONE, NONE);
        rows.window("org.eclipse.ui.file.save", "Save Annotations", "M1+S", SAME, SAME);
        rows.clip("import-tiers", "Import Tiers…", NONE, NONE, NONE);
        rows.clip("export-tiers", "Export Tiers…", NONE, NONE, NONE);
        rows.clip("export-explanation", "Export Explanation…", "M1+M2+E", SAME, SAME);
        rows.clip("export-pdf", "Export Report as PDF…", NONE, NONE, NONE);
        rows.clip("export-picture", "Export Picture…", "M1+M2+P", SAME, SAME);
        rows.clip("save-selection", "Save Selection as WAV…", NONE, NONE, NONE);
        rows.clip("keep-tab", "Keep This Tab", NONE, NONE, NONE);
        rows.window("org.eclipse.ui.file.close", "Close", "M1+W", SAME, SAME);
        rows.window("org.eclipse.ui.file.closeAll", "Close All", "M1+M2+W", SAME, SAME);
        rows.window("org.eclipse.ui.file.exit", "Quit", "M1+Q", SAME, SAME);
        rows.begin(CommandGroup.EDIT);
        rows.window("org.eclipse.ui.edit.undo", "Undo", "M1+Z", SAME, SAME);
        rows.window("org.eclipse.ui.edit.redo", "Redo", "M1+Y M1+M2+Z", SAME, SAME);
        rows.window("org.eclipse.ui.edit.copy", "Copy", "M1+C", SAME, SAME);
        rows.clip("copy-picture", "Copy Picture", "M1+M2+C", SAME, SAME);
        rows.clip("select-all", "Select All", "M1+A", "M1+M2+A", SAME);
        rows.clip("select-numbers", "Select by Numbers…", NONE, NONE, NONE);
        rows.clip("clear-selection", "Clear Selection", "ESC", SAME, SAME);
        rows.clip("cursor-left", "Cursor to the Left", "M1+ARROW_LEFT", SAME, SAME);
        rows.clip("cursor-right", "Cursor to the Right", "M1+ARROW_RIGHT", SAME, SAME);
        rows.clip("extend-left", "Selection End to the Left", "M2+ARROW_LEFT", SAME, SAME);
        rows.clip("extend-right", "Selection End to the Right", "M2+ARROW_RIGHT", SAME, SAME);
        rows.clip("find-labels", "Find in Labels…", "M1+F", SAME, "M1+M2+F");
        rows.window("org.eclipse.ui.window.preferences", "Preferences…", "M1+,", SAME, SAME);
    }

    private static void play(Rows rows) {
        rows.begin(CommandGroup.PLAY);
        rows.clip("play", "Play or Pause", "SPACE", "TAB", SAME);
        rows.clip("play-back", "Stop, Back to the Start", "M2+SPACE", SAME, SAME);
        rows.clip("play-in-sight", "Play What Is in Sight", "V", SAME, SAME);
        rows.clip("play-salient", "Play What Matters", "P", SAME, SAME);
        rows.clip("play-rest", "Play the Rest", "O", SAME, SAME);
        rows.clip("play-attenuated", "Play with the Rest Faint", "I", SAME, SAME);
        rows.clip("play-ab", "A/B While Playing", "X", SAME, SAME);
        rows.clip("loop", "Loop", "L", NONE, SAME);
        rows.clip("half-speed", "Half Speed", "H", SAME, SAME);
        rows.window("device", "Sound Devices…", NONE, NONE, NONE);
        rows.begin(CommandGroup.EXPLAIN);
        rows.clip("explain", "Explain", "E", SAME, SAME);
        rows.clip("explain-all", "Compare All Explainers", NONE, NONE, NONE);
        rows.window("choose-model", "Choose Model…", "M1+M", SAME, SAME);
        rows.window("choose-classes", "Choose Classes…", NONE, NONE, NONE);
        rows.window("fit-model", "Fit Model…", NONE, NONE, NONE);
        rows.window("familiarise-model", "Make Model Familiar…", NONE, NONE, NONE);
    }

    private static void annotate(Rows rows) {
        rows.begin(CommandGroup.ANNOTATE);
        rows.clip("new-interval", "New Interval or Point", "CR", SAME, "M1+B");
        rows.clip("edit-label", "Edit Label", "F2", SAME, SAME);
        rows.clip("split-interval", "Split Interval at Cursor", "M1+K", SAME, SAME);
        rows.clip("merge-intervals", "Merge with Next Interval", "M1+J", SAME, SAME);
        rows.clip("delete-interval", "Delete Interval or Point", "DEL", "DEL M3+BS", SAME);
        rows.clip("next-interval", "Next Interval", "M3+ARROW_RIGHT", SAME, SAME);
        rows.clip("previous-interval", "Previous Interval", "M3+ARROW_LEFT", SAME, SAME);
        rows.clip("boundary-to-cursor", "Move Nearest Boundary to Cursor", "M1+M2+B", SAME, SAME);
        rows.clip("boundary-all-to-cursor", "Move Boundary in All Tiers to Cursor", "M2+M3+B", SAME, SAME);
        rows.clip("cursor-to-zero", "Cursor to Zero Crossing", "M1+0", SAME, SAME);
        rows.clip("snap-boundaries", "Snap to Other Tiers", NONE, NONE, NONE);
        rows.clip("snap-zero", "Snap to Zero Crossings", NONE, NONE, NONE);
        rows.clip("copy-intervals", "Copy Intervals", "M1+M2+I", SAME, SAME);
        rows.clip("paste-intervals", "Paste Intervals", "M1+V", SAME, SAME);
        rows.begin(CommandGroup.TIER);
        rows.clip("new-tier", "New Tier…", "M1+T", SAME, SAME);
        rows.clip("new-point-tier", "New Point Tier…", "M1+M2+T", SAME, SAME);
        rows.clip("rename-tier", "Rename Tier…", "M2+F2", SAME, SAME);
        rows.clip("duplicate-tier", "Duplicate Tier", "M1+D", SAME, SAME);
        rows.clip("delete-tier", "Delete Tier", "M1+DEL", SAME, SAME);
        rows.clip("tier-up", "Move Tier Up", "M3+ARROW_UP", SAME, SAME);
        rows.clip("tier-down", "Move Tier Down", "M3+ARROW_DOWN", SAME, SAME);
        rows.clip("next-tier", "Next Tier", "M1+ARROW_DOWN", SAME, SAME);
        rows.clip("previous-tier", "Previous Tier", "M1+ARROW_UP", SAME, SAME);
        rows.clip("hide-tier", "Hide Tier", "M1+H", SAME, SAME);
        rows.clip("show-tiers", "Show All Tiers", "M1+M2+H", SAME, SAME);
        rows.clip("lock-tier", "Lock Tier", "M1+L", SAME, SAME);
        rows.clip("tier-labels", "Labels of Tier…", "M1+M2+V", SAME, SAME);
        rows.begin(CommandGroup.LABEL);
        for (int i = 1; i <= LABELS; i++) {
            rows.clip("label-" + i, "Label with Class " + i, String.valueOf(i), "M1+" + i, SAME);
        }
    }

    private static void queue(Rows rows) {
        rows.begin(CommandGroup.QUEUE);
        rows.clip("queue-next", "Confirm and Next", "CR", SAME, SAME);
        rows.clip("queue-back", "Back", "BS", SAME, SAME);
        rows.clip("queue-cant-tell", "Can't Tell", "U", SAME, SAME);
        rows.clip("queue-again", "Second Answer", "S", SAME, SAME);
        rows.window("queue-done", "Marks Complete, Next Recording", "M1+CR", SAME, SAME);
        rows.window("queue-timeline", "Show Traces on Timeline", NONE, NONE, NONE);
    }

    private static void corpus(Rows rows) {
        rows.begin(CommandGroup.CORPUS);
        rows.window("import-corpus", "Import Corpus…", NONE, NONE, NONE);
        rows.window("judge-corpus", "Judge a Corpus…", NONE, NONE, NONE);
        rows.window("import-into-project", "Import into Project…", NONE, NONE, NONE);
        rows.window("run-model", "Run a Model…", "M1+M2+R", SAME, SAME);
        rows.window("find-moved", "Find Moved Recordings…", NONE, NONE, NONE);
        rows.window("project-pitch", "Pitch Ranges…", NONE, NONE, NONE);
        rows.window("refresh-project", "Read Project Again", "F5", SAME, SAME);
        rows.window("predict-corpus", "Predict All", NONE, NONE, NONE);
        rows.window("export-results", "Export Results…", NONE, NONE, NONE);
        rows.window("corpus-details", "Corpus Details…", NONE, NONE, NONE);
        rows.window("rescan-corpus", "Read Corpus Again", NONE, NONE, NONE);
        rows.window("remove-corpus", "Remove Corpus", NONE, NONE, NONE);
        rows.window("next-recording", "Next Recording", "M1+PAGE_DOWN", SAME, SAME);
        rows.window("previous-recording", "Previous Recording", "M1+PAGE_UP", SAME, SAME);
    }

    private static void view(Rows rows) {
        rows.begin(CommandGroup.VIEW);
        rows.clip("zoom-in", "Zoom In", "W + = NUMPAD_ADD", "M1+I", "M1+1");
        rows.clip("zoom-out", "Zoom Out", "S - NUMPAD_SUBTRACT", "M1+O", "M1+3");
        rows.clip("zoom-selection", "Zoom to Selection", "Z", "M1+N", "M1+E");
        rows.clip("zoom-all", "Show All", "0", "M1+A", "M1+F");
        rows.clip("scroll-left", "Scroll Left", "A ARROW_LEFT PAGE_UP", "PAGE_UP", "ARROW_LEFT PAGE_UP");
        rows.clip("scroll-right", "Scroll Right", "D ARROW_RIGHT PAGE_DOWN", "PAGE_DOWN", "ARROW_RIGHT PAGE_DOWN");
        rows.clip("go-start", "Go to the Start", "HOME", SAME, SAME);
        rows.clip("go-end", "Go to the End", "END", SAME, SAME);
        rows.clip("amplitude-up", "Taller Waveform", "M2+ARROW_UP", SAME, SAME);
        rows.clip("amplitude-down", "Flatter Waveform", "M2+ARROW_DOWN", SAME, SAME);
        rows.view("prediction", "Prediction", "M3+1");
        rows.view("explanation", "Explanation", "M3+2");
        rows.view("why", "Why", "M3+F2");
        rows.view("segments", "Segments", "M3+3");
        rows.view("importance", "Importance", "M3+4");
        rows.view("faithfulness", "Faithfulness", "M3+5");
        rows.view("compare", "Compare", "M3+6");
        rows.view("annotations", "Annotations", "M3+7");
        rows.view("spectrogram", "Spectrogram", "M3+8");
        rows.view("corpus", "Corpus", "M3+9");
        rows.view("labelling", "Labelling", "M3+F3");
        rows.view("agreement", "Agreement", "M3+F5");
        rows.view("study", "Listening Study", "M3+F6");
        rows.view("recordings", "Recordings", "M1+M3+1");
        rows.view("runs", "Runs", "M1+M3+2");
        rows.view("result", "Result", "M1+M3+3");
        rows.view("compare-runs", "Compare Runs", "M1+M3+4");
        rows.view("corpus-why", "Why, over the Corpus", "M1+M3+5");
        rows.view("recipe", "Recipe", "M1+M3+6");
        rows.view("training", "Training", "M1+M3+7");
        rows.view("learned", "What It Learns", "M1+M3+8");
        rows.view("model-card", "Model Card", "M1+M3+9");
        rows.view("models", "Models", "M3+0");
        rows.view("live", "Live", "M3+-");
        rows.view("help", "Guide", "M3+F1");
        rows.window("perspective-listen", "Listen & Explain", "M1+F1", SAME, SAME);
        rows.window("perspective-corpus", "Projects and Runs", "M1+F5", SAME, SAME);
        rows.window("perspective-live", "Live", "M1+F2", SAME, SAME);
        rows.window("perspective-annotate", "Annotate Corpus", "M1+F3", SAME, SAME);
        rows.window("perspective-train", "Train a Model", "M1+F7", SAME, SAME);
        rows.window("org.eclipse.ui.window.resetPerspective", "Reset Layout", NONE, NONE, NONE);
        rows.window("org.eclipse.ui.window.maximizePart", "Maximise or Restore", "M1+M2+M", SAME, SAME);
        rows.window("theme-system", "As the System", NONE, NONE, NONE);
        rows.window("theme-light", "Light", NONE, NONE, NONE);
        rows.window("theme-dark", "Dark", NONE, NONE, NONE);
    }

    private static void help(Rows rows) {
        rows.begin(CommandGroup.HELP);
        rows.window("welcome", "Welcome", NONE, NONE, NONE);
        rows.window("guide", "User Guide", "F1", SAME, SAME);
        rows.window("keys-at-hand", "Keys at Hand", "M1+M2+L", SAME, SAME);
        rows.window("plugins", "Plug-ins…", NONE, NONE, NONE);
        rows.window("broken", "Broken Contributions…", NONE, NONE, NONE);
        rows.window("about", "About Sparsha Workbench", NONE, NONE, NONE);
        rows.begin(CommandGroup.KEYS);
        rows.window("next-open", "Next Open Recording", "M1+F6", SAME, SAME);
    }

    /** Rows as they are written down. */
    private static final class Rows {

        private final List<WorkbenchCommand> made = new ArrayList<>();
        private CommandGroup group = CommandGroup.FILE;

        void begin(CommandGroup next) {
            group = next;
        }

        void window(String name, String title, String standard, String praat, String audacity) {
            made.add(new WorkbenchCommand(id(name), "", title, group, false, keys(standard, praat, audacity)));
        }

        void clip(String name, String title, String standard, String praat, String audacity) {
            made.add(new WorkbenchCommand(id(name), "", title, group, true, keys(standard, praat, audacity)));
        }

        void view(String view, String title, String key) {
            made.add(new WorkbenchCommand(id("show-view"), WorkbenchCommand.PREFIX + view, title, group, false, keys(key, SAME, SAME)));
        }

        private static String id(String name) {
            return name.contains(".") ? name : WorkbenchCommand.PREFIX + name;
        }

        private static Map<KeyStyle, List<String>> keys(String standard, String praat, String audacity) {
            Map<KeyStyle, List<String>> keys = new LinkedHashMap<>();
            keys.put(KeyStyle.STANDARD, list(standard));
            keys.put(KeyStyle.PRAAT, list(praat.equals(SAME) ? standard : praat));
            keys.put(KeyStyle.AUDACITY, list(audacity.equals(SAME) ? standard : audacity));
            return keys;
        }

        private static List<String> list(String cell) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
        }
    }
}
