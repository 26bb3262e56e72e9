/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.RegistryFactory;
import org.sparsha.cli.CommandContext;
import org.sparsha.cli.SparshaCommand;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.TinyOnnx;
import org.sparsha.testsupport.WavBytes;

/**
 * One run of the command line inside the test's own process, with a tiny model as the only one installed.
 *
 * @param exitCode what it returned
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

    /** Runs a command in an installation that lies in {@code install}. */
    static CommandLineRun of(Path install, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try (CommandContext context = new CommandContext(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), RegistryFactory::getRegistry, install)) {
            code = SparshaCommand.execute(arguments, context);
        }
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Makes an installation with one tiny model: {@code loud} against {@code soft}. */
    static Path installation(Path folder) throws IOException {
        writeModel(folder.resolve("models").resolve("tiny"), "[\"loud\", \"soft\"]");
        return folder;
    }

    static Path writeModel(Path folder, String labels) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), TinyOnnx.logEnergy(new float[] {0.5f, -0.5f}, new float[] {0, 2}).build());
        Files.writeString(folder.resolve("sparsha-model.json"), "{\"schema\": \"sparsha.model/1\", \"id\": \"tiny\", \"labels\": " + labels
                + ", \"input\": {\"name\": \"input_values\", \"kind\": \"waveform\", \"sampleRate\": 16000, \"layout\": \"NT\"},"
                + " \"outputs\": [{\"name\": \"logits\", \"role\": \"scores\", \"activation\": \"softmax\"}]}");
        return folder;
    }

    static Path writeSpeech(Path file, int seconds) throws IOException {
        return Files.write(file, WavBytes.pcm16(16000, Signals.speechLike(seconds * 16000, 16000, 1)));
    }
}
