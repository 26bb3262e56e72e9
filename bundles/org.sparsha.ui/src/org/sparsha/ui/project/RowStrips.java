/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.sparsha.application.project.ExplanationStrip;
import org.sparsha.application.project.RunResults;
import org.sparsha.corpus.evaluation.ExplanationFolders;
import org.sparsha.report.ReportException;
import org.sparsha.ui.theme.Palette;

/**
 * Explanations of the chosen run as small strips in the rows of a table. Each is read when its row comes into sight, on its own thread;
 * the latest are kept. For the UI's thread.
 */
final class RowStrips {

    private static final int KEPT = 5000;

    private final ProjectDesk desk;
    private final Table table;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon()
            .name("Reading explanations").unstarted(task));
    private final Map<String, ExplanationStrip> read = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private Optional<Path> run = Optional.empty();
    private Map<String, String> folders = Map.of();

    RowStrips(ProjectDesk desk, Table table) {
        this.desk = desk;
        this.table = table;
        table.addDisposeListener(event -> thread.shutdownNow());
    }

    /** Whether the chosen run has explanations. */
    boolean isThere() {
        return desk.line(desk.chosen()).filter(line -> !line.explained().isEmpty()).isPresent();
    }

    /** Looks for the explanations of the run whose results are shown, which may come after the rows. */
    void look() {
        Optional<RunResults> results = desk.results();
        Optional<Path> now = results.map(one -> one.saved().folder());
        if (now.equals(run)) {
            return;
        }
        run = now;
        folders = Map.of();
        read.clear();
        asked.clear();
        results.ifPresent(one -> thread.execute(() -> {
            Map<String, String> there = ExplanationFolders.there(one.saved().folder(), one.saved().results());
            desk.analysis().ui().execute(() -> {
                if (run.equals(now) && !table.isDisposed()) {
                    folders = there;
                    table.redraw();
                }
            });
        }));
    }

    /** In a project of several corpora the table's keys begin with the corpus's name. */
    private Optional<String> folder(String key) {
        return Optional.ofNullable(folders.getOrDefault(key, folders.get(key.substring(key.indexOf('/') + 1))));
    }

    /** Folder of the explanation of a recording, where it has one. */
    Optional<Path> explanation(String key) {
        return folder(key).flatMap(folder -> run.map(place -> place.resolve(folder)));
    }

    void paint(GC gc, Rectangle cell, String key) {
        ExplanationStrip strip = read.get(key);
        if (strip == null) {
            explanation(key).filter(folder -> asked.add(key)).ifPresent(folder -> thread.execute(() -> read(key, folder)));
            return;
        }
        Palette palette = Palette.of(table.getDisplay());
        int middle = cell.y + cell.height / 2;
        int half = Math.max(2, cell.height / 2 - 3);
        double width = cell.width / (double) ExplanationStrip.LENGTH;
        gc.setForeground(palette.border());
        gc.drawLine(cell.x, middle, cell.x + cell.width - 1, middle);
        for (int i = 0; i < strip.values().size(); i++) {
            double value = strip.values().get(i);
            int height = (int) Math.round(half * Math.abs(value));
            gc.setBackground(value > 0 ? palette.supporting() : palette.opposing());
            int left = cell.x + (int) Math.round(i * width);
            int right = cell.x + (int) Math.round((i + 1) * width);
            gc.fillRectangle(left, value > 0 ? middle - height : middle, Math.max(1, right - left), height);
        }
    }

    private void read(String key, Path folder) {
        try {
            ExplanationStrip strip = ExplanationStrip.read(folder);
            desk.analysis().ui().execute(() -> {
                if (!table.isDisposed()) {
                    keep(key, strip);
                    table.redraw();
                }
            });
        } catch (ReportException e) {
            System.getLogger(RowStrips.class.getName()).log(System.Logger.Level.DEBUG, "No strip of " + folder, e);
        }
    }

    private void keep(String key, ExplanationStrip strip) {
        if (read.size() >= KEPT) {
            String oldest = read.keySet().iterator().next();
            read.remove(oldest);
            asked.remove(oldest);
        }
        read.put(key, strip);
    }
}
