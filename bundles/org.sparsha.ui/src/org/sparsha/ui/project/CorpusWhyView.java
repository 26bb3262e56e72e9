/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.application.aggregate.AggregatedRun;
import org.sparsha.application.project.RunLine;
import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.aggregate.PropertyEffect;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.report.json.AggregateJson;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.WarningBox;

/** What the explanations of the chosen run say together: which moments count more or less than the rest of the same recordings. */
public final class CorpusWhyView extends ProjectView {

    private static final int PICTURE = 2;
    private static final String[] TITLES = {"moments", "", "counts less | more", "difference", "95 %", "p", "salience", "time",
        "strongest in"};
    private static final int[] WIDTHS = {124, 190, 170, 84, 116, 64, 72, 60, 200};
    /** Seconds heard before and after a moment. */
    private static final double AROUND = 0.3;

    private SentenceBox sentence;
    private WarningBox warnings;
    private Combo group;
    private Label note;
    private Table table;
    private RowPlayer player;
    private List<AggregatedExplanations.Group> groups = List.of();
    private Optional<AggregatedRun> shown = Optional.empty();

    @Override
    void createContent(Composite parent) {
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 4;
        parent.setLayout(layout);
        sentence = new SentenceBox(parent);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        wide.widthHint = 240;
        sentence.setLayoutData(wide);
        warnings = new WarningBox(parent);
        ((GridData) warnings.getLayoutData()).horizontalSpan = 3;
        new Label(parent, SWT.NONE).setText("Heard as");
        group = new Combo(parent, SWT.READ_ONLY);
        Names.give(group, "Heard as");
        group.addListener(SWT.Selection, event -> fill());
        note = new Label(parent, SWT.NONE);
        Css.quiet(note);
        note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        Names.give(table, "Why, over the corpus");
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn column = new TableColumn(table, i > PICTURE && i < TITLES.length - 1 ? SWT.RIGHT : SWT.LEFT);
            column.setText(TITLES[i]);
            ColumnWidth.give(column, WIDTHS[i]);
        }
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ') {
                event.doit = false;
                play();
            }
        });
        player = new RowPlayer(desk(), table);
        menu();
    }

    @Override
    String closed() {
        return "What the explanations of a run say together is shown here.";
    }

    @Override
    String advice() {
        Optional<RunLine> line = desk().line(desk().chosen());
        if (line.isEmpty()) {
            return "Choose a run in Runs, and this says what its explanations have in common.";
        }
        if (line.get().explained().isEmpty()) {
            return "The run has no explanations. Start one with Explain ticked, and this says what they have in common.";
        }
        desk().why().ask(line.get());
        return desk().why().of(line.get().run().folder()).isPresent() ? ""
                : desk().why().problem().isEmpty() ? "Reading explanations…" : desk().why().problem();
    }

    @Override
    void offers(Composite parent) {
        if (desk().line(desk().chosen()).filter(line -> !line.explained().isEmpty()).isEmpty()) { // else they are being read
            offer(parent, "Run…", "run-model");
        }
    }

    @Override
    void refresh() {
        Optional<AggregatedRun> found = desk().line(desk().chosen()).flatMap(line -> desk().why().of(line.run().folder()));
        if (!found.equals(shown)) {
            shown = found;
            AggregatedRun run = found.orElseThrow();
            sentence.show(String.join("\n", run.all().sentences()));
            warnings.show(run.problems());
            groups = run.all().groups();
            group.setItems(groups.stream().map(one -> one.heard().orElse("anything") + " (" + one.recordings() + ")")
                    .toArray(String[]::new));
            group.select(0);
            note.setText(run.all().units() + " " + run.all().drawn().kind() + " are the units; p is corrected for "
                    + "all rows" + (run.all().flat() > 0 ? "; " + run.all().flat() + " explanations without any such moment are left out."
                            : "."));
            fill();
            note.getParent().layout(true, true);
        } else {
            table.redraw();
        }
    }

    private List<PropertyEffect> effects() {
        int index = group.getSelectionIndex();
        return index < 0 || index >= groups.size() ? List.of() : groups.get(index).effects();
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        Palette palette = Palette.of(table.getDisplay());
        String property = "";
        for (PropertyEffect effect : effects()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {effect.property().equals(property) ? "" : effect.property(), effect.value(), "",
                String.format(Locale.ROOT, "%+.3f", effect.difference()),
                String.format(Locale.ROOT, "%+.2f to %+.2f", effect.interval().low(), effect.interval().high()),
                String.format(Locale.ROOT, "%.3f", effect.corrected()), percent(effect.salience()), percent(effect.time()),
                effect.strongest().stream().limit(1).map(moment -> String.format(Locale.ROOT, "%s, %.2f s",
                        moment.path().replaceAll(".*/", ""), moment.start()))
                        .findFirst().orElse("")});
            if (!effect.isBeyondChance()) {
                item.setForeground(palette.quiet());
            }
            property = effect.property();
        }
        table.setRedraw(true);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private void paint(Event event) {
        if (event.index == PICTURE && event.item instanceof TableItem item) {
            int row = table.indexOf(item);
            List<PropertyEffect> effects = effects();
            double reach = effects.stream().mapToDouble(one -> Math.max(Math.abs(one.interval().low()), Math.abs(one.interval().high())))
                    .max().orElse(1);
            if (row >= 0 && row < effects.size()) {
                new EffectPainter(Palette.of(table.getDisplay()), reach).paint(event.gc,
                        new Rectangle(event.x, event.y, table.getColumn(PICTURE).getWidth() - 4, event.height), effects.get(row));
            }
        }
    }

    private Optional<PropertyEffect.Moment> strongest() {
        int row = table.getSelectionIndex();
        return row < 0 || row >= effects().size() ? Optional.empty() : effects().get(row).strongest().stream().findFirst();
    }

    private void play() {
        strongest().ifPresent(moment -> desk().place(moment.key()).ifPresent(file -> player.toggle(file,
                Math.max(0, moment.start() - AROUND), moment.end() + AROUND)));
    }

    private void open() {
        strongest().flatMap(moment -> desk().place(moment.key())).ifPresent(file -> ProjectCommand
                .openRecordings(getSite().getWorkbenchWindow(), List.of(file)));
    }

    private void menu() {
        IAction look = Actions.push("Annotation Files in…", () -> FilePrompt.of(table.getDisplay()).folder(table.getShell(),
                "Annotation Files", "The folder of annotation files, each named like its recording").map(Optional::of)
                .ifPresent(folder -> desk().why().look(folder)));
        IAction save = Actions.push("Export Table…", this::save);
        IAction copy = Actions.push("Copy Sentences", this::copy);
        var bars = getViewSite().getActionBars();
        bars.getMenuManager().add(look);
        bars.getMenuManager().add(Actions.push("Annotation Files beside the Recordings", () -> desk().why().look(Optional.empty())));
        bars.getMenuManager().add(new Separator());
        bars.getMenuManager().add(save);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(opened -> {
            if (strongest().isPresent()) {
                opened.add(Actions.push("Play Strongest", this::play));
                opened.add(Actions.push("Open Recording", this::open));
                opened.add(new Separator());
            }
            opened.add(copy);
            opened.add(save);
        });
        table.setMenu(menu.createContextMenu(table));
        table.addDisposeListener(event -> menu.dispose());
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {sentence.text()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void save() {
        shown.ifPresent(run -> Export.toFile(table, "Export Table", List.of(FilePrompt.Kind.of("CSV", "csv")), "why.csv").ifPresent(
                export -> export.write((file, progress) -> {
                    TableFiles.write(file, AggregateJson.table(run.all(), run.problems()));
                    return Export.Outcome.WHOLE;
                })));
    }

    @Override
    public void setFocus() {
        if (table != null && table.isVisible()) {
            table.setFocus();
        } else {
            super.setFocus();
        }
    }
}
