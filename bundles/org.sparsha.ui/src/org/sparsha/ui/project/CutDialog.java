/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sparsha.application.project.CorpusCut;
import org.sparsha.application.project.CutCorpus;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FormFields;
import org.sparsha.ui.widgets.FreeName;
import org.sparsha.ui.widgets.ParameterForm;

/** Asks how recordings are to be cut into parts, and what the corpus of the parts is called. */
final class CutDialog extends Dialog {

    private static final int WIDTH = 400;
    private static final String USUAL = "energy-vad";
    /** Segmenters that need more than the sound of one recording. */
    private static final Set<String> WANTS_MORE = Set.of("tier", "align");
    private static final List<String> WAYS = List.of("windows of one length", "what a segmenter finds", "the stretches of a tier");

    private final ContributionCatalog catalog;
    private final List<String> taken;
    private final int recordings;
    private Composite area;
    private Combo way;
    private Combo segmenter;
    private ParameterForm settings;
    private Text window;
    private Text hop;
    private Text tier;
    private Text longer;
    private Text name;
    private Label advice;
    private Optional<CorpusCut.Cutter> cutter = Optional.empty();
    private double longerThan;
    private String chosenName = "";

    /** {@code taken} are the names of the corpora that are there; {@code recordings} is how many are to be cut. */
    CutDialog(Shell shell, ContributionCatalog catalog, List<String> taken, int recordings) {
        super(shell);
        this.catalog = catalog;
        this.taken = taken;
        this.recordings = recordings;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Cut into Parts");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        area = (Composite) super.createDialogArea(parent);
        FormFields fields = new FormFields(area, 2);
        fields.wrapped("The parts of " + Counted.of(recordings, "recording") + " become a corpus of the project, each a row that a model "
                + "is asked about. Nothing is copied.", WIDTH);
        way = fields.combo("&Cut into", WAYS, 0);
        window = fields.text("&Window (s)", "4");
        hop = fields.text("&From one to the next (s)", "4");
        List<String> segmenters = catalog.list(ExtensionKind.SEGMENTERS).stream().map(ContributionInfo::id)
                .filter(id -> !WANTS_MORE.contains(id)).toList();
        segmenter = fields.combo("&Segmenter", segmenters, Math.max(0, segmenters.indexOf(USUAL)));
        settings = new ParameterForm(area, this::update, () -> { });
        settings.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        tier = fields.text("&Tier", "");
        tier.setToolTipText("Name of a tier in the annotation file beside each recording");
        longer = fields.text("Only what is &longer than (s)", "0");
        longer.setToolTipText("Recordings that aren't longer stay whole");
        name = fields.text("&Name of the corpus", FreeName.of("parts", taken::contains));
        advice = fields.wrapped("", WIDTH);
        Css.quiet(advice);
        way.addListener(SWT.Selection, event -> shown());
        segmenter.addListener(SWT.Selection, event -> showSettings());
        List.of(window, hop, tier, longer, name).forEach(field -> field.addListener(SWT.Modify, event -> update()));
        showSettings();
        shown();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Cut", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        update();
    }

    private void showSettings() {
        try {
            settings.show(segmenter.getSelectionIndex() < 0 ? List.of() : catalog.create(ExtensionKind.SEGMENTERS, segmenter.getText())
                    .parameters(), Map.of(), false);
        } catch (ExplainException e) {
            settings.show(List.of(), Map.of(), false); // said where it is to be cut by it
        }
        update();
        resize();
    }

    /** Only what belongs to the way that is chosen is in sight. */
    private void shown() {
        int index = way.getSelectionIndex();
        Control[] children = area.getChildren();
        Map<Control, Integer> ways = Map.of(window, 0, hop, 0, segmenter, 1, settings, 1, tier, 2);
        for (int i = 0; i < children.length; i++) {
            Integer own = ways.get(children[i]);
            if (own != null) {
                see(children[i], own == index);
                if (children[i] != settings) {
                    see(children[i - 1], own == index); // its name
                }
            }
        }
        update();
        resize();
    }

    private static void see(Control control, boolean visible) {
        if (control.getLayoutData() == null) {
            control.setLayoutData(new GridData());
        }
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    private void resize() {
        area.layout(true, true);
        if (getShell().isVisible()) {
            getShell().pack();
        }
    }

    private void update() {
        if (advice == null) {
            return; // still being made
        }
        String complaint = complaint();
        advice.setText(complaint.isEmpty() ? "Ctrl+Z takes the parts back." : complaint);
        advice.requestLayout();
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(complaint.isEmpty());
        }
    }

    /** What is wrong; empty where nothing is. */
    private String complaint() {
        int index = way.getSelectionIndex();
        if (index == 0 && (seconds(window).isEmpty() || seconds(hop).isEmpty())) {
            return String.format(Locale.ROOT, "A window, and the way to the next, is %.1f s at least.", CutCorpus.SHORTEST);
        }
        if (index == 1 && segmenter.getSelectionIndex() < 0) {
            return "Choose a segmenter.";
        }
        if (index == 1 && settings.complaint().isPresent()) {
            return settings.complaint().get();
        }
        if (index == 2 && tier.getText().isBlank()) {
            return "Name the tier.";
        }
        if (number(longer).filter(value -> value >= 0).isEmpty()) {
            return "Longer than how many seconds?";
        }
        String wanted = name.getText().strip();
        return wanted.isEmpty() ? "The corpus needs a name." : taken.contains(wanted) ? "The project has a corpus " + wanted + " already."
                : "";
    }

    private static Optional<Double> number(Text field) {
        try {
            return Optional.of(Double.parseDouble(field.getText().strip())).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static OptionalDouble seconds(Text field) {
        return number(field).filter(value -> value >= CutCorpus.SHORTEST && value <= CutCorpus.LONGEST).map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    @Override
    protected void okPressed() {
        try {
            cutter = Optional.of(switch (way.getSelectionIndex()) {
                case 0 -> CorpusCut.windows(seconds(window).orElseThrow(), seconds(hop).orElseThrow());
                case 1 -> CorpusCut.segmenter(catalog.create(ExtensionKind.SEGMENTERS, segmenter.getText()), settings.texts());
                default -> CorpusCut.tier(tier.getText().strip());
            });
        } catch (SparshaException e) {
            advice.setText(WindowWords.of(e));
            advice.requestLayout();
            return;
        }
        longerThan = number(longer).orElseThrow();
        chosenName = name.getText().strip();
        super.okPressed();
    }

    CorpusCut.Cutter cutter() {
        return cutter.orElseThrow();
    }

    /** Seconds; recordings that aren't longer stay whole. */
    double longer() {
        return longerThan;
    }

    String name() {
        return chosenName;
    }
}
