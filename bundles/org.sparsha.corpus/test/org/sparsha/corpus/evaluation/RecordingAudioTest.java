/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.TinyOnnx;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two hours among clips of seconds: no more is read than the model listens to. */
class RecordingAudioTest {

    private static final int RATE = 44100;

    @TempDir
    Path folder;

    private Model model(String length, String more) throws IOException, SparshaException {
        Files.write(folder.resolve("model.onnx"), TinyOnnx.logEnergy(new float[] {1, -1}, new float[] {0, 0}).build());
        Files.writeString(folder.resolve("sparsha-model.json"), "{\"schema\": \"sparsha.model/1\", \"id\": \"tiny\", \"labels\": "
                + "[\"loud\", \"soft\"], \"input\": {\"name\": \"input_values\", \"kind\": \"waveform\", \"sampleRate\": 16000, "
                + "\"layout\": \"NT\"" + length + "}, \"outputs\": [{\"name\": \"logits\", \"role\": \"scores\"}]" + more + "}");
        return new ModelLoader(Recipes.all()).open(folder);
    }

    /** A recording whose sound is at its beginning; the rest is a hole in the file, which takes no room on the disk. */
    private Path long2Hours(float[] left, float[] right) throws IOException {
        Path file = Files.write(folder.resolve("long.wav"), WavBytes.pcm16(RATE, left, right));
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] head = new byte[200];
            raw.readFully(head);
            int data = new String(head, StandardCharsets.ISO_8859_1).indexOf("data");
            long bytes = 7200L * RATE * 4;
            raw.setLength(data + 8 + bytes);
            raw.seek(data + 4);
            raw.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) bytes).array());
            raw.seek(4);
            raw.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) (data + bytes)).array());
        }
        return file;
    }

    private static Recording recording(Path file, TimeSpan span) {
        return new Recording(file.getFileName().toString(), file, span, Labels.of("s", "loud"));
    }

    @Test
    void aPartThatEndsBeyondTheFileIsSaid() throws Exception {
        Path file = Files.write(folder.resolve("short.wav"), WavBytes.pcm16(16000, Signals.speechLike(32000, 16000, 1)));
        try (Model model = model("", "")) {
            ModelJudge judge = new ModelJudge(model, Optional.empty());
            assertEquals(List.of(), judge.judge(recording(file, TimeSpan.of(0.5, 2.01)), Progress.none()).warnings());
            List<Warning> said = judge.judge(recording(file, TimeSpan.of(0.5, 5)), Progress.none()).warnings();
            assertEquals(List.of(TimeSpan.PAST_END), said.stream().map(Warning::code).toList());
            assertTrue(said.get(0).message().contains("ends at 5.00 s, and the recording at 2.00 s"), said.toString());
        }
    }

    @Test
    void twoHoursAnswerAsTheirBeginningDoes() throws Exception {
        float[] left = Signals.speechLike(12 * RATE, RATE, 1);
        float[] right = Signals.speechLike(12 * RATE, RATE, 2);
        Path shortFile = Files.write(folder.resolve("short.wav"), WavBytes.pcm16(RATE, left, right));
        Path longFile = long2Hours(left, right);
        try (Model model = model(", \"length\": {\"policy\": \"pad-or-cut\", \"seconds\": 10}", "")) {
            try (RecordingAudio audio = RecordingAudio.of(recording(longFile, TimeSpan.WHOLE), model, ChannelChoice.MEAN)) {
                assertEquals(2 * 7200L * RATE, audio.samples());
                assertTrue(audio.listened(model).seconds() < 10.2);
                assertTrue(audio.whole(model).seconds() < 10.2, "two hours don't fit into memory");
            }
            ModelJudge judge = new ModelJudge(model, Optional.empty());
            assertEquals(judge.judge(recording(shortFile, TimeSpan.WHOLE), Progress.none()).numbers(),
                    judge.judge(recording(longFile, TimeSpan.WHOLE), Progress.none()).numbers());
        }
    }

    @Test
    void aPartIsCutFromItsStart() throws Exception {
        float[] signal = Signals.speechLike(12 * RATE, RATE, 3);
        Path file = Files.write(folder.resolve("short.wav"), WavBytes.pcm16(RATE, signal));
        try (Model model = model(", \"length\": {\"policy\": \"pad-or-cut\", \"seconds\": 2}", "")) {
            assertEquals(1, listened(file, TimeSpan.of(3, 4), model), 1e-9);
            assertEquals(2.1, listened(file, TimeSpan.of(3, 9), model), 1e-3);
            assertThrows(CorpusException.class, () -> RecordingAudio.of(recording(file, TimeSpan.of(20, 30)), model, ChannelChoice.MEAN));
        }
    }

    private static double listened(Path file, TimeSpan span, Model model) throws SparshaException {
        try (RecordingAudio audio = RecordingAudio.of(recording(file, span), model, ChannelChoice.MEAN)) {
            return audio.listened(model).seconds();
        }
    }

    @Test
    void aModelThatTakesNoSuchLengthRefusesBeforeReading() throws Exception {
        Path file = long2Hours(new float[1000], new float[1000]);
        try (Model model = model("", ", \"limits\": {\"maxSeconds\": 60}")) {
            CorpusException refused = assertThrows(CorpusException.class, () -> RecordingAudio.of(recording(file, TimeSpan.WHOLE), model,
                    ChannelChoice.MEAN));
            assertTrue(refused.getMessage().contains("7200 s long") && refused.getMessage().contains("at most 60 s"), refused.getMessage());
        }
        try (Model model = model("", "")) {
            SparshaException refused = assertThrows(SparshaException.class,
                    () -> new ModelJudge(model, Optional.empty()).judge(recording(file, TimeSpan.WHOLE), Progress.none()));
            assertTrue(refused.getMessage().contains("120.0 minutes are too long"), refused.getMessage());
        }
    }
}
