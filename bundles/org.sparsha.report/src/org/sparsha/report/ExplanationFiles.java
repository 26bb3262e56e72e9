/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.chart.Drawing;
import org.sparsha.report.chart.ExplanationDrawing;
import org.sparsha.report.chart.ResponseDrawing;
import org.sparsha.report.chart.SpectrogramDrawing;
import org.sparsha.report.chart.WaveformDrawing;
import org.sparsha.report.json.ExplanationJson;
import org.sparsha.report.json.JsonText;

/**
 * Writes the folder that an explanation leaves behind: {@code explanation.json}, {@code waveform.png}, {@code spectrogram.png},
 * {@code explanation.png}, {@code salient.wav}, {@code complement.wav}, {@code segments.csv}, {@code explanation.TextGrid}.
 */
public final class ExplanationFiles {

    private ExplanationFiles() {
    }

    /**
     * Writes all files. They are made in a folder beside it first; a folder that isn't there yet appears whole, into one that is there each
     * file is moved as a whole, {@code explanation.json} last.
     *
     * @param folder where to; made where needed, other files in it stay
     * @param explanation the explanation
     * @param clip the recording explained, at its own rate
     * @return what could not be made, though all else was: pictures, on a machine without fonts
     * @throws ReportException where the folder can't be written to; nothing is left behind then
     */
    public static List<Warning> write(Path folder, Explanation explanation, AudioClip clip) throws ReportException {
        Path target = folder.toAbsolutePath().normalize();
        Path made = null;
        try {
            Files.createDirectories(target.getParent() == null ? target : target.getParent());
            if (Files.exists(target) && !Files.isDirectory(target)) {
                throw new ReportException(folder + " is a file: name a folder for the results.");
            }
            made = Files.createDirectory(target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part"));
            List<Warning> warnings = writeAll(made, explanation, clip);
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

    private static List<Warning> writeAll(Path folder, Explanation explanation, AudioClip clip)
            throws ReportException, AudioException, CorpusException {
        List<Warning> warnings = new ArrayList<>();
        double rate = explanation.analysisRate();
        AtomicFiles.writeText(folder.resolve("segments.csv"), SegmentsCsv.of(explanation));
        AnnotationFiles.write(ExplanationTiers.of(explanation), folder.resolve("explanation.TextGrid"));
        WavWriter.write(folder.resolve("salient.wav"), SalientSound.salient(clip, explanation.salient(), rate), WavFormat.PCM_16);
        WavWriter.write(folder.resolve("complement.wav"), SalientSound.complement(clip, explanation.salient(), rate), WavFormat.PCM_16);
        picture(new WaveformDrawing(clip), folder.resolve("waveform.png"), warnings);
        picture(new SpectrogramDrawing(clip), folder.resolve("spectrogram.png"), warnings);
        picture(new ExplanationDrawing(explanation, clip), folder.resolve("explanation.png"), warnings);
        if (explanation.attribution() instanceof ResponseCurves curves) {
            picture(new ResponseDrawing(curves, explanation.prediction().labels()), folder.resolve("responses.png"), warnings);
        }
        AtomicFiles.writeText(folder.resolve("explanation.json"), JsonText.of(ExplanationJson.fields(explanation), true) + "\n");
        return warnings;
    }

    private static void picture(Drawing drawing, Path file, List<Warning> warnings) {
        if (warnings.isEmpty()) {
            try {
                ChartImages.writePng(drawing, file);
            } catch (ReportException e) {
                warnings.add(new Warning("no-pictures", e.getMessage()));
            }
        }
    }

    private static void publish(Path made, Path target) throws IOException, CorpusException {
        if (!Files.exists(target)) {
            Files.move(made, target);
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
