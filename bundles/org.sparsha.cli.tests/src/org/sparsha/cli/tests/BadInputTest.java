/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is wrong is said in one clear line, with the right exit code and never a stack trace. */
class BadInputTest {

    @TempDir
    Path folder;

    private Path install;
    private Path speech;

    @BeforeEach
    void makeInstallation() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        speech = CommandLineRun.writeSpeech(folder.resolve("speech.wav"), 1);
    }

    private void assertComplaint(int exitCode, String part, String... arguments) {
        CommandLineRun run = CommandLineRun.of(install, arguments);
        assertTrue(run.err().contains(part), run.err());
        assertEquals(exitCode, run.exitCode(), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertTrue(run.err().lines().filter(line -> line.startsWith("sparsha: ")).count() == 1, run.err());
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    @Test
    void recordingsThatAreNone() throws IOException {
        assertComplaint(1, "text.wav", "predict", file("text.wav", "not audio at all, only text".getBytes("UTF-8")));
        assertComplaint(1, "empty.wav", "predict", file("empty.wav", new byte[0]));
        assertComplaint(1, "cut.wav", "predict", file("cut.wav", java.util.Arrays.copyOf(Files.readAllBytes(speech), 30)));
        assertComplaint(1, "none.wav", "predict", file("none.wav", WavBytes.pcm16(16000, new float[0])));
        assertComplaint(1, "missing.wav", "predict", folder.resolve("missing.wav").toString());
        assertComplaint(2, "holds no recordings", "predict", Files.createDirectories(folder.resolve("empty")).toString());
    }

    @Test
    void headerThatClaimsFourGigabytesIsReadAsFarAsItGoes() throws IOException {
        byte[] bytes = Files.readAllBytes(speech);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -16);
        CommandLineRun run = CommandLineRun.of(install, "predict", file("claims.wav", bytes));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("claims.wav"), run.err());
    }

    @Test
    void samplesThatAreNotNumbersAreNamed() throws IOException {
        float[] signal = Signals.speechLike(16000, 16000, 1);
        signal[100] = Float.NaN;
        signal[200] = Float.POSITIVE_INFINITY;
        CommandLineRun run = CommandLineRun.of(install, "predict", file("nan.wav", WavBytes.float32(16000, signal)));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("nan.wav"), run.err());
        assertFalse(run.out().contains("NaN"), run.out());
    }

    @Test
    void oneBadRecordingDoesNotStopTheOthers() throws IOException {
        String bad = file("bad.wav", new byte[10]);
        CommandLineRun run = CommandLineRun.of(install, "predict", bad, speech.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("speech.wav") && run.err().contains("bad.wav"), run.out() + run.err());
    }

    @Test
    void modelsThatAreNone() throws IOException {
        assertComplaint(2, "There is no model 'nothing'", "predict", speech.toString(), "--model", "nothing");
        assertComplaint(2, "holds no ONNX file", "predict", speech.toString(), "--model", folder.toString());
        String labels = CommandLineRun.writeModel(folder.resolve("labels"), "[\"a\", \"b\", \"c\"]").toString();
        assertComplaint(2, "names 3 labels", "predict", speech.toString(), "--model", labels);
        assertComplaint(2, "names 3 labels", "model", "check", labels);
    }

    @Test
    void callsThatAreWrong() {
        assertComplaint(2, "--nonsense", "predict", speech.toString(), "--nonsense");
        assertComplaint(2, "A command is missing");
        assertComplaint(2, "There is no explainer 'crystal-ball'", "explain", speech.toString(), "--explainer", "crystal-ball");
        assertComplaint(2, "There is no segmenter 'x'", "explain", speech.toString(), "--segmenter", "x");
        assertComplaint(2, "There is no metric 'x'", "explain", speech.toString(), "--metrics", "x");
        assertComplaint(2, "There is no parameter 'colour'", "explain", speech.toString(), "--set", "colour=red");
        assertComplaint(2, "Parameter 'window'", "explain", speech.toString(), "--explainer", "sliding-window", "--set", "window=-1");
        assertComplaint(2, "NAME=VALUE", "explain", speech.toString(), "--set", "window");
        assertComplaint(2, "has no class 'joy'", "explain", speech.toString(), "--target", "joy");
        assertComplaint(2, "nothing to list called 'dreams'", "list", "dreams");
        assertComplaint(2, "There is no recipe 'soup'", "features", speech.toString(), "--recipe", "soup");
        assertComplaint(2, "--threads", "predict", speech.toString(), "--threads", "0");
    }
}
