/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SparshaException;
import org.sparsha.model.json.JsonFields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract of {@code explain}: keys, files, the line that re-runs it, the same result on any number of threads. */
class ExplainCommandTest {

    @TempDir
    Path folder;

    private Path install;
    private String speech;

    @BeforeEach
    void makeInstallation() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        speech = CommandLineRun.writeSpeech(folder.resolve("speech.wav"), 2).toString();
    }

    private JsonFields explain(String... more) throws SparshaException {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "explain";
        arguments[1] = speech;
        arguments[2] = "--format";
        arguments[3] = "json";
        System.arraycopy(more, 0, arguments, 4, more.length);
        CommandLineRun run = CommandLineRun.of(install, arguments);
        assertEquals(0, run.exitCode(), run.err());
        return JsonFields.parse(run.out(), "standard output");
    }

    @Test
    void jsonHasTheKeysOfTheContract() throws SparshaException {
        JsonFields json = explain("--explainer", "sliding-window");
        assertTrue(json.names().containsAll(List.of("schema", "audio", "model", "prediction", "target", "explainer", "perturbation", "seed",
                "base", "evaluations", "elapsedSeconds", "segments", "curve", "salient", "metrics", "warnings", "rerun")), json.names()
                        .toString());
        assertEquals("sparsha.explanation/1", json.text("schema"));
        assertEquals(2, json.fields("audio").number("seconds"));
        assertEquals(16, json.fieldsList("segments").size(), "windows of 0.5 s every 0.1 s that lie wholly in 2 s");
        assertEquals(200, json.fields("curve").numbers("values").length);
    }

    @Test
    void writesTheFilesOfTheContract() throws SparshaException {
        Path out = folder.resolve("out");
        explain("--explainer", "leave-one-out", "--out", out.toString());
        for (String name : List.of("explanation.json", "waveform.png", "spectrogram.png", "explanation.png", "salient.wav",
                "complement.wav", "segments.csv", "explanation.TextGrid", "report.html")) {
            assertTrue(Files.isRegularFile(out.resolve(name)), name);
        }
    }

    @Test
    void sameResultOnAnyNumberOfThreads() throws SparshaException {
        JsonFields one = explain("--explainer", "kernel-shap", "--set", "samples=60", "--seed", "5", "--threads", "1");
        JsonFields four = explain("--explainer", "kernel-shap", "--set", "samples=60", "--seed", "5", "--threads", "4");
        assertEquals(one.asMap().get("segments"), four.asMap().get("segments"));
    }

    @Test
    void rerunLineGivesTheSameAgain() throws SparshaException {
        JsonFields first = explain("--explainer", "lime", "--set", "samples=40", "--segmenter", "fixed", "--set", "segmenter.width=0.2",
                "--perturbation", "noise-white", "--target", "soft", "--seed", "3");
        String[] words = first.text("rerun").split(" ");
        String[] more = java.util.Arrays.copyOfRange(words, 2, words.length);
        assertEquals(first.asMap().get("segments"), explain(more).asMap().get("segments"));
    }

    @Test
    void theLineOfAPartWithTiersAndMetricsGivesTheSameBytes() throws Exception {
        Path labels = Files.writeString(folder.resolve("the words.txt"), "0.3\t0.9\tone\n0.9\t1.7\ttwo\n");
        JsonFields first = explain("--start", "0.5", "--end", "1.75", "--explainer", "leave-one-out", "--segmenter", "tier", "--tiers",
                labels.toString(), "--metrics", "necessity,plausibility");
        assertEquals(0.5, first.fields("audio").fields("part").number("start"));
        assertEquals(0.5, first.fieldsList("segments").get(0).number("start"), "seconds of the recording, not of the part");
        List<String> words = words(first.text("rerun"));
        String[] more = java.util.Arrays.copyOf(words.toArray(String[]::new), words.size() + 2);
        more[words.size()] = "--format";
        more[words.size() + 1] = "json";
        CommandLineRun again = CommandLineRun.of(install, more);
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(untimed(first), untimed(JsonFields.parse(again.out(), "standard output")));
    }

    private static java.util.Map<String, Object> untimed(JsonFields json) {
        java.util.Map<String, Object> fields = new java.util.LinkedHashMap<>(json.asMap());
        fields.remove("elapsedSeconds");
        return fields;
    }

    /** The words of a POSIX command line in which single quotes quote. */
    private static List<String> words(String line) {
        return java.util.regex.Pattern.compile("'[^']*'|[^ ']+").matcher(line).results().map(word -> word.group().replace("'", ""))
                .toList();
    }

    @Test
    void theVerdictIsTheSameInJsonTableAndReport() throws Exception {
        Path out = folder.resolve("out");
        JsonFields json = explain("--explainer", "leave-one-out", "--out", out.toString());
        String text = json.fields("verdict").text("text");
        assertTrue(List.of("trustworthy", "pointing", "doubtful").contains(json.fields("verdict").text("level")), text);
        assertTrue(json.fields("verdict").fieldsList("parts").get(0).has("criterion"));
        assertEquals(text, JsonFields.read(out.resolve("explanation.json")).fields("verdict").text("text"));
        assertTrue(Files.readString(out.resolve("report.html")).contains(text.substring(0, text.indexOf('.'))));
        CommandLineRun table = CommandLineRun.of(install, "explain", speech, "--explainer", "leave-one-out");
        assertTrue(table.out().contains("Verdict: " + text), table.out());
        assertTrue(table.out().startsWith("speech.wav: the model hears "), table.out());
    }

    @Test
    void theReportOfASavedExplanationIsThePageWrittenWithIt() throws Exception {
        Path out = folder.resolve("out");
        explain("--explainer", "leave-one-out", "--out", out.toString(), "--listen", "attenuated,joined,level-matched");
        Path page = folder.resolve("again.html");
        CommandLineRun report = CommandLineRun.of(install, "report", out.toString(), "--out", page.toString());
        assertEquals(0, report.exitCode(), report.err());
        assertEquals(-1, Files.mismatch(out.resolve("report.html"), page));
        assertTrue(Files.exists(out.resolve("attenuated.wav")) && Files.exists(out.resolve("joined.wav"))
                && Files.exists(out.resolve("level-matched.wav")));
        assertEquals(2, CommandLineRun.of(install, "report", folder.toString()).exitCode());
    }

    @Test
    void oneThatRefusesDoesNotLoseTheOthersAndTheirAgreement() throws Exception {
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of(install, "explain", speech, "--explainer", "leave-one-out,exact-shapley,kernel-shap",
                "--set", "samples=60", "--segmenter", "fixed", "--set", "segmenter.width=0.05", "--set", "segmenter.hop=0.05", "--format",
                "json", "--out", out.toString());
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().contains("exact-shapley"), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(3, lines.size(), "two explanations and how far they agree");
        assertTrue(JsonFields.parse(lines.get(0), "line").fields("comparison").texts("explainers")
                .equals(List.of("leave-one-out", "kernel-shap")));
        assertTrue(JsonFields.read(out.resolve("kernel-shap/explanation.json")).has("comparison"));
    }

    @Test
    void everyExplainerRuns() throws SparshaException {
        CommandLineRun list = CommandLineRun.of(install, "list", "explainers", "--format", "csv");
        assertEquals(0, list.exitCode(), list.err());
        list.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).forEach(id -> {
            CommandLineRun run = CommandLineRun.of(install, "explain", speech, "--explainer", id, "--set", "segmenter.width=0.5",
                    "--set", "segmenter.hop=0.5");
            assertEquals(0, run.exitCode(), id + ": " + run.err());
            assertTrue(!run.out().contains("NaN"), id);
        });
    }
}
