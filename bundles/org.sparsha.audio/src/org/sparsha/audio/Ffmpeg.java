/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** ffmpeg as a child process: told which container to expect and kept from the network and from opening files that a playlist names. */
final class Ffmpeg implements ExternalDecoder {

    private static final String VARIABLE = "SPARSHA_FFMPEG";
    private static final long MOST_BYTES = 8L * AudioFiles.LONGEST_IN_MEMORY;
    private static final int SECONDS = 120;
    private static final int SECONDS_FOR_VERSION = 10;

    private final Path program;

    private Ffmpeg(Path program) {
        this.program = program;
    }

    /**
     * @param environment the environment
     * @return ffmpeg where it is installed and allowed
     */
    static Optional<Ffmpeg> find(Map<String, String> environment) {
        return ExternalProgram.find(environment, VARIABLE, "ffmpeg").map(Ffmpeg::new);
    }

    @Override
    public String name() {
        try {
            Process process = start(List.of(program.toString(), "-version"));
            String[] words = new String(process.getInputStream().readNBytes(200), StandardCharsets.ISO_8859_1).split("\\s+");
            process.waitFor(SECONDS_FOR_VERSION, TimeUnit.SECONDS);
            process.destroyForcibly();
            return words.length > 2 && words[1].equals("version") ? "ffmpeg " + words[2] : "ffmpeg";
        } catch (IOException e) {
            return "ffmpeg";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "ffmpeg";
        }
    }

    @Override
    public void decode(Path file, String container, Path wav) throws AudioException {
        List<String> call = List.of(program.toString(), "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe", "-f", container,
                "-i", "file:" + file.toAbsolutePath(), "-map", "0:a:0", "-c:a", "pcm_f32le", "-f", "wav", "-");
        try {
            Process process = start(call);
            Thread guard = ExternalProgram.limit(process, SECONDS);
            try (InputStream in = process.getInputStream(); OutputStream out = Files.newOutputStream(wav)) {
                copy(in, out, file);
            } finally {
                guard.interrupt();
                process.destroy();
                if (!process.waitFor(SECONDS_FOR_VERSION, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            throw new AudioException("ffmpeg could not decode " + file + ": " + e.getMessage() + ". Convert it to WAV.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AudioException("Decoding " + file + " was stopped.", e);
        }
    }

    private static Process start(List<String> call) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(call);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void copy(InputStream in, OutputStream out, Path file) throws IOException, AudioException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > MOST_BYTES) {
                throw new AudioException(file + " is too long to be decoded by ffmpeg (more than " + MOST_BYTES + " bytes): cut it first.");
            }
            out.write(buffer, 0, n);
        }
    }
}
