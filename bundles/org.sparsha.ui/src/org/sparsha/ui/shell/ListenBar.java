/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.recordings.ActiveClip;
import org.sparsha.ui.widgets.FlatButton;

/** The bar to listen with: play, what matters, the rest, A/B, loop, half speed; record; zoom. */
final class ListenBar {

    private record Bound(FlatButton button, String command) {
    }

    private final List<Bound> buttons = new ArrayList<>();
    private final IWorkbenchWindow window;

    ListenBar(IWorkbenchWindow window) {
        this.window = window;
    }

    Control create(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(12, false);
        layout.marginHeight = 0;
        layout.horizontalSpacing = 6;
        bar.setLayout(layout);
        add(bar, true, "Play", "play", "play", 0);
        add(bar, false, "Salient", "salient", "play-salient", 0);
        add(bar, false, "Rest", "rest", "play-rest", 0);
        add(bar, false, "Faint", "attenuated", "play-attenuated", 0);
        add(bar, false, "A/B", "", "play-ab", 0);
        add(bar, false, "Loop", "loop", "loop", 0);
        add(bar, false, "½×", "", "half-speed", 0);
        add(bar, false, "Record", "record", "record", 14);
        add(bar, false, "", "zoom-out", "zoom-out", 14);
        add(bar, false, "", "zoom-in", "zoom-in", 0);
        add(bar, false, "Fit", "", "zoom-all", 0);
        Runnable undo = ActiveClip.of(window, (old, now) -> refresh(), aspect -> refresh()).install();
        bar.addListener(SWT.Dispose, event -> undo.run());
        refresh();
        return bar;
    }

    private void add(Composite bar, boolean primary, String text, String icon, String command, int indent) {
        FlatButton button = new FlatButton(bar, primary, text, icon);
        GridData data = new GridData();
        data.horizontalIndent = indent;
        data.heightHint = ToolStrip.buttonHeight(bar);
        button.setLayoutData(data);
        button.setToolTipText(Commands.describe(window, command));
        button.addListener(SWT.Selection, event -> Commands.run(window, command));
        buttons.add(new Bound(button, command));
    }

    private void refresh() {
        Optional<ClipCommands> commands = Commands.ofActiveEditor(window);
        for (Bound bound : buttons) {
            if (bound.button.isDisposed()) {
                return;
            }
            if (!bound.command.equals("record")) {
                bound.button.setEnabled(commands.map(target -> target.can(bound.command)).orElse(false));
                boolean on = commands.map(target -> target.isOn(bound.command)).orElse(false);
                if (bound.command.equals("play")) {
                    bound.button.setText(on ? "Pause" : "Play");
                    bound.button.setIcon(on ? "pause" : "play");
                } else {
                    bound.button.setChecked(on);
                }
            }
        }
    }
}
