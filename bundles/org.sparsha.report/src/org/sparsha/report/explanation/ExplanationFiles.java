/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import org.sparsha.audio.AudioException;
import org.sparsha.core.PartFiles;
import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.explain.Explanation;
import org.sparsha.report.ReportException;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.chart.Drawing;
import org.sparsha.report.html.ExplanationHtml;
import org.sparsha.report.json.JsonText;
import org.sparsha.report.json.SectionsJson;

/**
 * Writes the folder that an explanation leaves behind: {@code explanation.json}, {@code report.html} (one file, nothing fetched),
 * {@code waveform.png}, {@code spectrogram.png}, {@code explanation.png}, {@code salient.wav}, {@code complement.wav},
 * {@code segments.csv}, {@code explanation.TextGrid}. Cells, interactions and response curves have tables and pictures of their own
 * besides; response curves have no salient part and leave {@code strongest-change.wav} instead of the two sounds.
 */
public final class ExplanationFiles {

    private ExplanationFiles() {
    }

    /**
     * Writes all files. They are made in a folder beside it first; a folder that isn't there yet appears whole, into one that is there each
     * file is moved as a whole, {@code explanation.json} last.
     *
     * @param folder where to; made where needed, other files in it stay
     * @param report the explanation and what is written of it
     * @return what could not be made, though all else was: pictures, on a machine without fonts
     * @throws ReportException where the folder can't be written to; nothing is left behind then
     */
    public static List<Warning> write(Path folder, ExplanationReport report) throws ReportException {
        return write(folder, report, Runnable::run);
    }

    /**
     * Writes all files as {@link #write(Path, ExplanationReport)} does, the pictures side by side.
     *
     * @param folder where to; made where needed, other files in it stay
     * @param report the explanation and what is written of it
     * @param executor draws the pictures; must not be waiting for the caller
     * @return what could not be made, though all else was: pictures, on a machine without fonts
     * @throws ReportException where the folder can't be written to; nothing is left behind then
     */
    public static List<Warning> write(Path folder, ExplanationReport report, Executor executor) throws ReportException {
        return write(folder, made -> writeAll(made, report, executor));
    }

    /**
     * Writes what is small: {@code explanation.json}, the tables, the tiers, and {@code report.html} without pictures and sounds.
     *
     * @param folder where to; made where needed, other files in it stay
     * @param report the explanation and what is written of it
     * @throws ReportException where the folder can't be written to; nothing is left behind then
     */
    public static void writeFigures(Path folder, ExplanationReport report) throws ReportException {
        write(folder, made -> {
            writeTexts(made, report);
            ExplanationHtml.write(made.resolve("report.html"), made, Optional.empty());
            return List.of();
        });
    }

    /** Writes files into a folder. */
    @FunctionalInterface
    private interface Writing {
        List<Warning> into(Path folder) throws AudioException, CorpusException, ReportException;
    }

    private static List<Warning> write(Path folder, Writing writing) throws ReportException {
        Path target = folder.toAbsolutePath().normalize();
        Path made = null;
        try {
            Files.createDirectories(target.getParent() == null ? target : target.getParent());
            if (Files.exists(target) && !Files.isDirectory(target)) {
                throw new ReportException(folder + " is a file: name a folder for the results.");
            }
            made = Files.createDirectory(PartFiles.in(target.toAbsolutePath().getParent()));
            List<Warning> warnings = writing.into(made);
            publish(made, target);
            return warnings;
        } catch (IOException e) {
            throw new ReportException("Cannot write the results to " + folder + " (" + AtomicFiles.reason(e)
                    + "): choose another folder or make room there.", e);
        } catch (AudioException | CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        } finally {
            discard(made);
        }
    }

    private static List<Warning> writeAll(Path folder, ExplanationReport report, Executor executor)
            throws AudioException, CorpusException, ReportException {
        List<CompletableFuture<Optional<Warning>>> pictures = new ArrayList<>();
        for (Map.Entry<String, Drawing> picture : ExplanationPictures.of(report.explanation(), report.clip()).entrySet()) {
            pictures.add(CompletableFuture.supplyAsync(() -> picture(picture.getValue(), folder.resolve(picture.getKey())), executor));
        }
        CompletableFuture<Void> allPictures = CompletableFuture.allOf(pictures.toArray(CompletableFuture<?>[]::new));
        try {
            writeTexts(folder, report);
            ExplanationSounds.write(folder, report);
        } finally {
            allPictures.exceptionally(failure -> null).join();
        }
        ExplanationHtml.write(folder.resolve("report.html"), folder, Optional.of(report.clip()));
        return pictures.stream().flatMap(picture -> picture.join().stream()).distinct().toList();
    }

    private static void writeTexts(Path folder, ExplanationReport report) throws CorpusException {
        Explanation explanation = report.explanation();
        AtomicFiles.writeText(folder.resolve("segments.csv"), SegmentsCsv.of(explanation));
        for (Map.Entry<String, String> table : ExplanationTables.of(explanation).entrySet()) {
            AtomicFiles.writeText(folder.resolve(table.getKey()), table.getValue());
        }
        AnnotationFiles.write(ExplanationTiers.of(explanation), folder.resolve("explanation.TextGrid"));
        if (!report.sections().isEmpty()) {
            AtomicFiles.writeText(folder.resolve(SectionsJson.FILE), SectionsJson.text(report.sections()));
        }
        AtomicFiles.writeText(folder.resolve("explanation.json"), JsonText.of(report.json(), true) + "\n");
    }

    private static Optional<Warning> picture(Drawing drawing, Path file) {
        try {
            ChartImages.writePng(drawing, file);
            return Optional.empty();
        } catch (ReportException e) {
            return Optional.of(new Warning("no-pictures", e.getMessage()));
        }
    }

    private static void publish(Path made, Path target) throws IOException, CorpusException {
        if (!Files.exists(target)) {
            AtomicFiles.move(made, target);
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(made)) {
            files = new ArrayList<>(listed.toList());
        }
        files.sort((a, b) -> Boolean.compare(a.endsWith("explanation.json"), b.endsWith("explanation.json")));
        for (Path file : files) {
            AtomicFiles.move(file, target.resolve(file.getFileName().toString()));
        }
    }

    private static void discard(Path made) {
        if (made == null || !Files.exists(made)) {
            return;
        }
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(made);
        } catch (IOException e) {
            System.getLogger(ExplanationFiles.class.getName()).log(System.Logger.Level.DEBUG, "Left behind: " + made, e);
        }
    }
}
