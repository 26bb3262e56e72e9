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

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
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
    /** More than are in sight; GTK looks through them all for each. */
    private static final int IMAGES = 300;
    private static final int SOON_MILLISECONDS = 60;

    private final ProjectDesk desk;
    private final Table table;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon()
            .name("Reading explanations").unstarted(task));
    private final Map<String, ExplanationStrip> read = new LinkedHashMap<>();
    private final Map<String, Image> images = new LinkedHashMap<>();
    private final Point size;
    private final Runnable come;
    private final Set<String> asked = new HashSet<>();
    private Optional<Path> run = Optional.empty();
    private Palette palette;
    private boolean coming;
    private Map<String, String> folders = Map.of();

    /** {@code size} is a strip's in points; {@code come} shows the rows in sight anew, as strips of them have come. */
    RowStrips(ProjectDesk desk, Table table, Point size, Runnable come) {
        this.desk = desk;
        this.table = table;
        this.size = size;
        this.come = come;
        table.addDisposeListener(event -> {
            thread.shutdownNow();
            forgetImages();
        });
    }

    /** Whether the chosen run has explanations. */
    boolean isThere() {
        return desk.line(desk.chosen()).filter(line -> !line.explained().isEmpty()).isPresent();
    }

    /** Looks for the explanations of the run whose results are shown, which may come after the rows. */
    void look() {
        Optional<RunResults> results = desk.results().filter(one -> isThere());
        Optional<Path> now = results.map(one -> one.saved().folder());
        if (now.equals(run)) {
            return;
        }
        run = now;
        folders = Map.of();
        read.clear();
        forgetImages();
        asked.clear();
        results.ifPresent(one -> thread.execute(() -> {
            Map<String, String> there = ExplanationFolders.there(one.saved().folder(), one.saved().results());
            desk.analysis().ui().execute(() -> {
                if (run.equals(now) && !table.isDisposed()) {
                    folders = there;
                    come.run();
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

    /** The strip of a recording, once it has been read: bars upwards speak for what was heard, those downwards against it. */
    Optional<Image> image(String key) {
        ExplanationStrip strip = read.get(key);
        if (strip == null) {
            explanation(key).filter(folder -> asked.add(key)).ifPresent(folder -> thread.execute(() -> read(key, folder)));
            return Optional.empty();
        }
        Palette now = Palette.of(table.getDisplay());
        if (now != palette) {
            palette = now;
            forgetImages();
        }
        Image known = images.get(key);
        if (known == null) {
            if (images.size() >= IMAGES) {
                images.remove(images.keySet().iterator().next()).dispose(); // GTK has copied it
            }
            known = new Image(table.getDisplay(), drawn(strip));
            images.put(key, known);
        }
        return Optional.of(known);
    }

    private void forgetImages() {
        images.values().forEach(Image::dispose);
        images.clear();
    }

    /** Without a background, so that the row's shows. */
    private ImageData drawn(ExplanationStrip strip) {
        ImageData data = new ImageData(size.x, size.y, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        data.alphaData = new byte[size.x * size.y];
        int middle = size.y / 2;
        fill(data, 0, size.x, middle, middle + 1, palette.border());
        double width = size.x / (double) ExplanationStrip.LENGTH;
        for (int i = 0; i < strip.values().size(); i++) {
            double value = strip.values().get(i);
            int height = (int) Math.round(middle * Math.abs(value));
            int left = (int) Math.round(i * width);
            int right = Math.max(left + 1, (int) Math.round((i + 1) * width));
            fill(data, left, right, value > 0 ? middle - height : middle, value > 0 ? middle : middle + height,
                    value > 0 ? palette.supporting() : palette.opposing());
        }
        return data;
    }

    private static void fill(ImageData data, int left, int right, int top, int bottom, Color colour) {
        int pixel = data.palette.getPixel(colour.getRGB());
        for (int y = Math.max(0, top); y < Math.min(data.height, bottom); y++) {
            for (int x = left; x < Math.min(data.width, right); x++) {
                data.setPixel(x, y, pixel);
                data.setAlpha(x, y, 255);
            }
        }
    }

    private void read(String key, Path folder) {
        try {
            ExplanationStrip strip = ExplanationStrip.read(folder);
            desk.analysis().ui().execute(() -> {
                if (!table.isDisposed()) {
                    keep(key, strip);
                    comeSoon();
                }
            });
        } catch (ReportException e) {
            System.getLogger(RowStrips.class.getName()).log(System.Logger.Level.DEBUG, "No strip of " + folder, e);
        }
    }

    /** Many come at once. */
    private void comeSoon() {
        if (!coming) {
            coming = true;
            table.getDisplay().timerExec(SOON_MILLISECONDS, () -> {
                coming = false;
                if (!table.isDisposed()) {
                    come.run();
                }
            });
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
