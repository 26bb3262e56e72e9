/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.plugins;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sparsha.application.plugins.ContractReport;
import org.sparsha.runtime.plugins.Plugin;
import org.sparsha.runtime.plugins.PluginShelf;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;

/** All about one plug-in, with what can be done about it. */
final class PluginDetails extends Composite {

    private static final int SECTION = 8;
    private static final int WIDTH = 300;
    private static final int MOST_RULES = 8;

    /**
     * One thing that can be done.
     *
     * @param words what the button says
     * @param primary whether it is the one thing to do
     * @param run does it
     */
    record Deed(String words, boolean primary, Runnable run) {
    }

    PluginDetails(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new GridLayout());
        nothing("");
    }

    /** Shows a sentence instead. */
    void nothing(String sentence) {
        fill(area -> Css.quiet(label(area, sentence)));
    }

    /**
     * Shows a plug-in.
     *
     * @param row the plug-in
     * @param wrong what doesn't work of it
     * @param report which rules of its contract it keeps; empty where that isn't known
     * @param command how the same is done on the command line; empty where there is nothing to do
     */
    void show(PluginShelf.Row row, List<String> wrong, Optional<ContractReport> report, String command, List<Deed> deeds) {
        Plugin plugin = row.plugin();
        fill(area -> {
            Css.heading(label(area, plugin.name() + " " + plugin.version()));
            Css.quiet(label(area, String.join(" · ", List.of(plugin.id(), plugin.provider(), plugin.licence()).stream()
                    .filter(text -> !text.isBlank()).toList())));
            if (!plugin.description().isBlank()) {
                label(area, plugin.description().replaceAll("\\s+", " "));
            }
            wrong.forEach(line -> Css.bad(label(area, line)));
            if (!plugin.unfit().isEmpty() && row.action() != PluginShelf.Action.REMOVE) {
                Css.bad(label(area, plugin.unfit()));
            }
            deeds(area, deeds); // above all that may be long, so that they are in sight
            if (!plugin.adds().isEmpty()) {
                section(area, "Adds");
                plugin.adds().forEach((kind, ids) -> label(area, kind + ": " + String.join(", ", ids)));
            }
            report.filter(found -> !found.outcomes().isEmpty()).ifPresent(found -> contract(area, found));
            if (!command.isEmpty()) {
                Css.quiet(label(area, "On the command line"));
                command(area, command);
            }
        });
    }

    private static void contract(Composite area, ContractReport report) {
        section(area, "Contract");
        label(area, (report.broken().isEmpty() ? "✓ " : "✗ ") + report.sentence());
        report.broken().stream().limit(MOST_RULES)
                .forEach(broken -> Css.bad(label(area, "✗ " + broken.kind() + " " + broken.id() + ": " + broken.text())));
        Optional<String> explainer = report.outcomes().stream().filter(outcome -> outcome.kind().equals("explainer"))
                .map(outcome -> outcome.id()).findFirst();
        explainer.ifPresent(id -> {
            Css.quiet(label(area, "Its place among the others"));
            command(area, "sparsha benchmark-explainers CORPUS --explainers " + id + ",bayesian-surrogate,lime --out FOLDER");
        });
    }

    private static void section(Composite area, String title) {
        Label label = label(area, title);
        Css.heading(label);
        ((GridData) label.getLayoutData()).verticalIndent = SECTION;
    }

    private static void command(Composite area, String command) {
        Text text = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP); // a frame would be cut: the toolkit measures without it
        text.setText(command);
        text.setLayoutData(wide());
    }

    /** Shows what is broken. */
    void show(String name, String sentence, List<Deed> deeds) {
        fill(area -> {
            Css.heading(label(area, name));
            label(area, sentence);
            deeds(area, deeds);
        });
    }

    private static void deeds(Composite area, List<Deed> deeds) {
        for (Deed deed : deeds) {
            FlatButton button = new FlatButton(area, deed.primary(), deed.words(), "");
            button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            button.addListener(SWT.Selection, event -> deed.run().run());
        }
    }

    private void fill(Consumer<Composite> what) {
        setRedraw(false);
        for (Control child : getChildren()) {
            child.dispose();
        }
        setBackground(Palette.of(getDisplay()).surface()); // of the theme that holds now
        what.accept(this);
        fit();
        setRedraw(true);
    }

    /** Takes the height that the content needs at the width there is. */
    void fit() {
        int width = Math.max(WIDTH, getParent().getClientArea().width);
        setSize(computeSize(width, SWT.DEFAULT));
        layout(true, true);
    }

    private static Label label(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setLayoutData(wide());
        return label;
    }

    private static GridData wide() {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH;
        return data;
    }
}
