/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.report.ListenVersion;
import org.sparsha.report.ReportException;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.json.ExplanationJsonReader;
import org.sparsha.report.json.SavedExplanation;
import org.sparsha.report.json.SectionsJson;
import org.sparsha.report.json.WrittenSection;

/**
 * The report of one explanation as a single page: made of the files that the explanation has left in its folder, pictures and sounds
 * embedded, nothing computed, nothing fetched.
 */
public final class ExplanationHtml {

    private static final int MOST_ROWS = 200;

    /** Bytes of sound that a page holds. The rest is linked: a page is made in memory, several times over, and a browser reads it whole. */
    private static final long SOUNDS = 12L << 20;

    private ExplanationHtml() {
    }

    /**
     * Writes the page into a file.
     *
     * @param file the file; replaced as a whole
     * @param folder the folder of the explanation, with its {@code explanation.json}
     * @param recording what was explained, to be heard, too; empty where it is not at hand
     * @throws ReportException where the folder holds no explanation or the file can't be written
     */
    public static void write(Path file, Path folder, Optional<AudioClip> recording) throws ReportException {
        try {
            AtomicFiles.write(file, page(folder, recording)::end);
        } catch (CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    /**
     * Makes the page.
     *
     * @param folder the folder of the explanation, with its {@code explanation.json}
     * @param recording what was explained, to be heard, too; empty where it is not at hand
     * @return HTML
     * @throws ReportException where the folder holds no explanation
     */
    public static String of(Path folder, Optional<AudioClip> recording) throws ReportException {
        return page(folder, recording).end();
    }

    private static HtmlPage page(Path folder, Optional<AudioClip> recording) throws ReportException {
        SavedExplanation saved = ExplanationJsonReader.read(folder.resolve("explanation.json"));
        String path = saved.audio().path().replace('\\', '/');
        HtmlPage page = new HtmlPage("Why " + path.substring(path.lastIndexOf('/') + 1) + " sounds like " + saved.target());
        page.faint(saved.explainer().id() + saved.perturbation().map(used -> " · " + used.id()).orElse("") + " · model "
                + saved.model().id() + " " + saved.model().version() + heard(saved));
        page.verdict(saved.verdict().level().id(), saved.verdict().text());
        saved.warnings().stream().map(Warning::message).filter(message -> !saved.verdict().text().contains(message))
                .forEach(page::warning);
        saved.cues().ifPresent(page::paragraph);
        picture(page, folder, "explanation.png", "Waveform, salient parts and scores");
        picture(page, folder, "spectrogram.png", "Spectrogram");
        picture(page, folder, "interactions.png", "Interactions of segments");
        picture(page, folder, "responses.png", "Response curves");
        listen(page, folder, recording);
        metrics(page, folder, saved);
        segments(page, saved);
        sections(page, folder);
        settings(page, saved);
        return page;
    }

    private static String heard(SavedExplanation saved) {
        double rate = saved.audio().sampleRate();
        return saved.audio().part()
                .map(part -> String.format(Locale.ROOT, " · %.2f to %.2f s of %.2f s", part.start() / rate, part.end() / rate,
                        saved.audio().seconds()))
                .orElse(String.format(Locale.ROOT, " · %.2f s", saved.audio().seconds()))
                + (saved.audio().channel().isPresent() ? " · channel " + saved.audio().channel().getAsInt() + " of "
                        + saved.audio().channels() + " heard" : "");
    }

    private static void listen(HtmlPage page, Path folder, Optional<AudioClip> recording) throws ReportException {
        Map<String, String> sounds = new LinkedHashMap<>();
        sounds.put("salient", "Only what is salient");
        sounds.put("complement", "Only the rest");
        for (ListenVersion version : ListenVersion.values()) {
            sounds.put(version.id(), version.title());
        }
        sounds.put("strongest-change", "The change that moves the answer most");
        page.heading("Listen");
        long left = SOUNDS;
        if (recording.isPresent()) {
            long size = (long) Short.BYTES * recording.get().frames() * recording.get().channelCount();
            if (size <= left) {
                page.sound("The recording", wav(recording.get()));
                left -= size;
            } else {
                page.faint("The recording is too long to be part of this page.");
            }
        }
        for (Map.Entry<String, String> sound : sounds.entrySet()) {
            Path file = folder.resolve(sound.getKey() + ".wav");
            long size = Files.isRegularFile(file) ? file.toFile().length() : 0;
            if (size > left) {
                page.longSound(sound.getValue(), file.getFileName().toString());
                continue;
            }
            left -= size;
            Optional<byte[]> wav = bytes(file);
            if (wav.isPresent()) {
                page.sound(sound.getValue(), wav.get());
            }
        }
    }

    private static void metrics(HtmlPage page, Path folder, SavedExplanation saved) throws ReportException {
        if (saved.metrics().isEmpty() && saved.verdicts().isEmpty()) {
            return;
        }
        page.heading("How far to trust it");
        saved.verdicts().forEach((id, words) -> page.paragraph(id + ": " + words));
        page.table(List.of("figure", "#value"), saved.metrics().entrySet().stream()
                .map(metric -> List.of(metric.getKey(), String.format(Locale.ROOT, "%.4g", metric.getValue()))).toList());
        saved.verdict().parts().forEach(part -> page.faint(part.id() + ": "
                + (part.source() == Verdict.Source.BENCHMARK ? part.text() + " " : "") + part.criterion()));
        for (Path picture : curves(folder)) {
            String name = picture.getFileName().toString();
            picture(page, folder, name, name.substring("metric-".length(), name.length() - ".png".length()));
        }
    }

    private static List<Path> curves(Path folder) throws ReportException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("metric-.+\\.png")).sorted().toList();
        } catch (IOException e) {
            throw new ReportException(folder + " cannot be read (" + AtomicFiles.reason(e) + ").", e);
        }
    }

    private static void segments(HtmlPage page, SavedExplanation saved) {
        if (saved.segments().isEmpty()) {
            return;
        }
        page.heading("Segments");
        page.table(List.of("label", "#from", "#to", "#score", "#percent"), saved.segments().stream().limit(MOST_ROWS)
                .map(segment -> List.of(segment.label(), seconds(segment.range().start()), seconds(segment.range().end()),
                        String.format(Locale.ROOT, "%+.4f", segment.score()), String.format(Locale.ROOT, "%+.1f", segment.percent())))
                .toList());
        if (saved.segments().size() > MOST_ROWS) {
            page.faint("… and " + (saved.segments().size() - MOST_ROWS) + " more, see segments.csv.");
        }
    }

    private static void sections(HtmlPage page, Path folder) throws ReportException {
        for (WrittenSection section : SectionsJson.read(folder)) {
            page.heading(section.title());
            for (ReportBlock block : section.blocks()) {
                switch (block) {
                    case ReportBlock.Paragraph paragraph -> page.paragraph(paragraph.text());
                    case ReportBlock.Table table -> page.table(table.titles(), table.rows());
                }
            }
        }
    }

    private static void settings(HtmlPage page, SavedExplanation saved) {
        page.heading("How this was made");
        List<List<String>> rows = new ArrayList<>();
        parameters(rows, "explainer", saved.explainer());
        saved.perturbation().ifPresent(used -> parameters(rows, "perturbation", used));
        saved.segmenter().ifPresent(used -> parameters(rows, "segmenter", used));
        rows.add(List.of("seed", String.valueOf(saved.seed())));
        rows.add(List.of("evaluations", String.valueOf(saved.evaluations())));
        rows.add(List.of("SHA-256 of the recording", saved.audio().sha256()));
        rows.add(List.of("SHA-256 of the model", saved.model().sha256()));
        page.table(List.of("setting", "value"), rows);
        page.faint("One line that gives this again:");
        page.code("sparsha " + saved.rerun());
    }

    private static void parameters(List<List<String>> rows, String owner, SavedExplanation.Algorithm algorithm) {
        rows.add(List.of(owner, algorithm.id() + " " + algorithm.version()));
        algorithm.parameters().forEach((name, value) -> rows.add(List.of(owner + "." + name,
                value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                        ? String.valueOf(number.longValue()) : String.valueOf(value))));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f s", value);
    }

    private static void picture(HtmlPage page, Path folder, String name, String description) throws ReportException {
        bytes(folder.resolve(name)).filter(png -> png.length > 24)
                .ifPresent(png -> page.image(png, ChartImages.SCALE, description));
    }

    /** What is in a file; empty where it isn't there. */
    private static Optional<byte[]> bytes(Path file) throws ReportException {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read (" + AtomicFiles.reason(e) + ").", e);
        }
    }

    private static byte[] wav(AudioClip clip) throws ReportException {
        try {
            return WavWriter.bytes(clip, WavFormat.PCM_16);
        } catch (AudioException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }
}
