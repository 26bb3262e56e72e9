/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.application.project.ProjectSnapshot;
import org.sparsha.application.project.RunChanges;
import org.sparsha.application.project.RunDifferences;
import org.sparsha.application.project.RunLine;
import org.sparsha.application.project.RunRow;
import org.sparsha.core.Counted;
import org.sparsha.corpus.PValue;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.VirtualRows;
import org.sparsha.ui.widgets.WarningBox;

/** How runs differ: which is better and how surely, and the recordings that they hear differently. */
public final class CompareRunsView extends ProjectView {

    private static final int LETTERS = 26;

    /** What the tables show; runs have their titles from the project. */
    private record Painted(RunDifferences found, Palette palette, List<RunLine> runs) {
    }

    private Label note;
    private WarningBox warnings;
    private Table differences;
    private Table recordings;
    private VirtualRows rows;
    private List<String> asked = List.of();
    private Optional<RunDifferences> shown = Optional.empty();
    private Optional<Painted> painted = Optional.empty();
    private String problem = "";

    @Override
    void createContent(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        parent.setLayout(layout);
        note = new Label(parent, SWT.WRAP);
        Css.quiet(note);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 200;
        wide.horizontalIndent = 6;
        note.setLayoutData(wide);
        warnings = new WarningBox(parent);
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        differences = table(halves, "Differences between runs", new String[] {"runs", "figure", "difference", "95 %", "p"},
                new int[] {96, 72, 104, 132, 64});
        recordings = table(halves, "Recordings heard differently", new String[] {"recording", "truth"}, new int[] {150, 80});
        rows = new VirtualRows(recordings);
        recordings.addListener(SWT.SetData, this::fill);
        recordings.addListener(SWT.DefaultSelection, event -> open());
        halves.setWeights(52, 48);
    }

    private static Table table(Composite parent, String name, String[] titles, int[] widths) {
        boolean many = name.startsWith("Recordings");
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | (many ? SWT.VIRTUAL : SWT.NONE));
        Names.give(table, name);
        table.setHeaderVisible(true);
        for (int i = 0; i < titles.length; i++) {
            column(table, titles[i], widths[i]);
        }
        return table;
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        ColumnWidth.give(column, width);
    }

    @Override
    String closed() {
        return "How runs of a project differ is shown here.";
    }

    @Override
    String advice() {
        if (desk().compared().size() < 2) {
            return "Choose two runs or more in Runs, with Ctrl or Shift, and press Compare.";
        }
        if (!asked.equals(desk().compared())) {
            ask(desk().compared());
        }
        return shown.isPresent() ? "" : problem.isEmpty() ? "Comparing…" : problem;
    }

    private void ask(List<String> runs) {
        asked = runs;
        shown = Optional.empty();
        problem = "";
        List<Path> folders = new ArrayList<>();
        runs.forEach(run -> desk().line(run).ifPresent(line -> folders.add(line.run().folder())));
        BackgroundJob.run("Comparing runs", progress -> {
            RunDifferences found = RunDifferences.of(folders, 0);
            return () -> {
                if (asked.equals(runs)) {
                    shown = Optional.of(found);
                    desk().changed();
                }
            };
        }, desk().analysis().ui(), sentence -> {
            problem = sentence;
            desk().changed();
        });
    }

    @Override
    void refresh() {
        RunDifferences found = shown.orElseThrow();
        Painted now = new Painted(found, Palette.of(differences.getDisplay()), desk().snapshot().map(ProjectSnapshot::runs)
                .orElse(List.of()));
        if (!painted.equals(Optional.of(now))) { // else what is chosen stays so while a run tells how far it is
            painted = Optional.of(now);
            show(found);
        }
    }

    private void show(RunDifferences found) {
        RunComparison comparison = found.comparison();
        note.setText(leaders(comparison) + " " + Counted.of(comparison.shared(), "recording")
                + " that all runs have; intervals and p by drawing " + comparison.units() + " " + comparison.drawn().kind()
                + " 10,000 times, p corrected by Holm.");
        Map<String, String> warned = new LinkedHashMap<>(); // what is said of several runs takes the room of the tables but once
        comparison.runs().forEach(run -> run.warning().ifPresent(warning -> warned.merge(warning, letter(comparison, run.name()),
                (before, next) -> before + ", " + next)));
        Stream<String> ofRuns = warned.entrySet().stream().map(warning -> warning.getValue() + ": " + warning.getKey());
        Stream<String> ofSettings = comparison.settings().entrySet().stream().filter(setting -> setting.getKey().equals("corpusSha256")
                || setting.getKey().equals("tool")).map(setting -> setting.getKey().equals("tool")
                        ? "The runs were made by different versions of the program."
                        : "The runs were not asked about the same corpus; what they share is compared.");
        warnings.show(Stream.of(comparison.drawn().caution().stream(), ofRuns, ofSettings).flatMap(one -> one).toList());
        differences.removeAll();
        Palette palette = Palette.of(differences.getDisplay());
        for (RunComparison.Pair pair : comparison.pairs()) {
            for (RunComparison.Difference difference : pair.differences()) {
                TableItem item = new TableItem(differences, SWT.NONE);
                item.setText(new String[] {letter(comparison, pair.second()) + " against " + letter(comparison, pair.first()),
                        difference.measure(), signed(difference.delta()),
                        signed(difference.bootstrap().low()) + " to " + signed(difference.bootstrap().high()),
                        PValue.words(difference.corrected())});
                item.setForeground(2, !difference.isClear() ? palette.quiet()
                        : difference.delta() > 0 ? palette.good() : palette.supporting());
            }
            String names = letter(comparison, pair.second()) + " against " + letter(comparison, pair.first());
            pair.mcNemar().forEach(test -> new TableItem(differences, SWT.NONE).setText(new String[] {names, "McNemar",
                    "right alone " + test.onlySecond() + ", " + test.onlyFirst(), "recordings taken as independent",
                    PValue.words(test.corrected())}));
        }
        while (recordings.getColumnCount() > 2) {
            recordings.getColumn(2).dispose();
        }
        comparison.runs().forEach(run -> column(recordings, letter(comparison, run.name()), 96));
        rows.show(found.recordings().size());
        note.getParent().layout(true, true);
    }

    /** A letter for each run, since names of runs are long; the sentence above says which is which. */
    private static String letter(RunComparison comparison, String run) {
        int at = comparison.runs().stream().map(RunComparison.Run::name).toList().indexOf(run);
        return at < LETTERS ? String.valueOf((char) ('A' + at)) : String.valueOf(at + 1);
    }

    private String leaders(RunComparison comparison) {
        List<RunComparison.Run> best = new ArrayList<>(comparison.runs());
        String measure = best.get(0).measures().keySet().iterator().next();
        best.sort((a, b) -> Double.compare(b.measures().get(measure), a.measures().get(measure)));
        StringBuilder text = new StringBuilder("By ").append(measure).append(": ");
        for (int i = 0; i < best.size(); i++) {
            RunComparison.Run run = best.get(i);
            text.append(i == 0 ? "" : "; ").append(letter(comparison, run.name())).append(", ").append(title(run.name())).append(", ")
                    .append(String.format(Locale.ROOT, "%.3f", run.measures().get(measure)));
        }
        return text.append('.').toString();
    }

    private String title(String run) {
        return desk().line(run).map(line -> new RunRow(Optional.of(line), Optional.empty(), RunChanges.NONE).title()).orElse(run);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value).replace('-', '−');
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int index = recordings.indexOf(item);
        List<RunDifferences.Heard> all = shown.map(RunDifferences::recordings).orElse(List.of());
        if (!rows.fill(index) || index >= all.size()) {
            return;
        }
        RunDifferences.Heard heard = all.get(index);
        item.setText(0, RecordingCells.shortPath(heard.path()));
        item.setText(1, heard.truth());
        Palette palette = Palette.of(recordings.getDisplay());
        for (int run = 0; run < heard.answers().size(); run++) {
            String answer = heard.answers().get(run);
            item.setText(2 + run, answer + (answer.equals(heard.truth()) ? " ✓" : " ✗"));
            item.setForeground(2 + run, answer.equals(heard.truth()) ? palette.good() : palette.supporting());
        }
    }

    private void open() {
        int index = recordings.getSelectionIndex();
        List<RunDifferences.Heard> all = shown.map(RunDifferences::recordings).orElse(List.of());
        if (index >= 0 && index < all.size()) {
            List<Path> explained = all.get(index).explanations();
            if (!explained.isEmpty()) {
                ProjectCommand.openExplanations(getSite().getWorkbenchWindow(), explained);
                return;
            }
            desk().place(all.get(index).key()).ifPresent(file -> ProjectCommand.openRecordings(getSite().getWorkbenchWindow(),
                    List.of(file)));
        }
    }

    @Override
    public void setFocus() {
        if (differences != null && differences.isVisible()) {
            differences.setFocus();
        } else {
            super.setFocus();
        }
    }
}
