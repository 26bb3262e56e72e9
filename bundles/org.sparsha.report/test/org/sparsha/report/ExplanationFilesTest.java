/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.sparsha.explain.Explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExplanationFilesTest {

    private static final Set<String> FILES = Set.of("explanation.json", "waveform.png", "spectrogram.png", "explanation.png", "salient.wav",
            "complement.wav", "segments.csv", "explanation.TextGrid");

    @TempDir
    Path folder;

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void allFilesOfTheContractAppearAtOnce() throws SparshaException, IOException {
        for (Explanation explanation : List.of(MadeExplanations.slidingWindow(), MadeExplanations.words(), MadeExplanations.cells())) {
            Path out = folder.resolve("a b/" + explanation.explainer().id());
            assertEquals(List.of(), ExplanationFiles.write(out, explanation, MadeExplanations.clip()));
            assertEquals(new TreeSet<>(FILES), names(out));
            assertEquals(1500, ImageIO.read(out.resolve("explanation.png").toFile()).getWidth());
        }
        assertEquals(new TreeSet<>(Set.of("sliding-window", "kernel-shap", "time-frequency")), names(folder.resolve("a b")));
    }

    @Test
    void responsesGetAPictureOfTheirOwn() throws SparshaException, IOException {
        ExplanationFiles.write(folder.resolve("out"), MadeExplanations.responses(), MadeExplanations.clip());
        assertTrue(names(folder.resolve("out")).contains("responses.png"));
    }

    @Test
    void salientAndComplementAddUpToTheRecording() throws SparshaException {
        AudioClip clip = MadeExplanations.clip();
        ExplanationFiles.write(folder, MadeExplanations.slidingWindow(), clip);
        AudioClip salient = AudioFiles.read(folder.resolve("salient.wav"));
        AudioClip complement = AudioFiles.read(folder.resolve("complement.wav"));
        assertEquals(clip.frames(), salient.frames());
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < clip.frames(); i++) {
                assertEquals(clip.channel(c)[i], salient.channel(c)[i] + complement.channel(c)[i], 1e-4);
            }
        }
    }

    @Test
    void whatIsNotSalientIsSilentAndWhatIsStaysAsItWas() {
        AudioClip clip = MadeExplanations.clip();
        AudioClip salient = SalientSound.salient(clip, List.of(new SampleRange(0, 4000), new SampleRange(8000, 12000)), 8000);
        assertEquals(clip.channel(0)[0], salient.channel(0)[0]);
        assertEquals(clip.channel(0)[7900], salient.channel(0)[7900]);
        assertEquals(0, salient.channel(0)[8100]);
        assertEquals(0, salient.channel(0)[15900]);
        assertEquals(clip.channel(1)[20000], salient.channel(1)[20000]);
        assertEquals(0, SalientSound.salient(clip, List.of(), 8000).channel(0)[20000]);
    }

    @Test
    void otherFilesInTheFolderStay() throws SparshaException, IOException {
        Files.writeString(folder.resolve("mine.txt"), "keep");
        Files.writeString(folder.resolve("explanation.json"), "old");
        ExplanationFiles.write(folder, MadeExplanations.words(), MadeExplanations.clip());
        assertEquals("keep", Files.readString(folder.resolve("mine.txt")));
        assertTrue(Files.readString(folder.resolve("explanation.json")).contains("sparsha.explanation/1"));
        assertEquals(FILES.size() + 1, names(folder).size());
    }

    @Test
    void aFileInTheWayIsSaidAndNothingIsLeftBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "a file");
        assertThrows(ReportException.class, () -> ExplanationFiles.write(file, MadeExplanations.words(), MadeExplanations.clip()));
        assertThrows(ReportException.class,
                () -> ExplanationFiles.write(file.resolve("below"), MadeExplanations.words(), MadeExplanations.clip()));
        assertEquals(Set.of("out"), names(folder));
    }

    @Test
    void theTextGridHasSalientPartsAndScores() throws SparshaException {
        ExplanationFiles.write(folder, MadeExplanations.words(), MadeExplanations.clip());
        AnnotationDocument grid = AnnotationFiles.read(folder.resolve("explanation.TextGrid"));
        assertEquals(List.of("salient", "score"), grid.tiers().stream().map(Tier::name).toList());
        assertEquals(0, new BigDecimal("3").compareTo(grid.end().orElseThrow()));
        assertTrue(grid.tiers().get(1).annotations().stream().anyMatch(a -> a.label().startsWith("यहाँ -0.04")));
        ExplanationFiles.write(folder, MadeExplanations.slidingWindow(), MadeExplanations.clip());
        AnnotationDocument points = AnnotationFiles.read(folder.resolve("explanation.TextGrid"));
        assertEquals(Tier.Kind.POINT, points.tiers().get(1).kind());
        assertEquals(30, points.tiers().get(1).annotations().size());
    }
}
