/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.ExternalProgram;
import org.sparsha.explain.ExplainException;

/**
 * eSpeak NG as a child process: more than a hundred languages without a model. It is no part of the product (GPL-3.0) and found on the
 * path; the word goes to its standard input, so that nothing of it is taken for an option.
 */
final class EspeakNg implements Synthesiser {

    /** Environment variable: {@code off}, or the path of the program. */
    static final String VARIABLE = "SPARSHA_ESPEAK_NG";

    private static final String NAME = "espeak-ng";
    private static final String INSTALL = "The segmenter align has eSpeak NG speak the words, and there is none on the path. Install it "
            + "(on Debian, Ubuntu and Fedora the package espeak-ng, on macOS by Homebrew, on Windows the installer of its releases), or "
            + "name it in " + VARIABLE + ", or use another segmenter such as syllable-nuclei.";
    private static final int SECONDS = 20;
    private static final int HEADER = 44;
    private static final int MOST_BYTES = 1 << 24;

    private final Map<String, String> environment;

    /** @param environment where {@code PATH} and {@value #VARIABLE} stand */
    EspeakNg(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The program where it is installed and allowed. */
    Optional<Path> program() {
        return ExternalProgram.find(environment, VARIABLE, NAME);
    }

    @Override
    public AudioClip speak(String word, String language) throws ExplainException {
        return clip(output(word, language, "--stdout"), word, language);
    }

    @Override
    public List<Phone> phones(String word, String language) throws ExplainException {
        List<String> names = phones(output(word, language, "-q", "-x", "--sep=_"));
        List<String> alphabet = phones(output(word, language, "-q", "--ipa", "--sep=_"));
        return IntStream.range(0, names.size()).mapToObj(i -> new Phone(alphabet.size() == names.size() ? alphabet.get(i) : names.get(i),
                "[[" + names.get(i) + "]]")).toList();
    }

    /** Without marks of stress, of tones and of glottal onsets. */
    private static List<String> phones(byte[] printed) {
        return Stream.of(new String(printed, StandardCharsets.UTF_8).split("[_\\s]+"))
                .map(phone -> phone.replaceAll("[',%=|!\u02C8\u02CC]", "")).filter(phone -> !phone.isEmpty()).toList();
    }

    private byte[] output(String word, String language, String... options) throws ExplainException {
        Path program = program().orElseThrow(() -> new ExplainException(INSTALL));
        try {
            List<String> call = new ArrayList<>(List.of(program.toString(), "-v", language, "-b", "1", "--stdin"));
            call.addAll(List.of(options));
            Process process = new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            Thread guard = ExternalProgram.limit(process, SECONDS);
            try {
                try (OutputStream out = process.getOutputStream()) {
                    out.write((word + "\n").getBytes(StandardCharsets.UTF_8));
                }
                return process.getInputStream().readNBytes(MOST_BYTES);
            } finally {
                process.destroyForcibly();
                guard.interrupt();
            }
        } catch (IOException e) {
            throw new ExplainException("eSpeak NG could not speak '" + word + "' (" + e.getMessage() + "): check that " + program
                    + " works, or use another segmenter.", e);
        }
    }

    /** 16-bit mono WAV whose header, written to a pipe, doesn't know the length. */
    private static AudioClip clip(byte[] wav, String word, String language) throws ExplainException {
        if (wav.length <= HEADER) {
            throw new ExplainException("eSpeak NG did not speak '" + word + "' in the language '" + language + "': set 'language' to "
                    + "one that it has (espeak-ng --voices lists them).");
        }
        int rate = (wav[24] & 0xff) | (wav[25] & 0xff) << 8 | (wav[26] & 0xff) << 16;
        float[] samples = new float[(wav.length - HEADER) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((wav[HEADER + 2 * i] & 0xff) | wav[HEADER + 2 * i + 1] << 8) / 32768f;
        }
        return AudioClip.ofMono(samples, rate);
    }
}
