/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What can't be analysed is left out with a reason, the rest is done. */
class DataPreparationTest extends TrainerTestCase {

    private static final int TWO_HOURS = 2 * 3600 * 8000;

    /** Two hours of 8-bit silence at 8 kHz, which take no room on the disk. */
    private static void twoHours(Path file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + TWO_HOURS);
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000)
                .putInt(8000).putShort((short) 1).putShort((short) 8);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(TWO_HOURS);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(header.array());
            out.setLength(44L + TWO_HOURS);
        }
    }

    @Test
    void leavesOutWhatCannotBeLearnedFromAndDoesTheRest() throws SparshaException, IOException {
        List<Recording> recordings = new ArrayList<>(Training.tones(folder()).recordings());
        twoHours(folder().resolve("two hours.wav"));
        Files.write(folder().resolve("one sample.wav"), WavBytes.pcm16(16000, new float[] {0.5f}));
        Files.write(folder().resolve("nothing.wav"), WavBytes.pcm16(16000, new float[0]));
        for (String name : List.of("two hours.wav", "one sample.wav", "nothing.wav", "missing.wav")) {
            recordings.add(Recording.of(folder(), name, recordings.getFirst().labels()));
        }
        InputRecipe recipe = InputRecipe.of(NetworkKind.FRAMES);
        DataPreparation preparation = new DataPreparation(recipe.extractor(), true, Augmentation.parse("speed=0.9,noise=20"), 0,
                executor());
        TrainingData data = preparation.run(recordings, folder().resolve("data.f32"), Progress.none());
        assertReason(data, "two hours.wav", "longer than 60 s");
        assertReason(data, "silent.wav", "silent");
        assertReason(data, "broken.wav", "");
        assertReason(data, "nothing.wav", "");
        assertReason(data, "missing.wav", "");
        assertEquals(5, data.left().size(), data.left()::toString);
        assertEquals(recordings.size() - 5, data.recordings().size());
        long floats = 0;
        for (int[] frames : data.frames()) {
            assertEquals(3, frames.length);
            floats += (long) data.rows() * (frames[0] + frames[1] + frames[2]);
        }
        assertEquals(floats * Float.BYTES, Files.size(folder().resolve("data.f32")));
    }

    private static void assertReason(TrainingData data, String name, String reason) {
        assertTrue(data.left().stream().anyMatch(line -> line.startsWith(name + ": ") && line.contains(reason)), data.left()::toString);
    }
}
