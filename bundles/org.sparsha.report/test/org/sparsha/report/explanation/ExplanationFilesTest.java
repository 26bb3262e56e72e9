/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.listen.Listening;
import org.sparsha.explain.listen.ListeningOptions;
import org.sparsha.explain.listen.SalientSound;
import org.sparsha.report.ListenVersion;
import org.sparsha.report.MadeExplanations;
import org.sparsha.report.ReportException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExplanationFilesTest {

    private static final Set<String> FILES = Set.of("explanation.json", "waveform.png", "spectrogram.png", "explanation.png", "salient.wav",
            "complement.wav", "segments.csv", "explanation.TextGrid", "report.html");

    @TempDir
    Path folder;

    private static ExplanationReport report(Explanation explanation) {
        return new ExplanationReport(explanation, Verdict.NONE, MadeExplanations.clip());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void allFilesOfTheContractAppearAtOnce() throws SparshaException, IOException {
        for (Explanation explanation : List.of(MadeExplanations.slidingWindow(), MadeExplanations.words(), MadeExplanations.cells())) {
            Path out = folder.resolve("a b/" + explanation.explainer().id());
            assertEquals(List.of(), ExplanationFiles.write(out, report(explanation)));
            Set<String> expected = new TreeSet<>(FILES);
            if (explanation.attribution() instanceof CellAttribution) {
                expected.add("cells.csv");
            }
            assertEquals(expected, names(out));
            assertEquals(1500, ImageIO.read(out.resolve("explanation.png").toFile()).getWidth());
        }
        assertEquals(new TreeSet<>(Set.of("sliding-window", "kernel-shap", "time-frequency")), names(folder.resolve("a b")));
    }

    @Test
    void responsesLeaveCurvesAndTheStrongestChangeButNoSilentSalientPart() throws SparshaException, IOException {
        ResponseCurves curves = (ResponseCurves) MadeExplanations.responses().attribution();
        float[] samples = {0.25f, -0.5f, 0.125f};
        ChangedSound sound = new ChangedSound("Pitch level by +4.00 semitones: anger 0.60.", 16000, samples);
        ResponseCurves heard = new ResponseCurves(curves.curves(), Map.of(), List.of(), Optional.of(sound));
        ExplanationFiles.write(folder.resolve("out"), report(MadeExplanations.of(heard, "prosody-counterfactual")));
        Set<String> names = names(folder.resolve("out"));
        assertTrue(names.containsAll(Set.of("responses.png", "responses.csv", "strongest-change.wav")), names.toString());
        assertFalse(names.contains("salient.wav") || names.contains("complement.wav"));
        assertArrayEquals(samples, AudioFiles.read(folder.resolve("out/strongest-change.wav")).channel(0));
        assertEquals(1 + 4 * 9, Files.readString(folder.resolve("out/responses.csv")).lines().count());
    }

    @Test
    void interactionsLeaveATableAndAPicture() throws SparshaException, IOException {
        SegmentAttribution words = (SegmentAttribution) MadeExplanations.words().attribution();
        List<List<Double>> pairs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int row = i;
            pairs.add(IntStream.range(0, 6).mapToObj(column -> row == column ? 0.0 : 0.01 * (row + column) - 0.05).toList());
        }
        ExplanationFiles.write(folder, report(MadeExplanations.of(new InteractionAttribution(words, pairs), "interaction")));
        assertEquals(1 + 15, Files.readString(folder.resolve("interactions.csv")).lines().count());
        assertEquals(1290, ImageIO.read(folder.resolve("interactions.png").toFile()).getWidth());
        assertTrue(Files.readString(folder.resolve("report.html")).contains("Interactions of segments"));
    }

    @Test
    void cellsAreMaskedInFrequencyToo() throws SparshaException, IOException {
        float[] tones = new float[32000];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (float) (0.3 * Math.sin(2 * Math.PI * 500 * i / 16000) + 0.3 * Math.sin(2 * Math.PI * 4000 * i / 16000));
        }
        AudioClip clip = new AudioClip(new float[][] {tones}, 16000, List.of());
        CellAttribution low = new CellAttribution(List.of(new SampleRange(0, 16000), new SampleRange(16000, 32000)),
                List.of(0.0, 1000.0, 8000.0), List.of(List.of(1.0, 0.0), List.of(0.0, 0.0)), Map.of(), List.of());
        Explanation explanation = MadeExplanations.of(low, "time-frequency");
        ExplanationFiles.write(folder, new ExplanationReport(explanation, Verdict.NONE, clip));
        float[] salient = AudioFiles.read(folder.resolve("salient.wav")).channel(0);
        float[] rest = AudioFiles.read(folder.resolve("complement.wav")).channel(0);
        assertEquals(0.3 / Math.sqrt(2), rms(salient, 4000, 12000), 0.01, "only the lower tone");
        assertEquals(0, rms(salient, 20000, 28000), 1e-3);
        assertEquals(0.3 / Math.sqrt(2), rms(rest, 4000, 12000), 0.01, "only the upper tone");
        assertEquals(0.3, rms(rest, 20000, 28000), 0.01);
        assertTrue(Files.readString(folder.resolve("cells.csv")).contains("0.0,1.0,0.0,1000.0,1.0,true,Only the first 10 s count "));
    }

    /** A table is read without what stands beside it: whoever does that must know, too. */
    @Test
    void everyTableHasTheWarnings() throws SparshaException, IOException {
        SegmentAttribution words = (SegmentAttribution) MadeExplanations.words().attribution();
        List<List<Double>> pairs = Collections.nCopies(6, Collections.nCopies(6, 0.0));
        int tables = 0;
        for (Explanation explanation : List.of(MadeExplanations.words(), MadeExplanations.slidingWindow(), MadeExplanations.cells(),
                MadeExplanations.responses(), MadeExplanations.of(new InteractionAttribution(words, pairs), "interaction"))) {
            Path out = folder.resolve(explanation.explainer().id());
            ExplanationFiles.writeFigures(out, report(explanation));
            for (String name : names(out)) {
                if (name.endsWith(".csv")) {
                    Table table = TableFiles.read(out.resolve(name));
                    assertEquals("warnings", table.columns().getLast(), name);
                    table.rows().forEach(row -> assertEquals("Only the first 10 s count & <more>.", row.getLast(), name));
                    tables++;
                }
            }
        }
        assertEquals(5 + 3, tables);
    }

    private static double rms(float[] signal, int from, int to) {
        return Math.sqrt(IntStream.range(from, to).mapToDouble(i -> signal[i] * signal[i]).average().orElse(0));
    }

    @Test
    void whatIsExportedIsWhatPlaysToTheBit() throws SparshaException {
        AudioClip clip = MadeExplanations.clip();
        for (Explanation explanation : List.of(MadeExplanations.slidingWindow(), MadeExplanations.words(), MadeExplanations.cells())) {
            Path out = folder.resolve(explanation.explainer().id());
            ExplanationFiles.write(out, new ExplanationReport(explanation, Verdict.NONE, clip, Optional.empty(),
                    Set.of(ListenVersion.ATTENUATED, ListenVersion.JOINED, ListenVersion.LEVEL_MATCHED), Optional.empty(), List.of(),
                    Optional.empty()));
            Map<String, Listening> sounds = Map.of("salient", Listening.SALIENT, "complement", Listening.COMPLEMENT, "attenuated",
                    Listening.ATTENUATED, "joined", Listening.JOINED);
            for (Map.Entry<String, Listening> sound : sounds.entrySet()) {
                AudioClip played = SalientSound.of(explanation, clip, sound.getValue(), ListeningOptions.of(explanation));
                AudioClip read = AudioFiles.read(out.resolve(sound.getKey() + ".wav"));
                for (int c = 0; c < 2; c++) {
                    assertArrayEquals(played.channel(c), read.channel(c), sound.getKey());
                }
            }
            assertTrue(Files.exists(out.resolve("level-matched.wav")));
        }
    }

    @Test
    void otherFilesInTheFolderStay() throws SparshaException, IOException {
        Files.writeString(folder.resolve("mine.txt"), "keep");
        Files.writeString(folder.resolve("explanation.json"), "old");
        ExplanationFiles.write(folder, report(MadeExplanations.words()));
        assertEquals("keep", Files.readString(folder.resolve("mine.txt")));
        assertTrue(Files.readString(folder.resolve("explanation.json")).contains("sparsha.explanation/1"));
        assertEquals(FILES.size() + 1, names(folder).size());
    }

    @Test
    void aFileInTheWayIsSaidAndNothingIsLeftBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "a file");
        assertThrows(ReportException.class, () -> ExplanationFiles.write(file, report(MadeExplanations.words())));
        assertThrows(ReportException.class,
                () -> ExplanationFiles.write(file.resolve("below"), report(MadeExplanations.words())));
        assertEquals(Set.of("out"), names(folder));
    }

    @Test
    void theTextGridHasSalientPartsAndScores() throws SparshaException {
        ExplanationFiles.write(folder, report(MadeExplanations.words()));
        AnnotationDocument grid = AnnotationFiles.read(folder.resolve("explanation.TextGrid"));
        assertEquals(List.of("salient", "score"), grid.tiers().stream().map(Tier::name).toList());
        assertEquals(0, new BigDecimal("3").compareTo(grid.end().orElseThrow()));
        assertTrue(grid.tiers().get(1).annotations().stream().anyMatch(a -> a.label().startsWith("यहाँ -0.04")));
        ExplanationFiles.write(folder, report(MadeExplanations.slidingWindow()));
        AnnotationDocument points = AnnotationFiles.read(folder.resolve("explanation.TextGrid"));
        assertEquals(Tier.Kind.POINT, points.tiers().get(1).kind());
        assertEquals(30, points.tiers().get(1).annotations().size());
    }
}
